import { describe, expect, it } from 'vitest';
import { entryCellDetails, entryCells } from '../../../shared/exchange/entry-cells.ts';
import { exchangeTables } from '../../../shared/exchange/exchange-tables.ts';
import { customerDetailFields } from '../../../shared/import/fields.ts';
import { recordsOfField } from '../../../shared/records/customer-fields.ts';
import { customerLists, listFields } from '../../../shared/records/customer-lists.ts';
import { definitionOf, recordNames } from '../../../shared/records/record-graph.ts';

describe('what a customer has several of', () => {
  it('is every record of a customer that leaves with the customers, but for names of other rows', () => {
    const carried = recordNames.filter((table) => {
      const { owner, exchange } = definitionOf(table);
      return owner === 'customer' && exchange === 'customers';
    });
    const naming = [...recordsOfField('tags'), ...recordsOfField('ownValues')];
    const held = [...listFields.map((field) => customerLists[field].table), ...naming];
    expect([...held].sort()).toEqual([...carried].sort());
  });

  it('is the same entry where it says the same, however it is typed', () => {
    const keys = Object.fromEntries(listFields.map((field) => [field, [...customerLists[field].key].sort()]));
    expect(keys).toEqual({
      otherNames: ['folded'],
      phones: ['as_typed'],
      wechats: ['folded'],
      emails: ['folded'],
      addresses: ['city', 'country', 'postcode', 'street'],
      doNotContact: ['channel'],
      dates: ['as_typed', 'kind', 'label'],
      preferences: ['kind', 'text'],
      lifeEvents: ['day', 'kind', 'text'],
    });
  });

  it('has a column in the table of customers that leaves and is imported, and comes back from its cell', () => {
    for (const detail of entryCellDetails) {
      expect(exchangeTables.customers).toContain(detail);
      expect(customerDetailFields).toContain(detail);
      expect(entryCells[detail].read('').entries).toEqual([]);
    }
  });
});
