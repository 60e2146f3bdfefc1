import { describe, expect, it } from 'vitest';
import {
  changedLine,
  emptySaleLine,
  readSaleLines,
  type TypedSaleLine,
  totalOfLines,
  typedLine,
  unreadPartOf,
} from '../../../shared/sales/typed-sale.ts';

const plain = { currency: 'CNY', discountMillionths: null, free: '' };
const line = (typed: Partial<TypedSaleLine>): TypedSaleLine => ({ ...emptySaleLine, ...typed });

describe('the amount of a line', () => {
  const latte = changedLine(emptySaleLine, { product: 'latte', unitPriceMillionths: 28_500_000 }, plain);

  it('follows price, quantity and agreed discount', () => {
    expect(latte.amount).toBe('28.50');
    expect(changedLine(latte, { quantity: '3' }, plain).amount).toBe('85.50');
    const tenOff = { ...plain, discountMillionths: 100_000 };
    expect(changedLine(emptySaleLine, { unitPriceMillionths: 28_500_000, quantity: '2' }, tenOff).amount).toBe('51.30');
    expect(changedLine(emptySaleLine, { unitPriceMillionths: 300_000_000 }, { ...plain, currency: 'JPY' }).amount).toBe(
      '300',
    );
    // 1.035 in decimals; in binary it is a little less.
    expect(changedLine(emptySaleLine, { unitPriceMillionths: 1_150_000 }, tenOff).amount).toBe('1.04');
  });

  it('is nothing for what is agreed to be free, whatever its price', () => {
    const agreed = { ...plain, free: '送货，Latte / second cup' };
    expect(changedLine(emptySaleLine, { product: 'latte', unitPriceMillionths: 28_500_000 }, agreed).amount).toBe(
      '0.00',
    );
    const delivery = changedLine(emptySaleLine, { product: '送货' }, agreed);
    expect(delivery.amount).toBe('0.00');
    expect(changedLine(delivery, { product: '送货上门', unitPriceMillionths: 8_000_000 }, agreed).amount).toBe('8.00');
    expect(changedLine(emptySaleLine, { product: 'cup' }, agreed).amount).toBe('');
  });

  it('stays as it was typed', () => {
    const typed = changedLine(latte, { amount: '25' }, plain);
    expect(changedLine(typed, { quantity: '3' }, plain).amount).toBe('25');
  });

  it('is none where the quantity cannot be read or the price is not known', () => {
    expect(changedLine(latte, { quantity: 'x' }, plain).amount).toBe('');
    expect(changedLine(emptySaleLine, { product: 'tea', quantity: '2' }, plain).amount).toBe('');
  });
});

describe('a line that was kept', () => {
  it('is typed as it would be typed again, and read as the same', () => {
    const kept = { product: 'tea', quantityMillionths: 500_000, amountMinor: 1_250, isReturn: true };
    expect(typedLine(kept, 'CNY')).toMatchObject({ product: 'tea', quantity: '0.5', amount: '12.50' });
    expect(readSaleLines([typedLine(kept, 'CNY')], 'CNY')).toEqual([kept]);
  });
});

describe('what was typed of a sale', () => {
  it('is read line by line, amounts as people write them, blank lines left out', () => {
    const lines = readSaleLines(
      [
        line({ product: ' latte ', quantity: '2', amount: '￥56' }),
        line({}),
        line({ amount: '1.2万' }),
        line({ product: 'bun', amount: '10', isReturn: true }),
      ],
      'CNY',
    );
    expect(lines).toEqual([
      { product: 'latte', quantityMillionths: 2_000_000, amountMinor: 5_600, isReturn: false },
      { product: '', quantityMillionths: null, amountMinor: 1_200_000, isReturn: false },
      { product: 'bun', quantityMillionths: null, amountMinor: 1_000, isReturn: true },
    ]);
    expect(totalOfLines(lines ?? [])).toBe(1_204_600);
  });

  it('is not taken where a part of it cannot be read', () => {
    expect(unreadPartOf(line({ quantity: 'two' }), 'CNY')).toBe('quantity');
    expect(unreadPartOf(line({ amount: 'much' }), 'CNY')).toBe('amount');
    expect(unreadPartOf(line({ amount: '-5' }), 'CNY')).toBe('amount');
    expect(readSaleLines([line({ amount: '5' }), line({ amount: 'much' })], 'CNY')).toBeNull();
  });
});
