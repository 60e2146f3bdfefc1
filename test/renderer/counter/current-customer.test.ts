import { describe, expect, it } from 'vitest';
import { currentCustomer } from '../../../renderer/counter/current-customer.ts';

describe('the customer whose card Ctrl+J shows', () => {
  it.each([
    ['/customers/12', {}, 12],
    ['/customers', { customer: 7 }, 7],
    ['/key-accounts', { customer: 7 }, 7],
    ['/customers', { customer: 'new' }, null],
    ['/customers/cards', {}, null],
    ['/customers', {}, null],
    ['/archive', {}, null],
  ])('on %s %j is %s', (pathname, search, id) => {
    expect(currentCustomer(pathname, search)).toBe(id);
  });
});
