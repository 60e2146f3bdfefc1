import { monthsLater, todayLocal } from '../../shared/day.ts';
import { recordMonths } from '../../shared/factors/factors.ts';
import type { ReferralEvidence } from '../../shared/factors/referrals.ts';
import { fewestKnownSources } from '../../shared/factors/referrals.ts';
import { columnsOf } from '../archive/json-columns.ts';
import type { Connection } from '../archive/query.ts';
import { readWinners } from '../customers/winners-of-merged.ts';
import type { Roster } from './roster.ts';

/** Who brought whom as of a day, and what the shop knows of where its customers come from. */
export interface PeopleBrought {
  /** By place in the roster; those who brought somebody. */
  evidence: ReadonlyMap<number, ReferralEvidence>;
  /** The source is known of a third of the customers whose first order lies in the last 24 months. */
  knowsSources: boolean;
  /** Of a sale in the home currency, up to the day; 0 where there was none. */
  meanBillMinor: number;
}

/**
 * A person brought counts from their first order on; one who never bought, from the day on which they were entered.
 * Where the file of who brought them was merged into another, it counts for that one. Within a group nobody is brought.
 */
export function readPeopleBrought(
  connection: Connection,
  roster: Roster,
  { asOf, homeCurrency }: { asOf: string; homeCurrency: string },
): PeopleBrought {
  const [ids, referrers, sources, enteredAts] = columnsOf<[number, number | null, number, number]>(
    connection,
    `SELECT json_group_array(id), json_group_array(referred_by), json_group_array(source <> ''),
            json_group_array(created_at) FROM customers WHERE binned_at IS NULL AND merged_into IS NULL`,
  );
  const bought = readBought(connection, asOf, homeCurrency);
  const winnerOf = readWinners(connection);
  const newAfter = monthsLater(asOf, -recordMonths) ?? '';
  const evidence = new Map<number, ReferralEvidence>();
  let newCustomers = 0;
  let knownSources = 0;
  ids.forEach((id, at) => {
    const theirs = bought.of.get(id);
    const referrer = referrers[at] ?? null;
    if (theirs !== undefined && theirs.firstDay <= asOf && theirs.firstDay > newAfter) {
      newCustomers += 1;
      if (referrer !== null || sources[at] === 1) knownSources += 1;
    }
    if (referrer === null) return;
    const since = theirs?.firstDay ?? todayLocal(new Date(enteredAts[at] ?? 0));
    const place = roster.placeOf.get(winnerOf(referrer));
    if (since > asOf || place === undefined || place === roster.placeOf.get(id)) return;
    const known = evidence.get(place) ?? { people: 0, netMinor: 0 };
    evidence.set(place, { people: known.people + 1, netMinor: known.netMinor + (theirs?.netMinor ?? 0) });
  });
  return {
    evidence,
    knowsSources: newCustomers > 0 && knownSources / newCustomers >= fewestKnownSources,
    meanBillMinor: bought.sales > 0 ? bought.netMinor / bought.sales : 0,
  };
}

interface Bought {
  of: Map<number, { firstDay: string; netMinor: number }>;
  netMinor: number;
  sales: number;
}

/** First purchase day of each customer, whenever it was, and the net in the home currency up to the day. */
function readBought(connection: Connection, asOf: string, homeCurrency: string): Bought {
  const [ids, firstDays, nets, sales] = columnsOf<[number, string | null, number, number]>(
    connection,
    `SELECT json_group_array(customer_id), json_group_array(first_day), json_group_array(net), json_group_array(sales) FROM (
       SELECT customer_id, min(iif(has_sale = 1, day, NULL)) AS first_day,
              sum(iif(day <= ? AND currency = ?, net_minor, 0)) AS net,
              sum(iif(day <= ? AND currency = ?, has_sale, 0)) AS sales
         FROM orders INDEXED BY orders_for_ranking
        WHERE customer_id IS NOT NULL AND no_sale_reason IS NULL GROUP BY customer_id)`,
    [asOf, homeCurrency, asOf, homeCurrency],
  );
  const bought: Bought = { of: new Map(), netMinor: 0, sales: 0 };
  ids.forEach((id, at) => {
    const firstDay = firstDays[at] ?? null;
    const netMinor = nets[at] ?? 0;
    bought.netMinor += netMinor;
    bought.sales += sales[at] ?? 0;
    if (firstDay !== null) bought.of.set(id, { firstDay, netMinor });
  });
  return bought;
}
