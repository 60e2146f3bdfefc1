import type { GroupFigures } from '../../shared/groups/contract.ts';
import type { GroupSpan } from '../../shared/groups/roll-up.ts';
import type { Period } from '../../shared/ranking/period.ts';
import type { Connection } from '../archive/query.ts';

/** Which months, and in which currency the net is. */
export interface FiguresQuestion {
  period: Period;
  homeCurrency: string;
}

/** What each of these customers bought on these days; the net in the home currency, what is in others next to it. */
export function figuresOfSpans(
  connection: Connection,
  spans: readonly Pick<GroupSpan, 'customerId' | 'fromDay' | 'toDay'>[],
  question: FiguresQuestion,
): GroupFigures[] {
  const { period, homeCurrency } = question;
  const rows = connection
    .prepare<
      string[],
      [place: number, currency: string, net: number, inPeriod: number, orders: number, lastDay: string | null]
    >(
      `SELECT wanted.key, currency, sum(CASE WHEN day >= ? THEN net_minor ELSE 0 END), sum(day >= ?),
              sum(has_sale AND day >= ?), max(CASE WHEN has_sale THEN day END)
         FROM json_each(?) AS wanted CROSS JOIN orders INDEXED BY orders_for_ranking
           ON orders.customer_id = wanted.value ->> 0
        WHERE day BETWEEN wanted.value ->> 1 AND min(wanted.value ->> 2, ?) AND no_sale_reason IS NULL
        GROUP BY wanted.key, currency ORDER BY currency`,
    )
    .raw()
    .all(
      period.from,
      period.from,
      period.from,
      JSON.stringify(spans.map(({ customerId, fromDay, toDay }) => [customerId, fromDay ?? '', toDay ?? period.to])),
      period.to,
    );
  const parts: GroupFigures[][] = spans.map(() => []);
  for (const [place, currency, minor, inPeriod, orders, lastDay] of rows) {
    const sum = { minor, currency };
    const isHome = currency === homeCurrency;
    parts[place]?.push({
      net: isHome ? sum : { minor: 0, currency: homeCurrency },
      leftOut: isHome || inPeriod === 0 ? [] : [sum],
      orders,
      lastDay,
    });
  }
  return parts.map((ofSpan) => sumOfFigures(ofSpan, question));
}

/** Of several together; without any, of nobody. */
export function sumOfFigures(of: readonly GroupFigures[], { homeCurrency }: FiguresQuestion): GroupFigures {
  const leftOut = new Map<string, number>();
  for (const { minor, currency } of of.flatMap((one) => one.leftOut)) {
    leftOut.set(currency, (leftOut.get(currency) ?? 0) + minor);
  }
  return {
    net: { minor: of.reduce((sum, { net }) => sum + net.minor, 0), currency: homeCurrency },
    leftOut: [...leftOut].map(([currency, minor]) => ({ minor, currency })).sort(byCurrency),
    orders: of.reduce((sum, { orders }) => sum + orders, 0),
    lastDay: lastOf(of)?.lastDay ?? null,
  };
}

function byCurrency(one: { currency: string }, other: { currency: string }): number {
  return one.currency < other.currency ? -1 : 1;
}

/** The one with the latest last day, of several the first; null: none has one. */
export function lastOf<Figures extends Pick<GroupFigures, 'lastDay'>>(of: readonly Figures[]): Figures | null {
  let last: Figures | null = null;
  for (const one of of) if (one.lastDay !== null && (last?.lastDay ?? '') < one.lastDay) last = one;
  return last;
}
