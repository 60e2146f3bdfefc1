import { isPlace } from '../customers/address.ts';
import { isDay } from '../day.ts';
import type { CustomerDetails, ListDetail } from '../import/customer-details.ts';
import type { EntryOf } from '../records/customer-lists.ts';
import type { Language } from '../settings/languages.ts';
import {
  cellOfEntries,
  codePart,
  dayPart,
  type EntryParts,
  entryOfParts,
  openCodePart,
  textPart,
  yesUnlessSaidPart,
} from './entry-parts.ts';
import {
  dateKindWords,
  lifeEventWords,
  mannerWords,
  preferenceKindWords,
  reachChannelWords,
  topicWords,
} from './exchange-words.ts';
import { recordCell, recordsOfCell } from './record-cell.ts';
import { storedDayOf, writtenStoredDay } from './stored-day-cell.ts';

/** What a customer has several of and is one cell, a line each; names and WeChats are lists of texts. */
export type EntryCellDetail = Exclude<ListDetail, 'otherNames' | 'wechats'> | 'otherAddresses';

interface EntryCell<Detail extends EntryCellDetail> {
  cell(entries: CustomerDetails[Detail], language: Language): string;
  /** Lines that say nothing readable are left out; `unknown` counts those that cannot be what they stand for. */
  read(cell: string): { entries: CustomerDetails[Detail]; unknown?: number };
}

const addressParts: EntryParts<EntryOf<'addresses'>> = {
  label: textPart,
  street: textPart,
  city: textPart,
  postcode: textPart,
  country: textPart,
  confirmed_day: dayPart,
};

const channelParts: EntryParts<EntryOf<'doNotContact'>> = {
  channel: openCodePart(reachChannelWords),
  since_day: dayPart,
};

const preferenceParts: EntryParts<EntryOf<'preferences'>> = {
  kind: codePart(preferenceKindWords, 'likes'),
  topic: openCodePart(topicWords),
  text: textPart,
  learned_day: dayPart,
  learned_from: textPart,
  is_current: yesUnlessSaidPart,
  manner: codePart(mannerWords, ''),
  why: textPart,
  confirmed_day: dayPart,
};

const lifeEventParts: EntryParts<EntryOf<'lifeEvents'>> = {
  day: textPart,
  kind: openCodePart(lifeEventWords),
  text: textPart,
};

export const entryCells: { readonly [Detail in EntryCellDetail]: EntryCell<Detail> } = {
  otherAddresses: {
    cell: (addresses, language) => cellOfEntries(addressParts, addresses, language),
    read: (cell) => ({
      entries: recordsOfCell(cell)
        .map((texts) => entryOfParts(addressParts, texts))
        .filter(isPlace),
    }),
  },
  /** Day, calendar and leap month are one part; what was typed follows where it is written otherwise. */
  dates: {
    cell: (dates, language) =>
      recordCell(
        dates.map(({ kind, label, day, calendar, is_leap_month, as_typed }) => {
          const written = writtenStoredDay({ day, calendar, isLeapMonth: is_leap_month === 1 }, language);
          return [dateKindWords.wordOf(kind, language), label, written, as_typed === written ? '' : as_typed];
        }),
      ),
    read: (cell) => ({
      entries: recordsOfCell(cell).flatMap(([kindWord = '', label = '', written = '', asTyped = '']) => {
        const typed = asTyped === '' ? written : asTyped;
        if (typed === '') return [];
        const { day, calendar, isLeapMonth } = storedDayOf(written, typed);
        const kind = dateKindWords.codeOf(kindWord) ?? 'own';
        return { kind, label, day, calendar, is_leap_month: isLeapMonth ? 1 : 0, as_typed: typed };
      }),
    }),
  },
  /** Each way of reaching someone once. */
  doNotContact: {
    cell: (channels, language) => cellOfEntries(channelParts, channels, language),
    read: (cell) => {
      const sinceDays = new Map<string, string | null>();
      let unknown = 0;
      for (const texts of recordsOfCell(cell.replace(/[;；,，、]/g, '\n'))) {
        const { channel, since_day } = entryOfParts(channelParts, texts);
        if (reachChannelWords.codeOf(channel) === null) unknown += 1;
        else sinceDays.set(channel, sinceDays.get(channel) ?? since_day);
      }
      return { entries: [...sinceDays].map(([channel, since_day]) => ({ channel, since_day })), unknown };
    },
  },
  /** A line that says no kind is something the customer likes. */
  preferences: {
    cell: (preferences, language) => cellOfEntries(preferenceParts, preferences, language),
    read: (cell) => ({
      entries: recordsOfCell(cell)
        .map((texts) => {
          const saysKind = preferenceKindWords.codeOf(texts[0] ?? '') !== null;
          return entryOfParts(preferenceParts, saysKind ? texts : ['', '', texts.join(' | ')]);
        })
        .filter(({ text }) => text !== ''),
    }),
  },
  /** Those with a day and a kind. */
  lifeEvents: {
    cell: (events, language) => cellOfEntries(lifeEventParts, events, language),
    read: (cell) => ({
      entries: recordsOfCell(cell)
        .map((texts) => entryOfParts(lifeEventParts, texts))
        .filter(({ day, kind }) => isDay(day) && kind !== ''),
    }),
  },
};
export const entryCellDetails = Object.keys(entryCells) as EntryCellDetail[];
