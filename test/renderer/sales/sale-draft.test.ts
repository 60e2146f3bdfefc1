import { describe, expect, it } from 'vitest';
import { addedToOwed, begunSale, readSale } from '../../../renderer/sales/sale-draft.ts';
import type { SaleFields } from '../../../shared/sales/contract.ts';

const sale = (amountMinor: number, more: Partial<SaleFields> = {}): SaleFields => ({
  ...{ customerId: 1, day: '2026-03-02', time: null, currency: 'CNY', channel: '', servedBy: '', boughtFor: null },
  ...{ payment: null, dueDay: null },
  lines: [{ product: '', quantityMillionths: null, amountMinor, isReturn: false }],
  ...more,
});
const readAs = (of: SaleFields, daysToPay: number | null, paid = '') =>
  readSale({ ...begunSale(of, of.day), paid }, { currency: 'CNY', customerId: 1, agreed: { daysToPay } });

describe('what a sale adds to what is owed', () => {
  it('is what is not paid of it, where it is on account', () => {
    expect(addedToOwed(readAs(sale(5_000), 30), null)).toBe(5_000);
    expect(addedToOwed(readAs(sale(5_000), 30, '12.50'), null)).toBe(3_750);
    expect(addedToOwed(readAs(sale(5_000), null), null)).toBe(0);
    expect(addedToOwed(readAs(sale(5_000, { payment: 'unpaid' }), null), null)).toBe(5_000);
    expect(addedToOwed(readAs(sale(5_000, { dueDay: '2026-04-01' }), null), null)).toBe(5_000);
    expect(addedToOwed(readAs(sale(5_000, { payment: 'paid' }), 30), null)).toBe(0);
  });

  it('is of a changed one the difference', () => {
    const before = readAs(sale(5_000), 30);
    expect(addedToOwed(readAs(sale(6_000), 30), before)).toBe(1_000);
    expect(addedToOwed(readAs(sale(6_000, { payment: 'paid' }), 30), before)).toBe(-5_000);
    expect(addedToOwed(readAs(sale(6_000), 30), readAs(sale(6_000, { payment: 'paid' }), 30))).toBe(6_000);
  });
});
