import type { TFunction } from 'i18next';
import { byKey } from '../../shared/by-key.ts';
import type { CustomerRow } from '../../shared/customers/contract.ts';
import { markedDetail } from '../../shared/customers/marked-detail.ts';
import { simpleFieldCell } from '../../shared/exchange/simple-field-cell.ts';
import { writtenStoredDay } from '../../shared/exchange/stored-day-cell.ts';
import { type IndicatorKey, indicatorKeys, indicators } from '../../shared/indicators/indicators.ts';
import { minorDigits } from '../../shared/money.ts';
import { type ListedField, listedFields } from '../../shared/records/customer-fields.ts';
import { satisfactionLevels } from '../../shared/satisfaction/satisfaction-levels.ts';
import type { Language } from '../../shared/settings/languages.ts';
import { sleepStates } from '../../shared/sleep/sleep-state.ts';
import type { TableQuestion } from '../../shared/tables/contract.ts';
import { balanceColumns } from '../balances/balance-columns.ts';
import { ownFieldColumns } from '../own-fields/own-field-columns.ts';
import { type ContentColumn, pagesOf, type TableContent, type TableSource } from '../tables/table-content.ts';
import { sortedCustomerIds } from './customer-ids.ts';
import { customerRows } from './list-customers.ts';

const rowsOfPage = 2_000;

/** The customers a filter keeps, as the list sorts them. */
export function customersTable(
  source: TableSource,
  { filter, sort, descending }: TableQuestion & { table: 'customers' },
): TableContent<'customers', CustomerRow> {
  const { context, snapshot, translate, language } = source;
  const { session, clock } = context;
  const { homeCurrency } = session;
  const setting = { homeCurrency, today: clock.today() };
  const ids = sortedCustomerIds(snapshot, { filter, sort, descending }, setting);
  const separator = translate('tables.separator');
  return {
    table: 'customers',
    columns: {
      number: { kind: 'text', cell: (row) => row.number },
      name: { kind: 'text', cell: (row) => row.name },
      phone: { kind: 'text', cell: (row) => markedDetail(row.phone ?? '', 'phone', row.doNotContact, translate) },
      email: { kind: 'text', cell: (row) => markedDetail(row.email ?? '', 'email', row.doNotContact, translate) },
      city: { kind: 'text', cell: (row) => row.city },
      country: { kind: 'text', cell: (row) => row.country },
      birthday: {
        kind: 'day',
        cell: ({ birthday }) => birthday && (writtenStoredDay(birthday, language) || birthday.asTyped),
      },
      tags: { kind: 'text', cell: (row) => row.tags.join(separator) },
      company: { kind: 'text', cell: (row) => row.company },
      lookedAfterBy: { kind: 'text', cell: (row) => row.lookedAfterBy },
      keyAccount: {
        kind: 'text',
        cell: ({ keyAccount }) => keyAccount && translate(`namedAccounts.states.${keyAccount}`),
      },
      ...byKey(listedFields, (field) => listedColumn(field, language)),
      ...indicatorColumns(homeCurrency, translate),
    },
    ownColumns: [...balanceColumns(snapshot), ...ownFieldColumns(source)],
    values: { currency: homeCurrency },
    rowCount: ids.length,
    pages: pagesOf(rowsOfPage, (offset, limit) =>
      customerRows(snapshot, ids.subarray(offset, offset + limit), setting),
    ),
  };
}

function listedColumn(field: ListedField, language: Language): ContentColumn<CustomerRow> {
  return { kind: 'text', cell: (row) => simpleFieldCell(field, row[field], language) };
}

function indicatorColumns(currency: string, translate: TFunction): Record<IndicatorKey, ContentColumn<CustomerRow>> {
  return byKey(indicatorKeys, (key) => ({
    ...indicatorColumn(key, minorDigits(currency), translate),
    heading: translate(`indicators.${key}.heading`, { currency }),
  }));
}

function indicatorColumn(key: IndicatorKey, digits: number, translate: TFunction): ContentColumn<CustomerRow> {
  const { unit } = indicators[key];
  if (unit === 'days' || unit === 'percent')
    return { kind: 'decimal', cell: (row) => toOneDecimal(plainFigure(row[key])) };
  if (unit === 'level') {
    return {
      kind: 'text',
      cell: (row) => {
        const level = satisfactionLevels[Number(plainFigure(row[key]) ?? Number.NaN)];
        return level === undefined ? null : translate(`satisfaction.levels.${level}`);
      },
    };
  }
  if (unit === 'state') {
    return {
      kind: 'text',
      cell: (row) => {
        const state = sleepStates[Number(plainFigure(row[key]) ?? Number.NaN)];
        return state === undefined ? null : translate(`sleep.states.${state}`);
      },
    };
  }
  if (unit !== 'money') return { kind: unit, cell: (row) => plainFigure(row[key]) };
  return {
    kind: 'money',
    digits,
    cell: (row) => {
      const figure = row[key];
      return typeof figure === 'number' ? null : figure;
    },
  };
}

function toOneDecimal(figure: string | number | null): number | null {
  return typeof figure === 'number' ? Math.round(figure * 10) / 10 : null;
}

function plainFigure(figure: CustomerRow[IndicatorKey]): string | number | null {
  return typeof figure === 'object' ? null : figure;
}
