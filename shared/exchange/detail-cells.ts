import { addressParts, isPlace } from '../customers/address.ts';
import type { ReachChannel } from '../customers/permission.ts';
import type { StoredDay } from '../dates/kept-day.ts';
import { readRememberedDay } from '../dates/read-remembered-day.ts';
import { type RememberedDay, rememberedDayOfText } from '../dates/remembered-day.ts';
import { writtenDay } from '../dates/written-day.ts';
import { isDay } from '../day.ts';
import type { CustomerDetails } from '../import/customer-details.ts';
import type { Language } from '../settings/languages.ts';
import {
  dateKindWords,
  lifeEventKindOfWord,
  lifeEventWords,
  mannerWords,
  preferenceKindWords,
  reachChannelWords,
  topicOfWord,
  topicWords,
  yesNoWords,
} from './exchange-words.ts';
import { recordCell, recordsOfCell } from './record-cell.ts';

// What a customer has several of, as the cell of one column and back. A record that says nothing readable is left out.

type AddressesOfCustomer = CustomerDetails['otherAddresses'];

export function addressesCell(addresses: AddressesOfCustomer): string {
  return recordCell(
    addresses.map(({ confirmedDay, ...address }) => [...addressParts.map((part) => address[part]), confirmedDay ?? '']),
  );
}

export function addressesOfCell(cell: string): AddressesOfCustomer {
  return recordsOfCell(cell)
    .map(([label = '', street = '', city = '', postcode = '', country = '', confirmed = '']) => ({
      label,
      street,
      city,
      postcode,
      country,
      confirmedDay: dayOrNull(confirmed),
    }))
    .filter(isPlace);
}

function dayOrNull(text: string): string | null {
  return isDay(text) ? text : null;
}

type DatesOfCustomer = CustomerDetails['dates'];

export function datesCell(dates: DatesOfCustomer, language: Language): string {
  return recordCell(
    dates.map(({ kind, label, ...stored }) => {
      const written = writtenStoredDay(stored, language);
      const asTyped = stored.asTyped === written ? '' : stored.asTyped;
      return [dateKindWords.wordOf(kind, language), label, written, asTyped];
    }),
  );
}

export function datesOfCell(cell: string): DatesOfCustomer {
  return recordsOfCell(cell).flatMap(([kindWord = '', label = '', written = '', asTyped = '']) => {
    const typed = asTyped === '' ? written : asTyped;
    if (typed === '') return [];
    return { kind: dateKindWords.codeOf(kindWord) ?? 'own', label, ...storedDayOf(written, typed) };
  });
}

/** Blank where what was typed is no day. */
export function writtenStoredDay({ day, calendar, isLeapMonth }: StoredDay, language: Language): string {
  const remembered = day === null ? null : rememberedDayOfText(day, calendar, isLeapMonth);
  return remembered === null ? '' : writtenDay(remembered, language);
}

/** A day as `writtenStoredDay` wrote it, or as people write one. */
export function storedDayOf(written: string, asTyped: string): StoredDay {
  const read: RememberedDay | null = rememberedDayOfText(written, 'solar', false) ?? readRememberedDay(written);
  if (read === null) return { day: null, calendar: 'solar', isLeapMonth: false, asTyped };
  const { calendar, isLeapMonth, year, month, dayOfMonth } = read;
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = `${year === null ? '-' : String(year).padStart(4, '0')}-${two(month)}-${two(dayOfMonth)}`;
  return { day, calendar, isLeapMonth, asTyped };
}

export function doNotContactCell(channels: CustomerDetails['doNotContact'], language: Language): string {
  return recordCell(
    channels.map(({ channel, sinceDay }) => [reachChannelWords.wordOf(channel, language), sinceDay ?? '']),
  );
}

/** Each way of reaching somebody once. `unknown` counts the words that name none. */
export function doNotContactOfCell(cell: string): { channels: CustomerDetails['doNotContact']; unknown: number } {
  const sinceDays = new Map<ReachChannel, string | null>();
  let unknown = 0;
  for (const [word = '', since = ''] of recordsOfCell(cell.replace(/[;；,，、]/g, '\n'))) {
    const channel = reachChannelWords.codeOf(word);
    if (channel === null) unknown += 1;
    else sinceDays.set(channel, sinceDays.get(channel) ?? dayOrNull(since));
  }
  return { channels: [...sinceDays].map(([channel, sinceDay]) => ({ channel, sinceDay })), unknown };
}

export function preferencesCell(preferences: CustomerDetails['preferences'], language: Language): string {
  return recordCell(
    preferences.map(({ kind, topic, text, why, manner, learnedDay, learnedFrom, isCurrent, confirmedDay }) => [
      preferenceKindWords.wordOf(kind, language),
      topicWords.wordOf(topic, language),
      text,
      learnedDay ?? '',
      learnedFrom,
      isCurrent ? '' : yesNoWords.wordOf('no', language),
      mannerWords.wordOf(manner, language),
      why,
      confirmedDay ?? '',
    ]),
  );
}

/** A line that says no kind is something the customer likes. */
export function preferencesOfCell(cell: string): CustomerDetails['preferences'] {
  return recordsOfCell(cell).flatMap((parts) => {
    const kind = preferenceKindWords.codeOf(parts[0] ?? '');
    const [topic = '', text = '', learned = '', learnedFrom = '', current = '', manner = '', why = '', confirmed = ''] =
      kind === null ? ['', parts.join(' | ')] : parts.slice(1);
    if (text === '') return [];
    return {
      kind: kind ?? 'likes',
      topic: topicOfWord(topic),
      text,
      why,
      manner: mannerWords.codeOf(manner) ?? '',
      learnedDay: dayOrNull(learned),
      learnedFrom,
      isCurrent: yesNoWords.codeOf(current) !== 'no',
      confirmedDay: dayOrNull(confirmed),
    };
  });
}

export function lifeEventsCell(lifeEvents: CustomerDetails['lifeEvents'], language: Language): string {
  return recordCell(lifeEvents.map(({ day, kind, text }) => [day, lifeEventWords.wordOf(kind, language), text]));
}

/** Those with a day and a kind. */
export function lifeEventsOfCell(cell: string): CustomerDetails['lifeEvents'] {
  return recordsOfCell(cell).flatMap(([day = '', kind = '', text = '']) =>
    isDay(day) && kind !== '' ? [{ day, kind: lifeEventKindOfWord(kind), text }] : [],
  );
}
