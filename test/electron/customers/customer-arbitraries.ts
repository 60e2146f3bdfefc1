import fc from 'fast-check';
import type { FilterLiteral } from '../../../shared/customers/conditions/clauses.ts';
import type { CustomerFilter, FilterClause, FilterCondition } from '../../../shared/customers/filter.ts';
import { dayFilterFields, numberFilterFields, textFilterFields } from '../../../shared/customers/list-keys.ts';
import { consents, reachChannels } from '../../../shared/customers/permission.ts';
import {
  calendars,
  type RememberedDay,
  rememberedDayOfText,
  textOfRememberedDay,
} from '../../../shared/dates/remembered-day.ts';
import { addDays } from '../../../shared/day.ts';
import { accountStates } from '../../../shared/named-accounts/account-states.ts';
import type { OwnFieldValue } from '../../../shared/own-fields/own-field.ts';
import { readOwnValue } from '../../../shared/own-fields/read-own-value.ts';
import { customerFields } from '../../../shared/records/customer-fields.ts';
import { sleepStates } from '../../../shared/sleep/sleep-state.ts';
import { foldText } from '../../../shared/text.ts';
import { type ArchivedCustomer, type OwnFieldId, ownFieldsOfTests } from './archived-customer.ts';

export const scanSetting = { homeCurrency: 'GBP', today: '2026-11-22' };

/** Little pieces, so that texts meet often: case, width, accents, blanks, and what SQL could take for its own. */
const piece = fc.constantFrom(
  ...['a', 'A', 'ａ', 'b', 'é', 'É', 'e\u0301', 'ß', 'İ', 'K', '广', '州', '王', '😀', '\u00ad', '\u200b'],
  ...['%', '_', '\\', "'", '"', '*', '?', '[', ']', ';', '--', ' ', '  ', '\n', '\t', '1', '2', '0', '.'],
);
/** A few that are the same folded, so that whole texts meet too. */
const wholeText = fc.constantFrom(
  'Ab é',
  'ａＢ  E\u0301',
  ' aB\u3000É',
  '广州',
  '广州 ',
  '50%_',
  "O'Hara\\",
  "o'hara\\",
);
const text = fc.oneof(
  fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join('')),
  wholeText,
);
/** Never blank. */
const preference = text.filter((said) => foldText(said) !== '');
const phone = fc.oneof(
  fc.constantFrom('13800138000', '+86 138 0013 8000', '020 8888 9999', 'none', '138-0013'),
  fc.stringMatching(/^[0-9]{1,6}$/),
);
/** On both sides of the day of all orders. */
const dayOfBounds = fc.constantFrom('2025-12-31', '2026-01-01', '2026-01-02');
const someText = fc.oneof(text, phone);
const day = fc
  .oneof(
    { arbitrary: fc.integer({ min: -33, max: -27 }), weight: 4 },
    { arbitrary: fc.integer({ min: 0, max: 3 }), weight: 1 },
  )
  .map((days) => addDays(scanSetting.today, days));
/** How many days ago, or ahead, a condition asks about. */
const someDays = fc.oneof(fc.integer({ min: 26, max: 34 }), fc.integer({ min: 0, max: 3 }));
const amount = fc.integer({ min: -3, max: 3 });
const instant = fc
  .tuple(day, fc.constantFrom(-1, 0, 1, 43_200_000))
  .map(
    ([on, offsetMs]) =>
      new Date(Number(on.slice(0, 4)), Number(on.slice(5, 7)) - 1, Number(on.slice(8))).getTime() + offsetMs,
  );

/** What is on file of such a customer is stale. */
const longAgo = fc.constant(new Date(2019, 4, 1).getTime());

const total = fc.record({ firstDay: day, lastDay: day, orders: fc.nat(2), netMinor: amount });

const rememberedDay: fc.Arbitrary<RememberedDay> = fc
  .record({
    calendar: fc.constantFrom(...calendars),
    year: fc.constantFrom(null, 1988, 2000, 2026),
    month: fc.constantFrom(1, 2, 11, 12),
    dayOfMonth: fc.constantFrom(1, 22, 28, 29, 30),
    isLeapMonth: fc.boolean(),
  })
  .filter((day) => rememberedDayOfText(textOfRememberedDay(day), day.calendar, day.isLeapMonth) !== null);

/** Values a field reads, and what a file left there that it does not. */
const ownValue = (fieldId: OwnFieldId): fc.Arbitrary<OwnFieldValue> => {
  const typed = {
    1: text,
    2: fc.constantFrom('1', '1.5', '2', '-1', '0.0000004'),
    3: fc.constantFrom('1', '0.01', '-0.02', '2.005'),
    4: day,
    5: fc.constantFrom('window', '窗边'),
    6: fc.constantFrom('yes', 'no'),
  }[fieldId];
  const unread = fc.constantFrom('about 2', '2026-13-45', 'zzz', '９');
  return fc.oneof({ arbitrary: typed, weight: 4 }, { arbitrary: unread, weight: 1 }).map((value) => {
    const reading = { homeCurrency: scanSetting.homeCurrency, decimalMark: 'point', dateOrder: 'ymd' } as const;
    return readOwnValue(ownFieldsOfTests[fieldId], value, reading) ?? { asText: value, asNumber: null };
  });
};

const identity = fc.record({
  otherNames: fc.array(text, { maxLength: 2 }),
  wechats: fc.array(text, { maxLength: 2 }),
  called: text,
  source: text,
  lookedAfterBy: text,
  orientation: fc.constantFrom('', ...customerFields.orientation.choices),
  buysElsewhere: fc.constantFrom('', ...customerFields.buysElsewhere.choices),
  buysElsewhereFrom: text,
  companyPlace: fc.option(fc.nat(11)),
  consent: fc.constantFrom(...consents),
  consentDay: fc.option(day),
  account: fc.constantFrom(null, ...accountStates),
  doNotContact: fc.subarray([...reachChannels].slice(0, 3)),
  birthday: fc.option(rememberedDay, { freq: 3 }),
  own: fc.record(
    { 1: ownValue(1), 2: ownValue(2), 3: ownValue(3), 4: ownValue(4), 5: ownValue(5), 6: ownValue(6) },
    { requiredKeys: [] },
  ),
});

const customer = fc.record({
  identity,
  name: text,
  numberPart: text,
  kind: fc.constantFrom('person' as const, 'company' as const),
  note: text,
  phones: fc.array(phone, { maxLength: 2 }),
  emails: fc.array(text, { maxLength: 2 }),
  addresses: fc.array(fc.record({ city: text, country: text }), { maxLength: 2 }),
  tags: fc.uniqueArray(
    text.filter((tag) => foldText(tag) !== ''),
    { maxLength: 3, selector: foldText },
  ),
  likes: fc.array(preference, { maxLength: 2 }),
  avoids: fc.array(preference, { maxLength: 2 }),
  bought: fc.array(
    fc.record({
      code: fc.constantFrom('A-1', 'ａ-2', 'b'),
      name: text,
      category: text,
      isReturn: fc.integer({ min: 0, max: 3 }).map((chance) => chance === 0),
      isSale: fc.integer({ min: 0, max: 3 }).map((chance) => chance > 0),
    }),
    { maxLength: 2 },
  ),
  contacts: fc.array(fc.record({ day, next: fc.option(day) }), { maxLength: 2 }),
  lifeEvents: fc.array(fc.record({ day, kind: fc.constantFrom('move', 'loss', '得奖', 'Ｐrize') }), { maxLength: 2 }),
  points: fc.array(fc.constantFrom(1_000_000, 2_500_000, -1_000_000), { maxLength: 3 }),
  owes: fc.option(fc.integer({ min: 1, max: 3_000 })),
  satisfactions: fc.array(fc.record({ day, level: fc.nat(3) }), { maxLength: 2 }),
  createdAt: fc.oneof({ arbitrary: instant, weight: 3 }, { arbitrary: longAgo, weight: 1 }),
  isBinned: fc.integer({ min: 0, max: 5 }).map((chance) => chance === 0),
  isMerged: fc.integer({ min: 0, max: 7 }).map((chance) => chance === 0),
  home: fc.option(total),
  other: fc.option(total),
});

/** Up to a dozen customers, namesakes among them. */
export const customers: fc.Arbitrary<ArchivedCustomer[]> = fc
  .array(customer, { minLength: 1, maxLength: 12 })
  .map((drawn) =>
    drawn.map(({ identity: who, numberPart, home, other, ...rest }, index) => ({
      ...rest,
      ...who,
      id: index * 3 + 1,
      number: `${numberPart}${'abcdefghijkl'.charAt(index)}`,
      isMerged: index > 0 && rest.isMerged,
      totals: [
        ...(home === null ? [] : [{ ...home, currency: scanSetting.homeCurrency }]),
        ...(other === null ? [] : [{ ...other, currency: 'EUR' }]),
      ],
    })),
  );

/** One arbitrary for each field with each of its operators, by name. */
export const conditionsByName: ReadonlyMap<string, fc.Arbitrary<FilterCondition>> = new Map<
  string,
  fc.Arbitrary<FilterCondition>
>([
  ...textFilterFields.flatMap((field) =>
    (['contains', 'is', 'startsWith', 'isEmpty', 'isNotEmpty'] as const).map(
      (operator): [string, fc.Arbitrary<FilterCondition>] => [
        `${field} ${operator}`,
        someText.map((value) => ({ kind: 'text', field, operator, value })),
      ],
    ),
  ),
  ...numberFilterFields.flatMap((field) =>
    (['atLeast', 'atMost', 'between', 'isEmpty', 'isNotEmpty'] as const).map(
      (operator): [string, fc.Arbitrary<FilterCondition>] => [
        `${field} ${operator}`,
        fc
          .tuple(fc.option(fc.oneof(amount, fc.constant(0.5))), fc.option(amount))
          .map(([from, to]) => ({ kind: 'number', field, operator, from, to })),
      ],
    ),
  ),
  ...dayFilterFields.flatMap((field) =>
    (['atLeast', 'atMost', 'between', 'isEmpty', 'isNotEmpty', 'olderThanDays', 'withinDays', 'inDays'] as const).map(
      (operator): [string, fc.Arbitrary<FilterCondition>] => [
        `${field} ${operator}`,
        fc
          .tuple(fc.option(day), fc.option(day), fc.option(someDays))
          .map(([from, to, days]) => ({ kind: 'day', field, operator, from, to, days })),
      ],
    ),
  ),
  ...(['hasAny', 'hasAll', 'hasNone', 'isEmpty', 'isNotEmpty'] as const).map(
    (operator): [string, fc.Arbitrary<FilterCondition>] => [
      `tag ${operator}`,
      fc.array(text, { maxLength: 3 }).map((values) => ({ kind: 'tag', operator, values })),
    ],
  ),
  ...(['hasAny', 'hasAll', 'hasNone', 'isEmpty', 'isNotEmpty'] as const).map(
    (operator): [string, fc.Arbitrary<FilterCondition>] => [
      `doNotContact ${operator}`,
      fc.subarray([...reachChannels]).map((values) => ({ kind: 'doNotContact', operator, values })),
    ],
  ),
  ...(['inMonths', 'inDays', 'isEmpty', 'isNotEmpty'] as const).map(
    (operator): [string, fc.Arbitrary<FilterCondition>] => [
      `birthday ${operator}`,
      fc
        .tuple(fc.subarray([1, 2, 11, 12]), fc.option(fc.constantFrom(0, 6, 30, 100)))
        .map(([months, days]) => ({ kind: 'birthday', operator, months, days })),
    ],
  ),
  ...(['hasAny', 'hasNone', 'isEmpty', 'isNotEmpty'] as const).map(
    (operator): [string, fc.Arbitrary<FilterCondition>] => [
      `orientation ${operator}`,
      fc
        .subarray(['price', 'value', 'both', 'gone'])
        .map((values) => ({ kind: 'choice', field: 'orientation', operator, values })),
    ],
  ),
  ...(['hasAny', 'hasNone', 'isEmpty', 'isNotEmpty'] as const).map(
    (operator): [string, fc.Arbitrary<FilterCondition>] => [
      `buysElsewhere ${operator}`,
      fc.subarray(['no', 'yes']).map((values) => ({ kind: 'choice', field: 'buysElsewhere', operator, values })),
    ],
  ),
  ...(['hasAny', 'hasNone', 'isEmpty', 'isNotEmpty'] as const).map(
    (operator): [string, fc.Arbitrary<FilterCondition>] => [
      `lifeEvent ${operator}`,
      fc
        .tuple(fc.subarray(['move', 'loss', '得奖', 'prize', 'gone']), fc.option(someDays))
        .map(([values, days]) => ({ kind: 'lifeEvent', operator, values, days })),
    ],
  ),
  ...(['hasAny', 'hasNone', 'isEmpty', 'isNotEmpty'] as const).map(
    (operator): [string, fc.Arbitrary<FilterCondition>] => [
      `sleep ${operator}`,
      fc.subarray([...sleepStates]).map((values) => ({ kind: 'sleep', operator, values })),
    ],
  ),
  ...(['hasAny', 'hasNone', 'isEmpty', 'isNotEmpty'] as const).map(
    (operator): [string, fc.Arbitrary<FilterCondition>] => [
      `keyAccount ${operator}`,
      fc.subarray([...accountStates]).map((values) => ({ kind: 'keyAccount', operator, values })),
    ],
  ),
  ['consent', fc.subarray([...consents]).map((values) => ({ kind: 'consent', values }))],
  ...(['contains', 'is', 'startsWith', 'isEmpty', 'isNotEmpty'] as const).map(
    (operator): [string, fc.Arbitrary<FilterCondition>] => [
      `bought ${operator}`,
      fc
        .tuple(text, fc.option(dayOfBounds), fc.option(dayOfBounds))
        .map(([value, from, to]) => ({ kind: 'bought', operator, value, from, to })),
    ],
  ),
  ...(['contains', 'is', 'startsWith', 'isEmpty', 'isNotEmpty'] as const).map(
    (operator): [string, fc.Arbitrary<FilterCondition>] => [
      `ownText ${operator}`,
      someText.map((value) => ({ kind: 'ownText', fieldId: 1, operator, value })),
    ],
  ),
  ...(['atLeast', 'atMost', 'between', 'isEmpty', 'isNotEmpty'] as const).map(
    (operator): [string, fc.Arbitrary<FilterCondition>] => [
      `balance ${operator}`,
      fc
        .tuple(
          fc.option(fc.constantFrom(0, 1, 1.5, 2.5)),
          fc.option(fc.constantFrom(0, 2.5, 4)),
          fc.constantFrom(1, 1, 1, 99),
        )
        .map(([from, to, unitId]) => ({ kind: 'balance', unitId, operator, from, to })),
    ],
  ),
  ...([2, 3] as const).flatMap((fieldId) =>
    (['atLeast', 'atMost', 'between', 'isEmpty', 'isNotEmpty'] as const).map(
      (operator): [string, fc.Arbitrary<FilterCondition>] => [
        `ownNumber ${fieldId} ${operator}`,
        fc
          .tuple(fc.option(fc.constantFrom(1.5, 1, -2, 100)), fc.option(fc.constantFrom(2, 0, 1.5, 150)))
          .map(([from, to]) => ({ kind: 'ownNumber', fieldId, operator, from, to })),
      ],
    ),
  ),
  ...(['atLeast', 'atMost', 'between', 'isEmpty', 'isNotEmpty', 'olderThanDays', 'withinDays', 'inDays'] as const).map(
    (operator): [string, fc.Arbitrary<FilterCondition>] => [
      `ownDay ${operator}`,
      fc
        .tuple(fc.option(day), fc.option(day), fc.option(someDays))
        .map(([from, to, days]) => ({ kind: 'ownDay', fieldId: 4, operator, from, to, days })),
    ],
  ),
  ...([5, 6] as const).flatMap((fieldId) =>
    (['hasAny', 'hasNone', 'isEmpty', 'isNotEmpty'] as const).map(
      (operator): [string, fc.Arbitrary<FilterCondition>] => [
        `ownChoice ${fieldId} ${operator}`,
        fc
          .subarray<string | number>(['ＷＩＮＤＯＷ', '窗边 ', 'yes', 'no', 'zzz', ' ', 2, 99])
          .map((values) => ({ kind: 'ownChoice', fieldId, operator, values })),
      ],
    ),
  ),
  ['unread', fc.constantFrom(1, 2, 3, 4, 5, 6, 99, null).map((fieldId) => ({ kind: 'unread', fieldId }))],
  ['own field that is gone', fc.constant({ kind: 'ownText', fieldId: 99, operator: 'isEmpty', value: '' } as const)],
  ['type', fc.constantFrom('person' as const, 'company' as const).map((value) => ({ kind: 'type', value }))],
  ['bin', fc.boolean().map((isBinned) => ({ kind: 'bin', isBinned }))],
]);

/** Clauses of such conditions: as they are, negated, and several of which one has to hold. */
export function clausesOf(condition: fc.Arbitrary<FilterCondition>): fc.Arbitrary<FilterClause> {
  const literal: fc.Arbitrary<FilterLiteral> = fc.oneof(
    { arbitrary: condition, weight: 3 },
    { arbitrary: condition.map((negated) => ({ kind: 'not' as const, condition: negated })), weight: 2 },
  );
  const anyOf = fc
    .array(literal, { minLength: 1, maxLength: 3 })
    .map((conditions) => ({ kind: 'anyOf' as const, conditions }));
  return fc.oneof({ arbitrary: literal, weight: 3 }, { arbitrary: anyOf, weight: 2 });
}

export const anyFilter: fc.Arbitrary<CustomerFilter> = fc.record({
  text: fc.oneof(fc.constant(''), someText),
  conditions: fc.array(clausesOf(fc.oneof(...conditionsByName.values())), { maxLength: 3 }),
});
