import { judgedTo } from '../../shared/known-until/known-until.ts';
import { isOfOrders, type Narrowing, readsOfNarrowing } from '../../shared/narrowing/narrowing.ts';
import type { ScoredQuestion } from '../../shared/ranking/scored-contract.ts';
import type { TrackedName } from '../../shared/records/tracked-names.ts';
import type { Connection } from '../archive/query.ts';
import { CacheByTables } from '../engine/cache-by-tables.ts';
import type { EngineContext } from '../engine/engine-context.ts';
import { factorTableReads, keptFactors } from '../factors/kept-factors.ts';
import { type RolledUpRoster, rolledUpRoster } from '../factors/rolled-up-roster.ts';
import type { Roster } from '../factors/roster.ts';
import { rollUpReads } from '../groups/kept-roll-up.ts';
import { readKnownUntil } from '../known-until/read-known-until.ts';
import { narrowedCustomers } from '../narrowing/narrowed-orders.ts';
import { classRuleOf } from './class-rule-setting.ts';
import { keptRanking } from './kept-ranking.ts';
import type { ScoreOrder } from './score-order.ts';
import {
  type MoneyOfCustomers,
  moneyOfCustomers,
  orderByValue,
  type ScoredRanking,
  scoredRanking,
  type ValuedCustomers,
  valuedCustomers,
} from './scored-ranking.ts';

const scoredTableReads: readonly TrackedName[] = [...factorTableReads, 'customer_totals', 'known_until'];

/** What a ranking by more than money is read from. */
export function scoredTableReadsOf({
  narrowing,
  rollUp,
}: Pick<ScoredQuestion, 'narrowing' | 'rollUp'>): readonly TrackedName[] {
  return [...scoredTableReads, ...readsOfNarrowing(narrowing), ...(rollUp === undefined ? [] : rollUpReads)];
}

interface Unweighted {
  valued: ValuedCustomers;
  money: MoneyOfCustomers;
  byValue: ScoreOrder;
  factorsAsOf: string;
}

const unweighted = new CacheByTables<Unweighted>();
const weighted = new CacheByTables<{ ranking: ScoredRanking; factorsAsOf: string }>();

/**
 * The ranking asked for last. The factors, what they come to under the weights, and the money are kept apart from the
 * share of money, which a hand may slide: a step of it reads nothing and values nobody again.
 */
export function keptScoredRanking(
  context: EngineContext,
  question: Omit<ScoredQuestion, 'by' | 'leastConfidence'>,
): { ranking: ScoredRanking; factorsAsOf: string } {
  const { archive, homeCurrency } = context.session;
  const { moneyWeight, weights, factorsAsOf: asked, from, to, currency, top, narrowing, rollUp } = question;
  const reads = scoredTableReadsOf(question);
  const classes = classRuleOf(archive.reader, question);
  const asOfAndMoney = [asked, from, to, currency, top, classes, narrowing, rollUp];
  const key = JSON.stringify([context.clock.today(), weights, ...asOfAndMoney]);
  return weighted.get(archive, { key: `${moneyWeight} ${key}`, reads }, () => {
    const { valued, money, byValue, factorsAsOf } = unweighted.get(archive, { key, reads }, () => {
      const revenue = keptRanking(context, { from, to, currency, top, ...classes, narrowing, rollUp });
      const day = asked ?? judgedTo(revenue.to, readKnownUntil(archive.reader));
      const givenAsOf = asked ?? to ?? context.clock.today();
      const table = keptFactors(archive, {
        asOf: day,
        givenAsOf,
        homeCurrency,
        ...(rollUp === undefined ? {} : { rollUp }),
      });
      const everybody = valuedCustomers(table, weights);
      const fitting = fittingPlaces(archive.reader, narrowing, table.roster);
      const theirMoney =
        rollUp === undefined
          ? moneyOfCustomers(revenue, table, fitting)
          : moneyOfCustomers(
              revenue,
              table,
              fitting,
              placeInRoster(rolledUpRoster(archive, rollUp, { asOf: day, enteredBy: givenAsOf })),
            );
      return {
        valued: everybody,
        money: theirMoney,
        byValue: orderByValue(everybody, theirMoney),
        factorsAsOf: day,
      };
    });
    return { ranking: scoredRanking(valued, money, byValue, moneyWeight), factorsAsOf };
  });
}

/** Orders of a customer who belongs to no group on their day count at a place of their own. */
function placeInRoster({ placeAlone, placeOfGroup }: RolledUpRoster): MoneyOfCustomers['placeOf'] {
  return ({ customerId, group }) => (group === undefined ? placeAlone.get(customerId) : placeOfGroup.get(group.key));
}

/** Who may be ranked without a sale in the period; null: everybody. What is narrowed by orders holds only those with one. */
function fittingPlaces(
  connection: Connection,
  narrowing: Narrowing | undefined,
  { placeOf }: Roster,
): Int32Array | null {
  if (isOfOrders(narrowing)) return new Int32Array(0);
  const ids = narrowedCustomers(connection, narrowing);
  return ids === null ? null : Int32Array.from(new Set(ids.flatMap((id) => placeOf.get(id) ?? [])));
}
