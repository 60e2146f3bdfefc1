import { expect, it } from 'vitest';
import { customerPageAddress, rankingOfPage } from '../../../renderer/customers/customer-page-address.ts';

it('a page opened from the ranking goes back to it, as it was narrowed and sorted, at the row of who is shown by now', () => {
  const ranking = { from: '2026-01-01', to: '2026-06-30', filter: '王', part: 'A', sort: 'orders', customer: 3 };
  const address = customerPageAddress({ ...ranking, of: 'ranking', conditions: [] });
  if (address.of !== 'ranking') throw new Error('it is of the ranking');
  expect(rankingOfPage(address, 8)).toEqual({ ...ranking, customer: 8 });
});

it('any other page is of the list of customers', () => {
  expect(customerPageAddress({ filter: '王', sort: 'net', of: 'elsewhere', from: '2026-01-01' })).toEqual({
    filter: '王',
    sort: 'net',
  });
});
