import type { CustomerFilter, FilterCondition } from '../../../shared/customers/filter.ts';
import { daysBetween, todayLocal } from '../../../shared/day.ts';
import { phoneDigits } from '../../../shared/phone.ts';
import { foldText } from '../../../shared/text.ts';
import type { ArchivedCustomer } from './archived-customer.ts';

export interface ScanSetting {
  homeCurrency: string;
  today: string;
}

/** What a filter means, said once more without SQL. */
export function isKept(customer: ArchivedCustomer, filter: CustomerFilter, setting: ScanSetting): boolean {
  if (customer.isMerged) return false;
  if (customer.isBinned && !filter.conditions.some(({ kind }) => kind === 'bin')) return false;
  return isFound(customer, filter.text) && filter.conditions.every((condition) => fits(customer, condition, setting));
}

function isFound(customer: ArchivedCustomer, text: string): boolean {
  const folded = foldText(text);
  if (folded === '') return true;
  const digits = phoneDigits(text);
  return (
    foldText(customer.name).includes(folded) ||
    foldText(customer.number).includes(folded) ||
    customer.tags.some((tag) => foldText(tag).startsWith(folded)) ||
    (digits.length >= 3 && customer.phones.some((phone) => phoneDigits(phone).includes(digits)))
  );
}

function fits(customer: ArchivedCustomer, condition: FilterCondition, setting: ScanSetting): boolean {
  const total = customer.totals.find(({ currency }) => currency === setting.homeCurrency);
  switch (condition.kind) {
    case 'type':
      return customer.kind === condition.value;
    case 'bin':
      return customer.isBinned === condition.isBinned;
    case 'tag':
      return fitsTags(customer.tags.map(foldText), condition);
    case 'text':
      return fitsText(textsOf(customer, condition.field), condition);
    case 'number': {
      const value = condition.field === 'net' ? (total?.netMinor ?? null) : (total?.orders ?? 0);
      if (condition.operator === 'isEmpty' || condition.operator === 'isNotEmpty') {
        const isEmpty = condition.field === 'net' ? value === null : value === 0;
        return isEmpty === (condition.operator === 'isEmpty');
      }
      return isWithin(value, condition.operator, condition.from, condition.to);
    }
    case 'day': {
      const days = {
        firstDay: total?.firstDay ?? null,
        lastDay: total?.lastDay ?? null,
        createdDay: todayLocal(new Date(customer.createdAt)),
      };
      const value = days[condition.field];
      const { operator } = condition;
      if (operator === 'isEmpty' || operator === 'isNotEmpty') return (value === null) === (operator === 'isEmpty');
      if (operator === 'olderThanDays' || operator === 'withinDays') {
        if (condition.days === null) return true;
        if (value === null) return false;
        return daysBetween(value, setting.today) > condition.days === (operator === 'olderThanDays');
      }
      return isWithin(value, operator, condition.from, condition.to);
    }
  }
}

function isWithin<Value extends string | number>(
  value: Value | null,
  operator: 'atLeast' | 'atMost' | 'between',
  from: Value | null,
  to: Value | null,
): boolean {
  const lower = operator === 'atMost' ? null : from;
  const upper = operator === 'atLeast' ? null : to;
  if (lower === null && upper === null) return true;
  if (value === null) return false;
  return (lower === null || value >= lower) && (upper === null || value <= upper);
}

function fitsTags(tags: readonly string[], condition: Extract<FilterCondition, { kind: 'tag' }>): boolean {
  const wanted = condition.values.map(foldText).filter((name) => name !== '');
  if (condition.operator === 'isEmpty') return tags.length === 0;
  if (condition.operator === 'isNotEmpty') return tags.length > 0;
  if (wanted.length === 0) return true;
  if (condition.operator === 'hasAll') return wanted.every((name) => tags.includes(name));
  return wanted.some((name) => tags.includes(name)) === (condition.operator === 'hasAny');
}

type TextCondition = Extract<FilterCondition, { kind: 'text' }>;

function textsOf(customer: ArchivedCustomer, field: TextCondition['field']): string[] {
  switch (field) {
    case 'name':
      return [customer.name];
    case 'number':
      return [customer.number];
    case 'note':
      return [customer.note];
    case 'phone':
      return customer.phones;
    case 'email':
      return customer.emails;
    case 'city':
    case 'country':
      return customer.addresses.map((address) => address[field]);
  }
}

function fitsText(texts: readonly string[], { field, operator, value }: TextCondition): boolean {
  const isPhone = field === 'phone';
  if (operator === 'isEmpty' || operator === 'isNotEmpty') {
    const hasAny = texts.some((text) => (isPhone ? text !== '' : foldText(text) !== ''));
    return hasAny === (operator === 'isNotEmpty');
  }
  if (foldText(value) === '') return true;
  const comparable = isPhone ? phoneDigits : foldText;
  const wanted = comparable(value);
  if (wanted === '') return false;
  return texts.map(comparable).some((text) => {
    if (operator === 'is') return text === wanted;
    return operator === 'contains' ? text.includes(wanted) : text.startsWith(wanted);
  });
}
