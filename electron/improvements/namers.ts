import { dayNumber } from '../../shared/day.ts';
import type { Archive } from '../archive/archive.ts';
import { keptBuyerPlaces } from '../sleep/buyer-places.ts';
import { keptShopRhythms } from '../sleep/shop-rhythms.ts';
import { keptYearlySpends } from '../sleep/yearly-spends.ts';
import type { NamedImprovement } from './named-improvements.ts';
import type { Mention } from './read-mentions.ts';
import { readSleepersToldActs, readToldActs } from './told-acts.ts';

export interface ImprovementJudgement {
  today: string;
  /** Today, or the day up to which the orders are known. */
  asOf: string;
  homeCurrency: string;
}

/** A customer who named an improvement. */
export interface Namer {
  customerId: number;
  /** In the order of the rows. */
  mentions: readonly Mention[];
  /** Of their household, minor units; null: it is said of a member of it who comes before. */
  yearlySpendMinor: number | null;
  /** They named it on or before the day on which it was mended. */
  isAudience: boolean;
  /** When they were told that it was mended; null: not yet. */
  toldDay: string | null;
  /** Bought on or after that day; of who was not told, after the day on which it was mended. */
  hasComeBack: boolean;
}

/** Who named which improvement, what they spend, and what came of it where it was mended. */
export function namersReader(archive: Archive, { today, asOf, homeCurrency }: ImprovementJudgement) {
  const placeOf = keptBuyerPlaces(archive, asOf);
  const { buyers } = keptShopRhythms(archive, asOf);
  const spends = keptYearlySpends(archive, asOf, homeCurrency);
  const buyerOf = (customerId: number): number => placeOf.get(customerId) ?? -customerId;
  const toldDayOf = toldDayReader(archive, today, buyerOf);
  const namersOf = ({ id, mentions, mendedDay }: NamedImprovement): Namer[] => {
    const byCustomer = Map.groupBy(
      mentions.filter(({ customerId }) => customerId !== null),
      ({ customerId }) => customerId ?? 0,
    );
    const counted = new Set<number>();
    return [...byCustomer].map(([customerId, theirs]) => {
      const buyer = buyerOf(customerId);
      const isFirstOfBuyer = !counted.has(buyer);
      counted.add(buyer);
      const isAudience = mendedDay !== null && theirs.some(({ day }) => day <= mendedDay);
      const toldDay = isAudience ? toldDayOf({ id, mendedDay, buyer, mentions: theirs }) : null;
      const lastDay = buyers[buyer]?.lastDay ?? Number.NEGATIVE_INFINITY;
      const cameBack =
        toldDay === null ? mendedDay !== null && lastDay > dayNumber(mendedDay) : lastDay >= dayNumber(toldDay);
      return {
        ...{ customerId, mentions: theirs, isAudience, toldDay },
        yearlySpendMinor: isFirstOfBuyer ? (spends[buyer] ?? 0) : null,
        hasComeBack: isAudience && cameBack,
      };
    });
  };
  /** Of everybody, each household once. */
  const spendOf = (customerIds: Iterable<number>): number =>
    [...new Set([...customerIds].map(buyerOf))].reduce((sum, buyer) => sum + (spends[buyer] ?? 0), 0);
  return { namersOf, spendOf };
}

interface MendNamed {
  id: string;
  mendedDay: string;
  buyer: number;
  mentions: readonly Mention[];
}

/**
 * The first day on which a step of a playbook told somebody, or somebody of their household, that an improvement was mended:
 * by its own event, or as one who is asleep by what they named as their reason. Null: none did.
 */
function toldDayReader(
  { reader }: Archive,
  today: string,
  buyerOf: (customerId: number) => number,
): (mend: MendNamed) => string | null {
  const byImprovement = new Map(
    readToldActs(reader, today).map(({ id, customerId, day }) => [`${id} ${buyerOf(customerId)}`, day]),
  );
  const toSleepers = Map.groupBy(readSleepersToldActs(reader, today), ({ customerId }) => buyerOf(customerId));
  return ({ id, mendedDay, buyer, mentions }) => {
    const ofReason = mentions.some(({ topic }) => topic.kind === 'sleepReason') ? (toSleepers.get(buyer) ?? []) : [];
    const days = ofReason.flatMap(({ day }) => (day >= mendedDay ? [day] : []));
    const ownDay = byImprovement.get(`${id} ${buyer}`);
    return [...days, ...(ownDay === undefined ? [] : [ownDay])].sort()[0] ?? null;
  };
}
