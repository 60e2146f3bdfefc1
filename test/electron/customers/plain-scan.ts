import { conditionsIn, isWholeClause } from '../../../shared/customers/conditions/clauses.ts';
import type { CustomerFilter, FilterClause, FilterCondition } from '../../../shared/customers/filter.ts';
import { nextOccurrence } from '../../../shared/dates/next-occurrence.ts';
import { daysBetween, isDay, monthOf, todayLocal } from '../../../shared/day.ts';
import { defaultFreshnessMonths, isStale, purchaseWindow } from '../../../shared/freshness/staleness.ts';
import { indicatorOfNoRows } from '../../../shared/indicators/indicators.ts';
import { isReadOwnValue } from '../../../shared/own-fields/read-own-value.ts';
import { phoneDigits } from '../../../shared/phone.ts';
import { matchCustomer } from '../../../shared/search/match-customer.ts';
import { searchQuery } from '../../../shared/search/search-query.ts';
import type { SearchedCustomer } from '../../../shared/search/searched-customer.ts';
import { sleepStates } from '../../../shared/sleep/sleep-state.ts';
import { foldText } from '../../../shared/text.ts';
import { type ArchivedCustomer, choicesOfTests, type OwnFieldId, ownFieldsOfTests } from './archived-customer.ts';

export interface ScanSetting {
  /** Filters that were saved, by id. */
  saved?: Readonly<Record<number, CustomerFilter>>;
  homeCurrency: string;
  today: string;
}

/** What a filter means, said once more without SQL. */
export function isKept(
  customer: ArchivedCustomer,
  filter: CustomerFilter,
  setting: ScanSetting,
  all: readonly ArchivedCustomer[],
): boolean {
  if (customer.isMerged) return false;
  if (customer.isBinned && !conditionsIn(filter.conditions).some(({ kind }) => kind === 'bin')) return false;
  return isFitting(customer, filter, setting, all);
}

function isFitting(
  customer: ArchivedCustomer,
  { text, conditions }: CustomerFilter,
  setting: ScanSetting,
  all: readonly ArchivedCustomer[],
): boolean {
  return isFound(customer, all, text) && conditions.every((clause) => fitsClause(customer, clause, setting, all));
}

function fitsClause(
  customer: ArchivedCustomer,
  clause: FilterClause,
  setting: ScanSetting,
  all: readonly ArchivedCustomer[],
): boolean {
  if (!isWholeClause(clause)) return true;
  switch (clause.kind) {
    case 'anyOf':
      return clause.conditions.some((literal) => fitsClause(customer, literal, setting, all));
    case 'not':
      return !fits(customer, clause.condition, setting, all);
    default:
      return fits(customer, clause, setting, all);
  }
}

function isFound(customer: ArchivedCustomer, all: readonly ArchivedCustomer[], text: string): boolean {
  const query = searchQuery(text);
  if (query === null) return true;
  // In these tests everybody merged was merged into the first.
  const merged = customer === all[0] ? all.filter(({ isMerged }) => isMerged) : [];
  const searched: SearchedCustomer = {
    id: customer.id,
    name: customer.name,
    otherNames: [customer.called, ...customer.otherNames].filter((text) => text !== ''),
    numbers: [customer, ...merged].map(({ number }) => number),
    phones: customer.phones.map((asTyped) => ({ asTyped, digits: phoneDigits(asTyped) })),
    emails: customer.emails,
    wechats: customer.wechats,
    remarks: [
      ...customer.tags.map((text) => ({ field: 'tag' as const, text, label: '' })),
      ...companyNames(customer, all).map((text) => ({ field: 'company' as const, text, label: '' })),
      ...Object.values(customer.own).map(({ asText }) => ({ field: 'ownField' as const, text: asText, label: '' })),
      ...customer.addresses.map(({ city, country }) => ({
        field: 'address' as const,
        text: [city, country].filter((part) => part !== '').join(' '),
        label: '',
      })),
      ...(['likes', 'avoids'] as const).flatMap((field) => customer[field].map((text) => ({ field, text, label: '' }))),
      { field: 'note', text: customer.note, label: '' },
    ],
  };
  return matchCustomer(searched, query) !== null;
}

function companyNames({ companyPlace }: ArchivedCustomer, all: readonly ArchivedCustomer[]): string[] {
  const company = companyPlace === null ? undefined : all[companyPlace];
  return company === undefined ? [] : [company.name];
}

function fits(
  customer: ArchivedCustomer,
  condition: FilterCondition,
  setting: ScanSetting,
  all: readonly ArchivedCustomer[],
): boolean {
  const total = customer.totals.find(({ currency }) => currency === setting.homeCurrency);
  switch (condition.kind) {
    case 'type':
      return customer.kind === condition.value;
    case 'bin':
      return customer.isBinned === condition.isBinned;
    case 'choice':
      return fitsTags(customer[condition.field] === '' ? [] : [customer[condition.field]], condition);
    case 'tag':
      return fitsTags(customer.tags.map(foldText), condition);
    case 'text':
      // A company that has no name is one all the same.
      if (condition.field === 'company' && (condition.operator === 'isEmpty' || condition.operator === 'isNotEmpty')) {
        const hasCompany = customer.companyPlace !== null && all[customer.companyPlace] !== undefined;
        return hasCompany === (condition.operator === 'isNotEmpty');
      }
      return fitsText(textsOf(customer, condition.field, all), condition);
    case 'bought': {
      const { from, to } = condition;
      // All orders are of one day.
      const isInDays = (from === null || from <= '2026-01-01') && (to === null || to >= '2026-01-01');
      return fitsText(isInDays ? textsOf(customer, 'product', all) : [], {
        field: 'product',
        operator: condition.operator,
        value: condition.value,
      });
    }
    case 'number': {
      const values = {
        net: total?.netMinor ?? null,
        orders: total?.orders ?? 0,
        // One purchase day at most, in a shop of which too little is known.
        usualGap: customer.bought.some(({ isSale }) => isSale) ? 30 : null,
        profit: profitOf(customer),
        costKnown: percentOfKnownCost(customer),
        owed: customer.owes,
        satisfaction: lastLevel(customer),
        staleFacts: staleFactsOf(customer, setting.today),
      };
      const value = values[condition.field];
      if (condition.operator === 'isEmpty' || condition.operator === 'isNotEmpty') {
        const isEmpty = indicatorOfNoRows(condition.field) === 0 ? value === 0 : value === null;
        return isEmpty === (condition.operator === 'isEmpty');
      }
      return isWithin(value, condition.operator, condition.from, condition.to);
    }
    case 'balance': {
      if (condition.unitId !== 1) return false;
      const { points } = customer;
      const total = points.length === 0 ? null : points.reduce((sum, amount) => sum + amount, 0) / 1_000_000;
      if (condition.operator === 'isEmpty' || condition.operator === 'isNotEmpty') {
        return (total === null) === (condition.operator === 'isEmpty');
      }
      return isWithin(total, condition.operator, condition.from, condition.to);
    }
    case 'day': {
      // Of several promises any may fit.
      if (condition.field === 'nextContact') {
        const promised = customer.contacts.flatMap(({ next }) => next ?? []);
        return condition.operator === 'isEmpty'
          ? promised.length === 0
          : (promised.length === 0 ? [null] : promised).some((next) => fitsDay(next, condition, setting.today));
      }
      const days = {
        firstDay: total?.firstDay ?? null,
        lastDay: total?.lastDay ?? null,
        lastContact: lastOf(customer.contacts.map(({ day }) => day)),
        createdDay: todayLocal(new Date(customer.createdAt)),
        consentDay: customer.consentDay,
      };
      return fitsDay(days[condition.field], condition, setting.today);
    }
    case 'consent':
      return condition.values.length === 0 || condition.values.includes(customer.consent);
    case 'doNotContact':
      return fitsTags(customer.doNotContact, condition);
    case 'birthday': {
      const { operator, months, days } = condition;
      const { birthday } = customer;
      if (operator === 'isEmpty' || operator === 'isNotEmpty') return (birthday === null) === (operator === 'isEmpty');
      if (operator === 'inDays' ? days === null : months.length === 0) return true;
      const next = birthday === null ? null : nextOccurrence(birthday, setting.today);
      if (next === null) return false;
      return operator === 'inDays' ? daysBetween(setting.today, next) <= (days ?? 0) : months.includes(monthOf(next));
    }
    case 'lifeEvent': {
      const { operator, values, days } = condition;
      const happened = customer.lifeEvents.filter(({ day }) => {
        const daysAgo = daysBetween(day, setting.today);
        return days === null || (daysAgo >= 0 && daysAgo <= days);
      });
      if (operator === 'isEmpty' || operator === 'isNotEmpty') {
        return (happened.length === 0) === (operator === 'isEmpty');
      }
      if (values.length === 0) return true;
      const wanted = values.map(foldText);
      return happened.some(({ kind }) => wanted.includes(foldText(kind))) === (operator === 'hasAny');
    }
    case 'sleep': {
      const { operator, values } = condition;
      const state = stateOf(customer, setting.today);
      if (operator === 'isEmpty' || operator === 'isNotEmpty') return (state === null) === (operator === 'isEmpty');
      if (values.length === 0) return true;
      return values.some((value) => sleepStates.indexOf(value) === state) === (operator === 'hasAny');
    }
    case 'keyAccount': {
      const { operator, values } = condition;
      const { account } = customer;
      if (operator === 'isEmpty' || operator === 'isNotEmpty') return (account === null) === (operator === 'isEmpty');
      if (values.length === 0) return true;
      return (account !== null && values.includes(account)) === (operator === 'hasAny');
    }
    case 'segment': {
      const { operator, segments } = condition;
      if (segments.length === 0) return true;
      const isIn = (id: number): boolean => {
        const filter = setting.saved?.[id];
        return filter !== undefined && isFitting(customer, filter, setting, all);
      };
      if (operator === 'hasAll') return segments.every(isIn);
      return segments.some(isIn) === (operator === 'hasAny');
    }
    case 'improvement':
      throw new Error('improvement-condition.test.ts compares it with the lists of improvements');
    case 'unread': {
      const field = Object.entries(ownFieldsOfTests).find(([id]) => Number(id) === condition.fieldId);
      const value = customer.own[condition.fieldId as OwnFieldId];
      return field !== undefined && value !== undefined && !isReadOwnValue(field[1], value);
    }
    default:
      return fitsOwn(customer, condition, setting);
  }
}

/** The place of the state by fixed days; all purchases are of one day. */
export function stateOf(customer: ArchivedCustomer, today: string): number | null {
  if (!customer.bought.some(({ isSale }) => isSale)) return null;
  const silentDays = daysBetween('2026-01-01', today);
  return [60, 120, 240].filter((limit) => silentDays >= limit).length;
}

/** Nothing was ever confirmed or learned: the age of each fact counts from when the customer came. All orders are of one day. */
export function staleFactsOf(customer: ArchivedCustomer, today: string): number {
  const { from, to } = purchaseWindow(today);
  const isWithinYear = (day: string): boolean => day >= from && day <= to;
  const hasBought = customer.totals.some(
    ({ currency, orders, lastDay }) =>
      orders > 0 &&
      (isWithinYear(lastDay) ||
        (lastDay > to &&
          currency === 'GBP' &&
          isWithinYear('2026-01-01') &&
          customer.bought.some(({ isSale }) => isSale))),
  );
  if (!hasBought) return 0;
  const since = todayLocal(new Date(customer.createdAt));
  const counts = {
    phone: customer.phones,
    address: customer.addresses,
    preference: [...customer.likes, ...customer.avoids],
  };
  return Object.entries(counts).reduce((sum, [kind, facts]) => {
    const months = defaultFreshnessMonths[kind as keyof typeof counts];
    return sum + (isStale(since, today, months) ? facts.length : 0);
  }, 0);
}

/** What was said on the latest day; of several of one day the one noted last. */
export function lastLevel({ satisfactions }: Pick<ArchivedCustomer, 'satisfactions'>): number | null {
  return satisfactions.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)).at(-1)?.level ?? null;
}

function lastOf(days: readonly string[]): string | null {
  return [...days].sort().at(-1) ?? null;
}

function fitsDay(
  value: string | null,
  condition: Omit<Extract<FilterCondition, { kind: 'day' }>, 'kind' | 'field'>,
  today: string,
): boolean {
  const { operator } = condition;
  if (operator === 'isEmpty' || operator === 'isNotEmpty') return (value === null) === (operator === 'isEmpty');
  if (operator === 'olderThanDays' || operator === 'withinDays' || operator === 'inDays') {
    if (condition.days === null) return true;
    if (value === null) return false;
    const daysAgo = daysBetween(value, today);
    if (operator === 'olderThanDays') return daysAgo > condition.days;
    return operator === 'withinDays'
      ? daysAgo >= 0 && daysAgo <= condition.days
      : daysAgo <= 0 && -daysAgo <= condition.days;
  }
  return isWithin(value, operator, condition.from, condition.to);
}

type OwnCondition = Exclude<Extract<FilterCondition, { fieldId: number }>, { kind: 'unread' }>;

function fitsOwn(customer: ArchivedCustomer, condition: OwnCondition, setting: ScanSetting): boolean {
  const field = Object.entries(ownFieldsOfTests).find(([id]) => Number(id) === condition.fieldId);
  if (field === undefined) return false;
  const value = customer.own[condition.fieldId as OwnFieldId];
  const { operator } = condition;
  if (operator === 'isEmpty' || operator === 'isNotEmpty') return (value === undefined) === (operator === 'isEmpty');
  switch (condition.kind) {
    case 'ownText':
      return fitsText(value === undefined ? [] : [value.asText], { ...condition, field: 'note' });
    case 'ownNumber': {
      const perUnit = field[1].kind === 'money' ? 1 : 1_000_000;
      const number = value?.asNumber == null ? null : value.asNumber / perUnit;
      return isWithin(number, condition.operator as 'atLeast', condition.from, condition.to);
    }
    case 'ownDay':
      return fitsDay(value !== undefined && isDay(value.asText) ? value.asText : null, condition, setting.today);
    case 'ownChoice': {
      const textOf = (value: string | number): string =>
        typeof value === 'string' ? value : (choicesOfTests.find(({ id }) => id === value)?.name ?? 'gone');
      const wanted = condition.values.map((choice) => foldText(textOf(choice))).filter((choice) => choice !== '');
      if (wanted.length === 0) return true;
      return (value !== undefined && wanted.includes(foldText(value.asText))) === (operator === 'hasAny');
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

function fitsTags(
  tags: readonly string[],
  condition: Extract<FilterCondition, { kind: 'tag' | 'doNotContact' | 'choice' }>,
): boolean {
  const wanted = condition.values.map(foldText).filter((name) => name !== '');
  if (condition.operator === 'isEmpty') return tags.length === 0;
  if (condition.operator === 'isNotEmpty') return tags.length > 0;
  if (wanted.length === 0) return true;
  if (condition.operator === 'hasAll') return wanted.every((name) => tags.includes(name));
  return wanted.some((name) => tags.includes(name)) === (condition.operator === 'hasAny');
}

type TextCondition = Extract<FilterCondition, { kind: 'text' }>;

function textsOf(
  customer: ArchivedCustomer,
  field: TextCondition['field'],
  all: readonly ArchivedCustomer[],
): string[] {
  switch (field) {
    case 'name':
      return [customer.name];
    case 'number':
      return [customer.number];
    case 'note':
      return [customer.note];
    case 'called':
      return [customer.called];
    case 'source':
      return [customer.source];
    case 'buysElsewhereFrom':
      return [customer.buysElsewhereFrom];
    case 'lookedAfterBy':
      return [customer.lookedAfterBy];
    case 'otherName':
      return customer.otherNames;
    case 'wechat':
      return customer.wechats;
    case 'company': {
      const company = customer.companyPlace === null ? undefined : all[customer.companyPlace];
      return company === undefined ? [] : [company.name];
    }
    case 'phone':
      return customer.phones;
    case 'email':
      return customer.emails;
    case 'city':
    case 'country':
      return customer.addresses.map((address) => address[field]);
    case 'likes':
    case 'avoids':
      return customer[field];
    case 'product':
      return boughtBy(customer).flatMap(({ code, name }) => [code, name]);
    case 'category':
      return boughtBy(customer).map(({ category }) => category);
  }
}

export function profitOf(customer: ArchivedCustomer): number | null {
  return boughtBy(customer).length === 0 ? null : boughtBy(customer).length * 150;
}

export function percentOfKnownCost(customer: ArchivedCustomer): number | null {
  const known = boughtBy(customer).length;
  return known === 0 ? null : 100 * (known / customer.bought.filter(({ isSale }) => isSale).length);
}

function boughtBy({ bought }: ArchivedCustomer): ArchivedCustomer['bought'] {
  return bought.filter(({ isReturn, isSale }) => isSale && !isReturn);
}

function fitsText(
  texts: readonly string[],
  { field, operator, value }: Pick<TextCondition, 'field' | 'operator' | 'value'>,
): boolean {
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
