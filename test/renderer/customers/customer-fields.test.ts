import { describe, expect, it } from 'vitest';
import { changeOf, fieldsOf, noAddress } from '../../../renderer/customers/customer-fields.ts';
import { customersAddress, sortedBy } from '../../../renderer/customers/customers-address.ts';
import type { Customer } from '../../../shared/customers/contract.ts';
import { customerSortKeys } from '../../../shared/customers/list-keys.ts';

const customer: Customer = {
  id: 1,
  number: '17850',
  numberIsOurs: false,
  kind: 'person',
  name: '王小明',
  birthday: '--05-01',
  birthdayAsTyped: '5月1日',
  birthdayCalendar: 'solar',
  note: 'window seat',
  called: '',
  otherNames: [],
  howToTalk: '',
  source: '',
  lookedAfterBy: '',
  consent: 'unknown',
  consentDay: null,
  doNotContact: [],
  company: null,
  companyRole: '',
  orientation: '',
  buysElsewhere: '',
  buysElsewhereFrom: '',
  companyPeople: [],
  wechats: [],
  ownValues: [],
  phones: [
    { id: 1, label: '', asTyped: '138 0000 1111' },
    { id: 2, label: '', asTyped: '010-6552 1234' },
  ],
  emails: [],
  addresses: [],
  tags: ['VIP'],
  totals: [],
  byYear: [],
  createdAt: 0,
  updatedAt: 0,
  binnedAt: null,
};

describe('what the form of a customer sends', () => {
  it('is nothing where nothing was changed', () => {
    expect(changeOf(fieldsOf(customer), fieldsOf(customer))).toEqual({});
  });

  it('is only the fields that differ', () => {
    const before = fieldsOf(customer);
    expect(changeOf(before, { ...before, name: ' 王晓明 ', tags: [] })).toEqual({ name: '王晓明', tags: [] });
  });

  it('is the whole list where one of its lines differs, without empty lines', () => {
    const before = fieldsOf(customer);
    expect(changeOf(before, { ...before, phones: '138 0000 1111\n\n 139 2222 3333 \n' })).toEqual({
      phones: ['138 0000 1111', '139 2222 3333'],
    });
  });

  it('is every address where one differs, each with its entry, without those that name no place', () => {
    const home = { ...noAddress, id: 4, street: '天河路 12 号', city: '广州' };
    const before = fieldsOf({ ...customer, addresses: [home] });
    const added = [
      { ...home, city: '广州市 ' },
      { ...noAddress, city: ' Bern' },
      { ...noAddress, label: 'work' },
    ];
    expect(changeOf(before, { ...before, addresses: added })).toEqual({
      addresses: [
        { ...home, city: '广州市' },
        { ...noAddress, city: 'Bern' },
      ],
    });
    expect(changeOf(before, { ...before, addresses: [] })).toEqual({ addresses: [] });
    expect(changeOf(before, { ...before, addresses: [home, noAddress] })).toEqual({});
  });

  it('shows a birthday as it was typed, so that saving does not rewrite it', () => {
    expect(fieldsOf(customer).birthday).toBe('5月1日');
  });
});

describe('the address of the customer list', () => {
  it('knows every key the engine sorts by', () => {
    for (const sort of customerSortKeys) expect(customersAddress({ sort })).toEqual({ sort });
    expect(customersAddress({ sort: 'shoeSize', descending: 'yes', customer: 'all' })).toEqual({});
  });

  it('begins with the greatest amount, and turns when pressed again', () => {
    expect(sortedBy({}, 'net')).toEqual({ sort: 'net', descending: true });
    expect(sortedBy({ sort: 'net', descending: true }, 'net')).toEqual({ sort: 'net', descending: false });
    expect(sortedBy({}, 'name')).toEqual({ sort: 'name', descending: true });
    expect(sortedBy({ sort: 'net', descending: true }, 'number')).toEqual({ sort: 'number', descending: false });
  });
});
