import type { GroupFilter } from '../../shared/duplicates/contract.ts';
import { ShukeError } from '../../shared/errors.ts';
import { translator } from '../../shared/locales/words.ts';
import type { Language } from '../../shared/settings/contract.ts';
import { createActWriter } from '../acts/act-writer.ts';
import { beginAct, finishLongAct } from '../acts/perform-act.ts';
import { Transaction } from '../archive/transaction.ts';
import type { EngineContext } from '../engine/engine-context.ts';
import type { JobControl } from '../engine/jobs.ts';
import { everyGroupToDecide } from './found-duplicates.ts';
import { mergeCustomers } from './merge-customers.ts';

export interface MergedAll {
  /** Null where no group fits any more. */
  actId: number | null;
  groups: number;
  customers: number;
}

interface MergeAllInput extends GroupFilter {
  /** How many groups and customers the person has seen that it will be. */
  total: number;
  customers: number;
  language: Language;
}

const nothingChosen = { fields: {}, ownFields: {}, lists: {} };

/**
 * Merges every group that fits, as one act: the first member stays. Errors: DUPLICATES_CHANGED where it would not be
 * what was shown; those of a merge, JOB_CANCELLED: then nothing is changed.
 */
export async function mergeAll(
  context: EngineContext,
  { total, customers: people, language, ...filter }: MergeAllInput,
  control: JobControl,
): Promise<MergedAll> {
  const groups = everyGroupToDecide(context.session, filter);
  const customers = groups.reduce((sum, { members }) => sum + members.length, 0);
  if (groups.length !== total || customers !== people) throw new ShukeError('DUPLICATES_CHANGED', {});
  if (groups.length === 0) return { actId: null, groups: 0, customers: 0 };
  return context.session.whileWriting(async (archive) => {
    const transaction = new Transaction(archive);
    try {
      const at = context.clock.now();
      const actId = beginAct(archive, { verb: 'duplicates.mergeAll', actor: 'owner', subject: null }, at);
      const writer = createActWriter(archive.writer, { id: actId, at });
      const say = translator(language);
      for (const [index, { members }] of groups.entries()) {
        const [winner, ...losers] = members;
        if (winner === undefined) continue;
        const loserIds = losers.map(({ id }) => id);
        mergeCustomers(writer, { winnerId: winner.id, loserIds, choices: nothingChosen, say });
        control.report({ phase: 'writing', done: index + 1, of: groups.length });
        await control.breathe();
      }
      control.report({ phase: 'finishing', done: 0, of: null });
      await finishLongAct(archive, writer, { customers }, () => control.breathe());
      await control.breathe();
      transaction.commit();
      return { actId, groups: groups.length, customers };
    } catch (error) {
      throw transaction.failed(error);
    }
  });
}
