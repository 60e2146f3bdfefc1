import { groupReads } from '../../shared/groups/group-reads.ts';
import { readsOfNarrowing } from '../../shared/narrowing/narrowing.ts';
import type { RolledUpQuestion, RolledUpRanking } from '../../shared/ranking/contract.ts';
import { CacheByTables } from '../engine/cache-by-tables.ts';
import type { EngineContext } from '../engine/engine-context.ts';
import { classRuleOf } from './class-rule-setting.ts';
import { rolledUpRanking } from './rolled-up-ranking.ts';

const rolledUpRankings = new CacheByTables<RolledUpRanking>();

/** The ranking of groups asked for last; kept until an order, a customer or a group is written. */
export function keptRolledUpRanking({ session, clock }: EngineContext, question: RolledUpQuestion): RolledUpRanking {
  const known = { today: clock.today(), homeCurrency: session.homeCurrency };
  const asked = { ...question, ...classRuleOf(session.archive.reader, question) };
  const reads = [...groupReads, ...readsOfNarrowing(question.narrowing)];
  return rolledUpRankings.get(session.archive, { key: JSON.stringify([known, asked]), reads }, () =>
    rolledUpRanking(session.archive, asked, known),
  );
}
