import { ShukeError } from '../../shared/errors.ts';
import { translator } from '../../shared/locales/words.ts';
import type { Language } from '../../shared/settings/contract.ts';
import { asAct } from '../engine/as-act.ts';
import { door } from '../engine/door.ts';
import { jobOf } from '../engine/job-kind.ts';
import { alikeCustomers } from './alike-customers.ts';
import { compareCustomers } from './compare-customers.ts';
import { groupsToDecide, keepScan, pairsToDecide } from './found-duplicates.ts';
import { type MergedAll, mergeAll } from './merge-all.ts';
import { type Merge, mergeCustomers } from './merge-customers.ts';
import { keepAllApart } from './not-the-same.ts';
import { previewUndo } from './preview-undo.ts';
import { scanDuplicates } from './scan-duplicates.ts';

const merge = asAct('duplicates.merge', (writer, { language, ...input }: Merge & { language: Language }) => {
  const { subject, customerIds } = mergeCustomers(writer, { ...input, say: translator(language) });
  return { result: {}, subject, counts: { customers: customerIds.length } };
});

const notTheSame = asAct('duplicates.notTheSame', (writer, { ids }: { ids: readonly number[] }) => {
  const { subject } = keepAllApart(writer, ids);
  return { result: {}, subject };
});

const duplicatesJob = jobOf<{ customers: number; pairs: number }>('duplicates');
const mergeAllJob = jobOf<MergedAll>('mergeAll');

export const duplicatesOperations = {
  scan: door.duplicates.scan.handler(({ context: { session, jobs, clock } }) => {
    const { archive } = session;
    const jobId = jobs.start(duplicatesJob, 'comparing', async (control) => {
      const found = await scanDuplicates(archive, clock, control);
      keepScan(archive, found);
      return { customers: found.customers, pairs: found.pairs.length };
    });
    return { jobId };
  }),
  scanned: door.duplicates.scanned.handler(({ input, context: { jobs } }) => jobs.result(input.jobId, duplicatesJob)),
  pairs: door.duplicates.pairs.handler(({ input, context: { session } }) => pairsToDecide(session, input)),
  groups: door.duplicates.groups.handler(({ input, context: { session } }) => groupsToDecide(session, input)),
  alike: door.duplicates.alike.handler(({ input, context: { session } }) =>
    alikeCustomers(session.archive.reader, input),
  ),
  compare: door.duplicates.compare.handler(({ input, context: { session } }) =>
    compareCustomers(session.archive.reader, input),
  ),
  merge: door.duplicates.merge.handler((call) => {
    const { actId } = merge(call);
    if (actId === null) throw new ShukeError('ACT_UNKNOWN', {});
    return { actId };
  }),
  mergeAll: door.duplicates.mergeAll.handler(({ input, context }) => ({
    jobId: context.jobs.start(mergeAllJob, 'writing', (control) => mergeAll(context, input, control)),
  })),
  mergedAll: door.duplicates.mergedAll.handler(({ input, context: { jobs } }) => jobs.result(input.jobId, mergeAllJob)),
  notTheSame: door.duplicates.notTheSame.handler(notTheSame),
  undoPreview: door.duplicates.undoPreview.handler(({ input, context: { session, clock } }) =>
    previewUndo(session.writable, input.actId, clock.now()),
  ),
};
