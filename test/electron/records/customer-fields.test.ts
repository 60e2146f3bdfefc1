import { describe, expect, it } from 'vitest';
import { columnsOfField, customerFieldNames, recordsOfField } from '../../../shared/records/customer-fields.ts';
import { definitionOf, hasColumn, recordNames } from '../../../shared/records/record-graph.ts';

/** What the archive notes of a customer's row itself, and no person says. */
const bookkeeping = ['id', 'created_at', 'updated_at', 'binned_at', 'merged_into', 'import_id'];

describe('the fields of a customer', () => {
  it('are all columns of the customers, each of one field', () => {
    const ofFields = customerFieldNames.flatMap(columnsOfField);
    expect([...ofFields, ...bookkeeping].toSorted()).toEqual(Object.keys(definitionOf('customers').columns).toSorted());
  });

  it('are all records of a customer that leave in the table of customers, each of one field', () => {
    const ofFields = customerFieldNames.flatMap(recordsOfField);
    const inTable = recordNames.filter((table) => {
      const { exchange, owner } = definitionOf(table);
      return exchange === 'customers' && owner === 'customer';
    });
    expect(ofFields.toSorted()).toEqual(inTable.toSorted());
    for (const table of inTable) expect(hasColumn(table, 'customer_id'), table).toBe(true);
  });
});
