import type { Factor } from '../../shared/factors/factors.ts';
import { scoredQuestionSchema } from '../../shared/ranking/scored-contract.ts';
import type { SheetRow } from '../../shared/scoring-sheet/contract.ts';
import {
  answersOf,
  isFactorField,
  notKnown,
  type SheetAnswers,
  type SheetField,
} from '../../shared/scoring-sheet/sheet-answers.ts';
import type { Connection } from '../archive/query.ts';
import type { EngineContext } from '../engine/engine-context.ts';
import { namedOn } from '../named-accounts/named-on.ts';
import { keptScoredRanking } from '../ranking/kept-scored-ranking.ts';
import { rankingWeights } from '../ranking/ranking-weights.ts';
import { overlookedRows, placesBy, scoredRows } from '../ranking/scored-rows.ts';
import { satisfactionsOfCustomer } from '../satisfaction/read-satisfaction.ts';

export interface RowsToScore {
  rows: SheetRow[];
  shopMeans: Readonly<Record<Factor, number | null>>;
  asOf: string;
}

/**
 * The first by both scores, the list of key accounts, A and B by revenue, the overlooked, and of whom too little is known to
 * be among them; the best first.
 */
export function rowsToScore(context: EngineContext, { top }: { top: number }): RowsToScore {
  const { reader } = context.session.archive;
  const question = scoredQuestionSchema.parse(rankingWeights(reader));
  const { ranking, factorsAsOf } = keptScoredRanking(context, question);
  const { roster } = ranking.factors;
  const wanted = new Set(namedOn(reader, context.clock.today()).map(({ customerId }) => customerId));
  const { overlooked, tooLittleKnown } = overlookedRows(reader, ranking, context.clock.today());
  for (const { degree, row } of overlooked) if (degree === 'first') wanted.add(row.customerId);
  for (const customerId of tooLittleKnown) wanted.add(customerId);
  for (const row of ranking.money.revenue.rows) {
    if (row.rank <= ranking.money.revenue.top && row.class !== 'C') wanted.add(row.customerId);
  }
  const ranked = placesBy(reader, ranking, { by: 'combined', leastConfidence: 0, filter: '' });
  const places = ranked.filter((place, at) => at < top || wanted.has(roster.ids[place] ?? 0));
  const rows = scoredRows(reader, ranking, 'combined', places).map(
    ({ customerId, number, name, factors }): SheetRow => ({
      ...{ customerId, number, name, factors },
      answers: answersInShop(reader, customerId, context.clock.today()),
    }),
  );
  return { rows, shopMeans: ranking.factors.assumed, asOf: factorsAsOf };
}

/** What the shop has said of a customer so far. */
export function answersInShop(connection: Connection, customerId: number, today: string): SheetAnswers {
  const given = connection
    .prepare<[number, string], { factor: Factor; score: number | null }>(
      'SELECT factor, score FROM factor_scores WHERE customer_id = ? AND day <= ? ORDER BY day, score, reason',
    )
    .all(customerId, today);
  const scores = new Map(given.map(({ factor, score }) => [factor, score === null ? notKnown : String(score)]));
  const customer = connection
    .prepare<[number], { buysElsewhere: string; buysElsewhereFrom: string }>(
      'SELECT buys_elsewhere AS buysElsewhere, buys_elsewhere_from AS buysElsewhereFrom FROM customers WHERE id = ?',
    )
    .get(customerId);
  const [satisfaction] = satisfactionsOfCustomer(connection, customerId);
  return answersOf((field: SheetField): string => {
    if (isFactorField(field)) return scores.get(field) ?? '';
    if (field === 'satisfaction') return satisfaction === undefined ? '' : String(satisfaction.level);
    return customer?.[field] ?? '';
  });
}
