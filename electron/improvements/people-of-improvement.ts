import { addDays, dayNumber } from '../../shared/day.ts';
import type { ImprovementPeople, ImprovementPerson } from '../../shared/improvements/contract.ts';
import type { Archive } from '../archive/archive.ts';
import { namesOfCustomers } from '../customers/names-of-customers.ts';
import { purchaseDaysOf } from '../sleep/purchase-days.ts';
import { byLatest, returnsOf } from './list-improvements.ts';
import { namedImprovement } from './named-improvements.ts';
import { type ImprovementJudgement, type Namer, namersReader } from './namers.ts';
import type { Mention } from './read-mentions.ts';

/** Customers who named it, the most money first. Error: IMPROVEMENT_UNKNOWN. */
export function namersByMoney(archive: Archive, judgement: ImprovementJudgement, id: string): Namer[] {
  const { namersOf } = namersReader(archive, judgement);
  return namersOf(namedImprovement(archive.reader, id)).sort(
    (a, b) => (b.yearlySpendMinor ?? 0) - (a.yearlySpendMinor ?? 0) || a.customerId - b.customerId,
  );
}

/** Those of a window, with their words, and what guests said. Error: IMPROVEMENT_UNKNOWN. */
export function peopleOfImprovement(
  archive: Archive,
  judgement: ImprovementJudgement,
  { id, offset, limit }: { id: string; offset: number; limit: number },
): ImprovementPeople {
  const { mendedDay, mentions } = namedImprovement(archive.reader, id);
  const namers = namersByMoney(archive, judgement, id);
  const window = namesOfCustomers(archive.reader, namers.slice(offset, offset + limit));
  return {
    asOf: judgement.asOf,
    total: namers.length,
    mended: mendedDay === null ? null : returnsOf(namers),
    people: window.map(({ customerId, number, name, mentions: theirs, yearlySpendMinor, ...namer }) => ({
      ...{ customerId, number, name },
      yearlySpend: yearlySpendMinor === null ? null : { minor: yearlySpendMinor, currency: judgement.homeCurrency },
      mentions: byLatest(theirs).map(mentionView),
      isAudience: namer.isAudience,
      toldDay: namer.toldDay,
      cameDay: namer.hasComeBack
        ? dayTheyCame(archive, judgement.asOf, customerId, namer.toldDay ?? dayAfter(mendedDay))
        : null,
    })),
    guests: byLatest(mentions.filter(({ customerId }) => customerId === null)).map(mentionView),
  };
}

function mentionView({ topic: { kind }, said, day, words }: Mention): ImprovementPerson['mentions'][number] {
  return { kind, said, day, words };
}

function dayAfter(day: string | null): string {
  return day === null ? '' : addDays(day, 1);
}

/** Their first purchase day from a day on, or that of their household. */
function dayTheyCame({ reader }: Archive, asOf: string, customerId: number, fromDay: string): string | null {
  const from = dayNumber(fromDay);
  const came = purchaseDaysOf(reader, customerId, asOf).find((day) => day >= from);
  return came === undefined ? null : addDays(asOf, came - dayNumber(asOf));
}
