import { byKey } from '../../by-key.ts';
import { type IndicatorKey, indicatorKeys, isAhead, isIndicator } from '../../indicators/indicators.ts';
import type { OwnField, OwnFieldKind } from '../../own-fields/own-field.ts';
import { type FilteredChoice, filteredChoices, filteredTexts } from '../../records/customer-fields.ts';
import {
  type DayFilterField,
  dayFilterFields,
  type NumberFilterField,
  numberFilterFields,
  type TextFilterField,
} from '../list-keys.ts';
import type { FilterCondition } from './conditions.ts';

type FieldWithItsOwnKind =
  | 'sleepState'
  | 'keyAccount'
  | 'tag'
  | 'type'
  | 'bin'
  | 'consent'
  | 'doNotContact'
  | 'birthday'
  | 'lifeEvent'
  | 'improvement'
  | 'segment';

/** What a filter can ask about in every archive. */
export type FilterField = TextFilterField | NumberFilterField | DayFilterField | FilteredChoice | FieldWithItsOwnKind;

const noBounds = { from: null, to: null } as const;

function ofText(field: TextFilterField): FilterCondition {
  return { kind: 'text', field, operator: 'contains', value: '' };
}

function ofDay(field: DayFilterField): FilterCondition {
  return isIndicator(field) && isAhead(field)
    ? { kind: 'day', field, operator: 'inDays', ...noBounds, days: 7 }
    : { kind: 'day', field, operator: 'withinDays', ...noBounds, days: 90 };
}

function ofFigure(field: NumberFilterField | DayFilterField): FilterCondition {
  const number = numberFilterFields.find((one) => one === field);
  if (number !== undefined) return { kind: 'number', field: number, operator: 'atLeast', ...noBounds };
  return ofDay(dayFilterFields.find((one) => one === field) ?? 'createdDay');
}

function ofIndicator(key: IndicatorKey): FilterCondition {
  return key === 'sleepState' ? { kind: 'sleep', operator: 'hasAny', values: ['halfAsleep', 'asleep'] } : ofFigure(key);
}

/** What a filter can ask about, in the order in which a shop asks, each with the condition that the editor begins with. */
const beginnings: Readonly<Record<FilterField, FilterCondition>> = {
  tag: { kind: 'tag', operator: 'hasAny', values: [] },
  ...byName(indicatorKeys, ofIndicator),
  keyAccount: { kind: 'keyAccount', operator: 'hasAny', values: ['named'] },
  product: { kind: 'bought', operator: 'contains', value: '', ...noBounds },
  category: ofText('category'),
  birthday: { kind: 'birthday', operator: 'inDays', months: [], days: 30 },
  likes: ofText('likes'),
  avoids: ofText('avoids'),
  lifeEvent: { kind: 'lifeEvent', operator: 'hasAny', values: [], days: 365 },
  improvement: { kind: 'improvement', operator: 'hasAny', values: [] },
  city: ofText('city'),
  country: ofText('country'),
  company: ofText('company'),
  lookedAfterBy: ofText('lookedAfterBy'),
  ...byKey(filteredTexts, ofText),
  ...byKey(filteredChoices, (field) => ({ kind: 'choice' as const, field, operator: 'hasAny' as const, values: [] })),
  name: ofText('name'),
  otherName: ofText('otherName'),
  number: ofText('number'),
  phone: ofText('phone'),
  wechat: ofText('wechat'),
  email: ofText('email'),
  type: { kind: 'type', value: 'company' },
  consent: { kind: 'consent', values: ['given'] },
  consentDay: ofDay('consentDay'),
  doNotContact: { kind: 'doNotContact', operator: 'isEmpty', values: [] },
  createdDay: ofDay('createdDay'),
  segment: { kind: 'segment', operator: 'hasAny', segments: [] },
  bin: { kind: 'bin', isBinned: true },
};

export const filterFields = Object.keys(beginnings) as FilterField[];

/** A condition as the editor begins with it. */
export function newCondition(field: FilterField): FilterCondition {
  return beginnings[field];
}

const ownBeginnings: Readonly<Record<OwnFieldKind, (fieldId: number) => FilterCondition>> = {
  text: (fieldId) => ({ kind: 'ownText', fieldId, operator: 'contains', value: '' }),
  number: (fieldId) => ({ kind: 'ownNumber', fieldId, operator: 'atLeast', ...noBounds }),
  money: (fieldId) => ({ kind: 'ownNumber', fieldId, operator: 'atLeast', ...noBounds }),
  date: (fieldId) => ({ kind: 'ownDay', fieldId, operator: 'withinDays', ...noBounds, days: 90 }),
  choice: (fieldId) => ({ kind: 'ownChoice', fieldId, operator: 'hasAny', values: [] }),
  yesNo: (fieldId) => ({ kind: 'ownChoice', fieldId, operator: 'hasAny', values: ['yes'] }),
};

/** The same for a field of the owner's own. */
export function newOwnCondition({ id, kind }: Pick<OwnField, 'id' | 'kind'>): FilterCondition {
  return ownBeginnings[kind](id);
}

/** The same for the balance in a unit. */
export function newBalanceCondition(unitId: number): FilterCondition {
  return { kind: 'balance', unitId, operator: 'atLeast', ...noBounds };
}

function byName<const Name extends string, Value>(names: readonly Name[], of: (name: Name) => Value) {
  return Object.fromEntries(names.map((name) => [name, of(name)])) as Record<Name, Value>;
}
