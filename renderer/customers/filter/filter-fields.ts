import type {
  dayFilterFields,
  FilterCondition,
  numberFilterFields,
  textFilterFields,
} from '../../../shared/customers/filter.ts';

// The names of the contract without its schemas, which the page does not load; the compiler compares them.
export const textFields = [
  'name',
  'number',
  'phone',
  'email',
  'city',
  'country',
  'note',
] as const satisfies typeof textFilterFields;
export const numberFields = ['net', 'orders'] as const satisfies typeof numberFilterFields;
export const dayFields = ['firstDay', 'lastDay', 'createdDay'] as const satisfies typeof dayFilterFields;

/** What a filter can ask about, in the order in which a shop asks. */
export const filterFields = [
  'tag',
  'net',
  'orders',
  'lastDay',
  'firstDay',
  'city',
  'country',
  'name',
  'number',
  'phone',
  'email',
  'note',
  'type',
  'createdDay',
  'bin',
] as const;
export type FilterField = (typeof filterFields)[number];

export type FilterOperator<Kind extends FilterCondition['kind']> =
  Extract<FilterCondition, { kind: Kind }> extends { operator: infer Operator } ? Operator : never;

type OperatorLists = { [Kind in 'text' | 'number' | 'day' | 'tag']: ReadonlyArray<FilterOperator<Kind>> };

export const filterOperators = {
  text: ['contains', 'is', 'startsWith', 'isEmpty', 'isNotEmpty'],
  number: ['atLeast', 'atMost', 'between', 'isEmpty', 'isNotEmpty'],
  day: ['withinDays', 'olderThanDays', 'atLeast', 'atMost', 'between', 'isEmpty', 'isNotEmpty'],
  tag: ['hasAny', 'hasAll', 'hasNone', 'isEmpty', 'isNotEmpty'],
} as const satisfies OperatorLists;

export function fieldOfCondition(condition: FilterCondition): FilterField {
  switch (condition.kind) {
    case 'text':
    case 'number':
    case 'day':
      return condition.field;
    default:
      return condition.kind;
  }
}

/** A condition as the editor begins with it. */
export function newCondition(field: FilterField): FilterCondition {
  if (field === 'tag') return { kind: 'tag', operator: 'hasAny', values: [] };
  if (field === 'type') return { kind: 'type', value: 'company' };
  if (field === 'bin') return { kind: 'bin', isBinned: true };
  const numberField = numberFields.find((name) => name === field);
  if (numberField !== undefined) {
    return { kind: 'number', field: numberField, operator: 'atLeast', from: null, to: null };
  }
  const dayField = dayFields.find((name) => name === field);
  if (dayField !== undefined) {
    return { kind: 'day', field: dayField, operator: 'withinDays', from: null, to: null, days: 90 };
  }
  const textField = textFields.find((name) => name === field) ?? 'name';
  return { kind: 'text', field: textField, operator: 'contains', value: '' };
}

/** Whether a condition says something; one without its value keeps everybody. */
export function isWholeCondition(condition: FilterCondition): boolean {
  if (condition.kind === 'type' || condition.kind === 'bin') return true;
  if (condition.operator === 'isEmpty' || condition.operator === 'isNotEmpty') return true;
  switch (condition.kind) {
    case 'text':
      return condition.value.trim() !== '';
    case 'tag':
      return condition.values.length > 0;
    case 'number':
      return hasBounds(condition);
    case 'day':
      return condition.operator === 'withinDays' || condition.operator === 'olderThanDays'
        ? condition.days !== null
        : hasBounds(condition);
  }
}

function hasBounds({ operator, from, to }: { operator: string; from: unknown; to: unknown }): boolean {
  if (operator === 'atLeast') return from !== null;
  return operator === 'atMost' ? to !== null : from !== null || to !== null;
}

/** Whether the list is of the bin. */
export function isOfBin(conditions: readonly FilterCondition[]): boolean {
  return conditions.some((condition) => condition.kind === 'bin' && condition.isBinned);
}
