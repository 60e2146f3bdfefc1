import type { FilterCondition } from '../../../shared/customers/filter.ts';
import { dayFilterFields, numberFilterFields, textFilterFields } from '../../../shared/customers/list-keys.ts';
import { consents, reachChannels } from '../../../shared/customers/permission.ts';
import { isDay } from '../../../shared/day.ts';
import { filterOperators, isWholeCondition } from './filter-fields.ts';

/** As many as the contract takes. */
export const mostConditions = 20;
const mostTags = 50;

/** The conditions an address carries; what is none, or says nothing, is left out. */
export function readConditions(value: unknown): FilterCondition[] {
  if (!Array.isArray(value)) return [];
  return value
    .slice(0, mostConditions)
    .map(readCondition)
    .filter((condition) => condition !== null && isWholeCondition(condition)) as FilterCondition[];
}

function readCondition(value: unknown): FilterCondition | null {
  if (typeof value !== 'object' || value === null) return null;
  const given = value as Record<string, unknown>;
  switch (given.kind) {
    case 'text': {
      const field = oneOf(textFilterFields, given.field);
      const operator = oneOf(filterOperators.text, given.operator);
      const text = typeof given.value === 'string' ? given.value.slice(0, 200) : '';
      return field === undefined || operator === undefined ? null : { kind: 'text', field, operator, value: text };
    }
    case 'number': {
      const field = oneOf(numberFilterFields, given.field);
      const operator = oneOf(filterOperators.number, given.operator);
      if (field === undefined || operator === undefined) return null;
      return { kind: 'number', field, operator, from: numberIn(given.from), to: numberIn(given.to) };
    }
    case 'day': {
      const field = oneOf(dayFilterFields, given.field);
      const operator = oneOf(filterOperators.day, given.operator);
      if (field === undefined || operator === undefined) return null;
      const { from, to, days } = given;
      return { kind: 'day', field, operator, from: dayIn(from), to: dayIn(to), days: daysIn(days) };
    }
    case 'tag': {
      const operator = oneOf(filterOperators.tag, given.operator);
      return operator === undefined ? null : { kind: 'tag', operator, values: textsIn(given.values) };
    }
    case 'type':
      return given.value === 'person' || given.value === 'company' ? { kind: 'type', value: given.value } : null;
    case 'bin':
      return typeof given.isBinned === 'boolean' ? { kind: 'bin', isBinned: given.isBinned } : null;
    case 'unread': {
      const { fieldId } = given;
      return fieldId === null || Number.isSafeInteger(fieldId)
        ? { kind: 'unread', fieldId: fieldId as number | null }
        : null;
    }
    case 'consent':
      return { kind: 'consent', values: consents.filter((consent) => isIn(given.values, consent)) };
    case 'doNotContact': {
      const operator = oneOf(filterOperators.tag, given.operator);
      const values = reachChannels.filter((channel) => isIn(given.values, channel));
      return operator === undefined ? null : { kind: 'doNotContact', operator, values };
    }
    case 'birthday': {
      const operator = oneOf(filterOperators.birthday, given.operator);
      const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].filter((month) => isIn(given.months, month));
      const days = daysIn(given.days);
      if (operator === undefined || (days !== null && days > 366)) return null;
      return { kind: 'birthday', operator, months, days };
    }
    default:
      return typeof given.fieldId === 'number' && Number.isSafeInteger(given.fieldId)
        ? readOwnCondition(given, given.fieldId)
        : null;
  }
}

function oneOf<Name extends string>(names: readonly Name[], value: unknown): Name | undefined {
  return names.find((name) => name === value);
}

function numberIn(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

function readOwnCondition(given: Record<string, unknown>, fieldId: number): FilterCondition | null {
  const { kind, from, to, days } = given;
  switch (kind) {
    case 'ownText': {
      const operator = oneOf(filterOperators.text, given.operator);
      const value = typeof given.value === 'string' ? given.value.slice(0, 200) : '';
      return operator === undefined ? null : { kind, fieldId, operator, value };
    }
    case 'ownNumber': {
      const operator = oneOf(filterOperators.number, given.operator);
      return operator === undefined ? null : { kind, fieldId, operator, from: numberIn(from), to: numberIn(to) };
    }
    case 'ownDay': {
      const operator = oneOf(filterOperators.day, given.operator);
      if (operator === undefined) return null;
      return { kind, fieldId, operator, from: dayIn(from), to: dayIn(to), days: daysIn(days) };
    }
    case 'ownChoice': {
      const operator = oneOf(filterOperators.ownChoice, given.operator);
      return operator === undefined ? null : { kind, fieldId, operator, values: choicesIn(given.values) };
    }
    default:
      return null;
  }
}

function isIn(values: unknown, value: string | number): boolean {
  return Array.isArray(values) && values.includes(value);
}

function dayIn(value: unknown): string | null {
  return typeof value === 'string' && isDay(value) ? value : null;
}

function daysIn(value: unknown): number | null {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 100_000 ? value : null;
}

function textsIn(value: unknown): string[] {
  if (!Array.isArray(value)) return [];
  return value.filter((entry) => typeof entry === 'string' && entry.length <= 100).slice(0, mostTags) as string[];
}

function choicesIn(value: unknown): (string | number)[] {
  if (!Array.isArray(value)) return [];
  const isChoice = (entry: unknown) => (typeof entry === 'string' ? entry.length <= 200 : Number.isSafeInteger(entry));
  return value.filter(isChoice).slice(0, mostTags) as (string | number)[];
}
