import { describe, expect, it } from 'vitest';
import { customerDetailFields } from '../../../shared/import/fields.ts';
import {
  columnsOfField,
  customerFieldNames,
  mergedFields,
  recordsOfField,
} from '../../../shared/records/customer-fields.ts';
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

describe('the order in which a person meets the fields', () => {
  it.each([
    ['a merge', mergedFields, 'name kind called birthday howToTalk source consent company referredBy photo'],
    [
      'the import',
      customerDetailFields,
      'kind called otherNames phoneLabels emailLabels wechat wechatLabels addressLabel otherAddresses birthdayAsTyped ' +
        'dates company companyNumber companyRole source referredBy consent consentDay doNotContact howToTalk preferences',
    ],
  ] as const)('of %s is the one that they had before they were defined once', (_, fields, before) => {
    const known: readonly string[] = before.split(' ');
    expect(fields.filter((field) => known.includes(field))).toEqual(known);
  });
});
