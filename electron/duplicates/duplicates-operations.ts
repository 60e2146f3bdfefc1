import type { MergeChoices } from '../../shared/duplicates/contract.ts';
import { ShukeError } from '../../shared/errors.ts';
import { translator } from '../../shared/locales/words.ts';
import type { Language } from '../../shared/settings/contract.ts';
import { asAct } from '../engine/as-act.ts';
import { door } from '../engine/door.ts';
import { alikeCustomers } from './alike-customers.ts';
import { compareTwo } from './compare-two.ts';
import { duplicateQueue, keepScan } from './duplicate-queue.ts';
import { mergeCustomers } from './merge-customers.ts';
import { keepApart } from './not-the-same.ts';
import { previewUndo } from './preview-undo.ts';
import { scanDuplicates } from './scan-duplicates.ts';
import { mergeVerb } from './undo-merge.ts';

interface MergeInput {
  winnerId: number;
  loserId: number;
  choices: MergeChoices;
  language: Language;
}

const merge = asAct(mergeVerb, ['customers', 'orders'], (writer, { language, ...input }: MergeInput) => {
  const { winner, loser } = mergeCustomers(writer, { ...input, say: translator(language) });
  return { result: {}, subject: `${loser} → ${winner}`, counts: { customers: 2 } };
});

const notTheSame = asAct('duplicates.notTheSame', ['customers'], (writer, input: { a: number; b: number }) => {
  const { subject } = keepApart(writer, input);
  return { result: {}, subject };
});

export const duplicatesOperations = {
  scan: door.duplicates.scan.handler(({ context: { session, jobs, clock } }) => {
    const { archive, generation } = session;
    const jobId = jobs.start('duplicates', 'comparing', async (control) => {
      const found = await scanDuplicates(archive, clock, control);
      keepScan(session, generation, found);
      return { customers: found.customers, pairs: found.pairs.length };
    });
    return { jobId };
  }),
  scanned: door.duplicates.scanned.handler(({ input, context: { jobs } }) => jobs.result(input.jobId, 'duplicates')),
  queue: door.duplicates.queue.handler(({ input, context: { session } }) => duplicateQueue(session, input)),
  alike: door.duplicates.alike.handler(({ input, context: { session } }) =>
    alikeCustomers(session.archive.reader, input),
  ),
  compare: door.duplicates.compare.handler(({ input, context: { session } }) =>
    compareTwo(session.archive.reader, input),
  ),
  merge: door.duplicates.merge.handler((call) => {
    const { actId } = merge(call);
    if (actId === null) throw new ShukeError('ACT_UNKNOWN', {});
    return { actId };
  }),
  notTheSame: door.duplicates.notTheSame.handler(notTheSame),
  undoPreview: door.duplicates.undoPreview.handler(({ input, context: { session, clock } }) =>
    previewUndo(session.writable, input.actId, clock.now()),
  ),
};
