import type { CustomerRow } from '../../shared/customers/contract.ts';
import { minorDigits, moneyOfDecimalText } from '../../shared/money.ts';
import { ownColumn } from '../../shared/own-fields/own-column.ts';
import type { OwnField } from '../../shared/own-fields/own-field.ts';
import type { Connection } from '../archive/query.ts';
import type { ContentColumn, NamedColumn, TableSource } from '../tables/table-content.ts';
import { ownFieldsOf } from './list-own-fields.ts';

/** Keys of the columns of the owner's fields. */
export function ownColumnsOf(connection: Connection): readonly string[] {
  return ownFieldsOf(connection).map(({ id }) => ownColumn(id));
}

/** A column for each of the owner's fields, headed by its name; what could not be read as its kind leaves as typed. */
export function ownFieldColumns({ context, snapshot, translate }: TableSource): NamedColumn<CustomerRow>[] {
  const { homeCurrency } = context.session;
  const words = { yes: translate('tables.yes'), no: translate('tables.no') };
  return ownFieldsOf(snapshot).map((field) => ({
    key: ownColumn(field.id),
    heading:
      field.kind === 'money' ? translate('ownFields.money', { name: field.name, currency: homeCurrency }) : field.name,
    ...columnOf(field, homeCurrency, words),
  }));
}

function columnOf(
  { id, kind }: OwnField,
  homeCurrency: string,
  words: { yes: string; no: string },
): ContentColumn<CustomerRow> {
  const cell =
    <Cell>(read: (value: string) => Cell) =>
    ({ own }: CustomerRow): Cell | null => {
      const value = own[id];
      return value === undefined ? null : read(value);
    };
  switch (kind) {
    case 'money': {
      return {
        kind: 'money',
        digits: minorDigits(homeCurrency),
        cell: cell((value) => moneyOfDecimalText(value, homeCurrency) ?? value),
      };
    }
    case 'number':
      return { kind: 'decimal', cell: cell((value) => (plainNumber.test(value) ? Number(value) : value)) };
    case 'date':
      return { kind: 'day', cell: cell((value) => value) };
    case 'yesNo':
      return { kind: 'text', cell: cell((value) => (value === 'yes' || value === 'no' ? words[value] : value)) };
    default:
      return { kind: 'text', cell: cell((value) => value) };
  }
}

/** As the archive keeps a number that it could read, as far as a spreadsheet holds it exactly. */
const plainNumber = /^-?(?=[\d.]{1,16}$)\d+(?:\.\d+)?$/;
