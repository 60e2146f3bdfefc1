import { judgedTo } from '../../shared/known-until/known-until.ts';
import type { ScoredQuestion } from '../../shared/ranking/scored-contract.ts';
import type { TrackedName } from '../../shared/records/tracked-names.ts';
import { CacheByTables } from '../engine/cache-by-tables.ts';
import type { EngineContext } from '../engine/engine-context.ts';
import { factorTableReads, keptFactors } from '../factors/kept-factors.ts';
import { readKnownUntil } from '../known-until/read-known-until.ts';
import { keptRanking } from './kept-ranking.ts';
import { type ScoredRanking, scoredRanking } from './scored-ranking.ts';

const scoredReads: readonly TrackedName[] = [...factorTableReads, 'customer_totals', 'known_until'];

const kept = new CacheByTables<{ ranking: ScoredRanking; factorsAsOf: string }>();

/** The ranking asked for last; its factors and its money are kept apart, so that new weights read nothing again. */
export function keptScoredRanking(
  context: EngineContext,
  question: Omit<ScoredQuestion, 'by' | 'leastConfidence'>,
): { ranking: ScoredRanking; factorsAsOf: string } {
  const { archive, homeCurrency } = context.session;
  const { moneyWeight, weights, factorsAsOf: asked, from, to, currency, top, split } = question;
  const key = JSON.stringify([context.clock.today(), moneyWeight, weights, asked, from, to, currency, top, split]);
  return kept.get(archive, { key, reads: scoredReads }, () => {
    const revenue = keptRanking(context, { from, to, currency, top, split });
    const factorsAsOf = asked ?? judgedTo(revenue.to, readKnownUntil(archive.reader));
    const ranking = scoredRanking(revenue, keptFactors(archive, { asOf: factorsAsOf, homeCurrency }), question);
    return { ranking, factorsAsOf };
  });
}
