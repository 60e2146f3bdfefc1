import type { FilterCondition } from '../../../shared/customers/filter.ts';
import { dayFilterFields, numberFilterFields, textFilterFields } from '../../../shared/customers/list-keys.ts';
import { indicatorKeys } from '../../../shared/indicators/indicators.ts';
import { type OwnColumn, ownColumn } from '../../../shared/own-fields/own-column.ts';
import type { OwnField } from '../../../shared/own-fields/own-field.ts';

/** What a filter can ask about in every archive, in the order in which a shop asks. */
export const filterFields = [
  'tag',
  ...indicatorKeys,
  'product',
  'category',
  'birthday',
  'likes',
  'avoids',
  'city',
  'country',
  'company',
  'source',
  'name',
  'otherName',
  'called',
  'number',
  'phone',
  'wechat',
  'email',
  'note',
  'type',
  'consent',
  'consentDay',
  'doNotContact',
  'createdDay',
  'bin',
] as const;
export type FilterField = (typeof filterFields)[number];

export type FilterOperator<Kind extends FilterCondition['kind']> =
  Extract<FilterCondition, { kind: Kind }> extends { operator: infer Operator } ? Operator : never;

type KindWithOperators = 'text' | 'number' | 'day' | 'tag' | 'birthday' | 'ownChoice';
type OperatorLists = { [Kind in KindWithOperators]: ReadonlyArray<FilterOperator<Kind>> };

export const filterOperators = {
  text: ['contains', 'is', 'startsWith', 'isEmpty', 'isNotEmpty'],
  number: ['atLeast', 'atMost', 'between', 'isEmpty', 'isNotEmpty'],
  day: ['withinDays', 'olderThanDays', 'inDays', 'atLeast', 'atMost', 'between', 'isEmpty', 'isNotEmpty'],
  tag: ['hasAny', 'hasAll', 'hasNone', 'isEmpty', 'isNotEmpty'],
  birthday: ['inDays', 'inMonths', 'isEmpty', 'isNotEmpty'],
  ownChoice: ['hasAny', 'hasNone', 'isEmpty', 'isNotEmpty'],
} as const satisfies OperatorLists;

export function fieldOfCondition(condition: FilterCondition): FilterField | OwnColumn {
  switch (condition.kind) {
    case 'text':
    case 'number':
    case 'day':
      return condition.field;
    case 'ownText':
    case 'ownNumber':
    case 'ownDay':
    case 'ownChoice':
      return ownColumn(condition.fieldId);
    case 'unread':
      return condition.fieldId === null ? 'birthday' : ownColumn(condition.fieldId);
    default:
      return condition.kind;
  }
}

/** The key of the column that shows what a field says. */
export function columnOfField(field: FilterField | OwnColumn): string {
  return field === 'tag' ? 'tags' : field;
}

const noBounds = { from: null, to: null } as const;

/** A condition as the editor begins with it. */
export function newCondition(field: FilterField): FilterCondition {
  if (field === 'tag') return { kind: 'tag', operator: 'hasAny', values: [] };
  if (field === 'type') return { kind: 'type', value: 'company' };
  if (field === 'bin') return { kind: 'bin', isBinned: true };
  if (field === 'consent') return { kind: 'consent', values: ['given'] };
  if (field === 'doNotContact') return { kind: 'doNotContact', operator: 'isEmpty', values: [] };
  if (field === 'birthday') return { kind: 'birthday', operator: 'inDays', months: [], days: 30 };
  const numberField = numberFilterFields.find((name) => name === field);
  if (numberField !== undefined) return { kind: 'number', field: numberField, operator: 'atLeast', ...noBounds };
  const dayField = dayFilterFields.find((name) => name === field);
  if (dayField === 'nextContact') return { kind: 'day', field: dayField, operator: 'inDays', ...noBounds, days: 7 };
  if (dayField !== undefined) return { kind: 'day', field: dayField, operator: 'withinDays', ...noBounds, days: 90 };
  const textField = textFilterFields.find((name) => name === field) ?? 'name';
  return { kind: 'text', field: textField, operator: 'contains', value: '' };
}

/** The same for a field of the owner's own. */
export function newOwnCondition({ id: fieldId, kind }: Pick<OwnField, 'id' | 'kind'>): FilterCondition {
  switch (kind) {
    case 'text':
      return { kind: 'ownText', fieldId, operator: 'contains', value: '' };
    case 'number':
    case 'money':
      return { kind: 'ownNumber', fieldId, operator: 'atLeast', ...noBounds };
    case 'date':
      return { kind: 'ownDay', fieldId, operator: 'withinDays', ...noBounds, days: 90 };
    case 'choice':
      return { kind: 'ownChoice', fieldId, operator: 'hasAny', values: [] };
    case 'yesNo':
      return { kind: 'ownChoice', fieldId, operator: 'hasAny', values: ['yes'] };
  }
}

/** Whether a condition says something; one without its value keeps everybody. */
export function isWholeCondition(condition: FilterCondition): boolean {
  if (condition.kind === 'type' || condition.kind === 'bin' || condition.kind === 'unread') return true;
  if (condition.kind === 'consent') return condition.values.length > 0;
  if (condition.operator === 'isEmpty' || condition.operator === 'isNotEmpty') return true;
  switch (condition.kind) {
    case 'text':
    case 'ownText':
      return condition.value.trim() !== '';
    case 'tag':
    case 'doNotContact':
    case 'ownChoice':
      return condition.values.length > 0;
    case 'number':
    case 'ownNumber':
      return hasBounds(condition);
    case 'day':
    case 'ownDay':
      return countsDays(condition.operator) ? condition.days !== null : hasBounds(condition);
    case 'birthday':
      return condition.operator === 'inDays' ? condition.days !== null : condition.months.length > 0;
  }
}

/** Whether it compares with a number of days from today. */
export function countsDays(operator: FilterOperator<'day'>): operator is 'withinDays' | 'olderThanDays' | 'inDays' {
  return operator === 'withinDays' || operator === 'olderThanDays' || operator === 'inDays';
}

function hasBounds({ operator, from, to }: { operator: string; from: unknown; to: unknown }): boolean {
  if (operator === 'atLeast') return from !== null;
  return operator === 'atMost' ? to !== null : from !== null || to !== null;
}

/** Whether the list is of the bin. */
export function isOfBin(conditions: readonly FilterCondition[]): boolean {
  return conditions.some((condition) => condition.kind === 'bin' && condition.isBinned);
}
