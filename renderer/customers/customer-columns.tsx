import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useCallback, useMemo } from 'react';
import { balanceColumn, isBalanceColumn } from '../../shared/balances/balance-column.ts';
import type { CustomerRow } from '../../shared/customers/contract.ts';
import { isDay } from '../../shared/day.ts';
import {
  type IndicatorKey,
  type IndicatorUnit,
  indicatorKeys,
  indicators,
  isAhead,
} from '../../shared/indicators/indicators.ts';
import { isOwnColumn, type OwnColumn, ownColumn, ownFieldOfColumn } from '../../shared/own-fields/own-column.ts';
import { customerFields, type ListedField, listedFields } from '../../shared/records/customer-fields.ts';
import type { Language } from '../../shared/settings/languages.ts';
import { operations } from '../app/engine.ts';
import { useWords, type Words } from '../app/words.ts';
import { balanceAmountText } from '../balances/balance-text.ts';
import { satisfactionText } from '../satisfaction/satisfaction-text.ts';
import { sleepStateText } from '../sleep/sleep-state-text.ts';
import type { DataColumn } from '../ui/data-column.ts';
import { type Days, useDays } from '../ui/days.tsx';
import { type AmountDigits, amountText, countText, roundShareText } from '../ui/figures.ts';
import { shownLater } from '../ui/shown-later.tsx';
import { type TableColumns, useTableColumns } from '../ui/use-table-columns.ts';
import { Birthday } from './birthday.tsx';
import { DetailCell } from './detail-cell.tsx';
import { type ShownField, shownOwnField, shownSimpleField, textOfValues } from './shown-field.ts';
import { Tags } from './tags.tsx';

const BalanceRows = shownLater(async () => (await import('../balances/balance-rows.tsx')).BalanceRows);
const FigureRows = shownLater(async () => (await import('../indicators/figure-rows.tsx')).FigureRows);

const saidByPanel: ReadonlySet<string> = new Set([
  'phone',
  'email',
  'city',
  'country',
  'birthday',
  'tags',
  'company',
  'lookedAfterBy',
  ...listedFields,
]);

/** Of a column in which no customer has anything: its heading, cut where it is long. */
const emptyWidth = 72;

const widthOfOwnFields = 120;
const widthOfBalances = 104;

const widthOfUnit = {
  money: 192,
  count: 80,
  day: 104,
  days: 96,
  percent: 96,
  level: 150,
  state: 96,
} as const satisfies Record<IndicatorUnit, number>;

const onDemand: ReadonlySet<string> = new Set([
  'email',
  'country',
  'birthday',
  'company',
  'lookedAfterBy',
  'keyAccount',
  ...listedFields,
  'firstDay',
  'lastContact',
  'nextContact',
  'usualGap',
  'profit',
  'costKnown',
  'owed',
  'satisfaction',
  'staleFacts',
]);

/** Columns that are in the list only where the person put them there. */
function isOnDemand(key: string): boolean {
  return onDemand.has(key) || isOwnColumn(key) || isBalanceColumn(key);
}

function withLast<Row>(columns: ReadonlyArray<DataColumn<Row>>, last: ReadonlySet<string>) {
  return [...columns.filter(({ key }) => !last.has(key)), ...columns.filter(({ key }) => last.has(key))];
}

/** Next to the panel only what tells one row from the next, unless the person chose otherwise: the panel says the rest. */
export function useCustomerColumns(isBesidePanel: boolean): TableColumns<CustomerRow> {
  const { t, find, language } = useWords();
  const days = useDays();
  const { data: archive } = useQuery(operations.archive.status.queryOptions());
  const { data: ownFields } = useQuery(operations.ownFields.list.queryOptions());
  const { data: balances } = useQuery(operations.balances.units.queryOptions());
  const { data: empty } = useQuery(operations.customers.emptyColumns.queryOptions());
  const { data: areNetsWhole } = useQuery(operations.customers.areNetsWhole.queryOptions());
  const digits = areNetsWhole === true ? 'none' : 'all';
  const currency = archive?.homeCurrency ?? '';
  const manner = useMemo(() => ({ t, language, days, homeCurrency: currency }), [t, language, days, currency]);
  const columns = useMemo<ReadonlyArray<DataColumn<CustomerRow>>>(
    () => [
      { key: 'name', heading: t('customers.name'), sortKey: 'name', isPinned: true, cell: (row) => row.name },
      { key: 'number', heading: t('customers.number'), width: 110, sortKey: 'number', cell: (row) => row.number },
      {
        key: 'phone',
        heading: t('customers.phone'),
        width: 140,
        sortKey: 'phone',
        cell: (row) => <DetailCell text={row.phone ?? ''} detail="phone" refused={row.doNotContact} />,
      },
      {
        key: 'email',
        heading: t('customers.email'),
        width: 190,
        sortKey: 'email',
        cell: (row) => <DetailCell text={row.email ?? ''} detail="email" refused={row.doNotContact} />,
      },
      { key: 'city', heading: t('customers.city'), width: 110, sortKey: 'city', cell: (row) => row.city ?? '' },
      {
        key: 'country',
        heading: t('customers.addresses.country'),
        width: 110,
        sortKey: 'country',
        cell: (row) => row.country ?? '',
      },
      {
        key: 'birthday',
        heading: t('customers.birthday'),
        width: 150,
        sortKey: 'birthday',
        cell: ({ birthday }) => birthday && <Birthday day={birthday} />,
      },
      {
        key: 'tags',
        heading: t('customers.tags'),
        width: 150,
        cell: (row) => row.tags.length > 0 && <Tags tags={row.tags} isOneLine />,
      },
      {
        key: 'company',
        heading: t('customers.company'),
        width: 150,
        sortKey: 'company',
        cell: (row) => row.company ?? '',
      },
      {
        key: 'lookedAfterBy',
        heading: t('customers.lookedAfterBy'),
        width: 130,
        sortKey: 'lookedAfterBy',
        cell: (row) => row.lookedAfterBy ?? '',
      },
      {
        key: 'keyAccount',
        isPublic: true,
        heading: t('customers.filters.fields.keyAccount'),
        width: 104,
        sortKey: 'keyAccount',
        cell: ({ keyAccount }) => keyAccountText(keyAccount, t),
      },
      ...listedFields.map((field) =>
        fieldColumn(field, shownSimpleField(field, { t, find }), customerFields[field].listWidth, manner),
      ),
      ...indicatorKeys.map(
        (key): DataColumn<CustomerRow> => ({
          key,
          heading: t(`indicators.${key}.heading`, { currency }),
          about: t(`indicators.${key}.about`),
          width: widthOfUnit[indicators[key].unit],
          ...alignOfUnit(indicators[key].unit, days),
          sortKey: key,
          cell: (row) => figureCell(key, row[key], { t, language, days, digits }),
          behind: (row) =>
            row[key] === null || row[key] === 0 ? null : <FigureRows customerId={row.id} figure={key} />,
        }),
      ),
      ...(balances?.units ?? []).map(
        (unit): DataColumn<CustomerRow> => ({
          key: balanceColumn(unit.id),
          heading: unit.name,
          about: t('balances.ofUnit', { unit: unit.name }),
          width: widthOfBalances,
          align: 'end',
          sortKey: balanceColumn(unit.id),
          cell: (row) => {
            const total = row.balances[unit.id];
            return total === undefined ? '' : balanceAmountText(total, unit, language);
          },
          behind: (row) =>
            row.balances[unit.id] === undefined ? null : <BalanceRows customerId={row.id} unitId={unit.id} />,
        }),
      ),
      ...(ownFields ?? []).map((field) =>
        fieldColumn(ownColumn(field.id), shownOwnField(field), widthOfOwnFields, manner),
      ),
    ],
    [t, find, language, days, digits, currency, balances, ownFields, manner],
  );
  const fitted = useMemo(
    () =>
      columns.map((column) =>
        empty?.includes(column.key) === true
          ? { ...column, width: Math.min(column.width ?? emptyWidth, emptyWidth) }
          : column,
      ),
    [columns, empty],
  );
  const isNarrow = useMediaQuery('(max-width: 1080px)', false, { getInitialValueInEffect: false });
  const isRoomy = !isBesidePanel && !isNarrow;
  const isProposed = useCallback((key: string) => !isOnDemand(key) && (isRoomy || !saidByPanel.has(key)), [isRoomy]);
  const table = useTableColumns('customers', fitted, isProposed);
  // What the panel says too gives way to the figures, which the panel would push out of sight.
  const shown = isBesidePanel ? withLast(table.shown, saidByPanel) : table.shown;
  return { ...table, shown };
}

/** On the list a star, as in the rankings. */
function keyAccountText(state: CustomerRow['keyAccount'], t: Words['t']): ReactNode {
  if (state !== 'named') return state === null ? '' : t(`namedAccounts.states.${state}`);
  return (
    <span role="img" aria-label={t('namedAccounts.onList')} title={t('namedAccounts.onList')}>
      {t('namedAccounts.star')}
    </span>
  );
}

interface FieldManner extends Pick<Words, 't' | 'language'> {
  days: Days;
  homeCurrency: string;
}

/** A column of a field of one value, of every archive or the owner's own. */
function fieldColumn(
  key: ListedField | OwnColumn,
  field: ShownField,
  width: number,
  manner: FieldManner,
): DataColumn<CustomerRow> {
  const { t, days, homeCurrency } = manner;
  const { kind, name } = field;
  const read = valueOfColumn(key);
  const textOf = textOfValues(field, manner);
  return {
    key,
    heading: kind === 'money' ? t('ownFields.money', { name, currency: homeCurrency }) : name,
    width,
    ...(kind === 'number' || kind === 'money' ? { align: 'end' } : kind === 'date' ? days.columnAlign : {}),
    sortKey: key,
    cell: (row) => {
      const value = read(row);
      return kind === 'date' && isDay(value) ? days.inColumn(value) : value === '' ? '' : textOf(value);
    },
  };
}

function valueOfColumn(key: ListedField | OwnColumn): (row: CustomerRow) => string {
  if (!isOwnColumn(key)) return (row) => row[key];
  const id = String(ownFieldOfColumn(key));
  return (row) => row.own[id] ?? '';
}

function alignOfUnit(unit: IndicatorUnit, days: Days) {
  if (unit === 'level' || unit === 'state') return {};
  return unit === 'day' ? days.columnAlign : ({ align: 'end' } as const);
}

interface FigureManner extends Pick<Words, 't'> {
  language: Language;
  days: Days;
  digits: AmountDigits;
}

function figureCell(key: IndicatorKey, figure: CustomerRow[IndicatorKey], manner: FigureManner): ReactNode {
  const { t, language, days, digits } = manner;
  if (figure === null) return '';
  if (indicators[key].unit === 'state') return sleepStateText(Number(figure), { t });
  if (indicators[key].unit === 'level') return satisfactionText(Number(figure), { t });
  if (indicators[key].unit === 'percent') return roundShareText(Number(figure) / 100, language);
  if (typeof figure === 'string') return isAhead(key) ? days.aheadInColumn(figure) : days.inColumn(figure);
  return typeof figure === 'number' ? countText(Math.round(figure), language) : amountText(figure, language, digits);
}
