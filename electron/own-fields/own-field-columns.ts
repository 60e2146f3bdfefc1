import type { CustomerRow } from '../../shared/customers/contract.ts';
import { ownColumn } from '../../shared/own-fields/own-column.ts';
import type { Connection } from '../archive/query.ts';
import type { ContentColumn, NamedColumn, TableSource } from '../tables/table-content.ts';
import { ownFieldsOf } from './list-own-fields.ts';
import { ownValueCells } from './own-value-cells.ts';

/** Keys of the columns of the owner's fields. */
export function ownColumnsOf(connection: Connection): readonly string[] {
  return ownFieldsOf(connection).map(({ id }) => ownColumn(id));
}

/** A column for each of the owner's fields, headed by its name; what could not be read as its kind leaves as typed. */
export function ownFieldColumns({ context, snapshot, translate, language }: TableSource): NamedColumn<CustomerRow>[] {
  const { homeCurrency } = context.session;
  return ownFieldsOf(snapshot).map(({ id, name, kind }) => ({
    key: ownColumn(id),
    heading: kind === 'money' ? translate('ownFields.money', { name, currency: homeCurrency }) : name,
    ...ofRows(ownValueCells(kind, { language, homeCurrency }), id),
  }));
}

function ofRows(cells: ContentColumn<string>, fieldId: number): ContentColumn<CustomerRow> {
  const inRow =
    <Cell>(cell: (value: string) => Cell) =>
    ({ own }: CustomerRow): Cell | null => {
      const value = own[fieldId];
      return value === undefined ? null : cell(value);
    };
  return cells.kind === 'money' ? { ...cells, cell: inRow(cells.cell) } : { ...cells, cell: inRow(cells.cell) };
}
