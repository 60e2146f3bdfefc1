import { describe, expect, it } from 'vitest';
import { noSaleWords } from '../../../shared/exchange/exchange-words.ts';
import { directionOf, noSaleReasons, rowKindOf, statedKindOf } from '../../../shared/import/sale-state.ts';
import { languages } from '../../../shared/settings/languages.ts';

describe('a status or type', () => {
  it.each([
    ['Cancelled', 'cancelled'],
    ['Canceled', 'cancelled'],
    ['Storniert', 'cancelled'],
    ['已取消', 'cancelled'],
    ['キャンセル', 'cancelled'],
    ['交易关闭', 'closed'],
    ['Failed', 'failed'],
    ['支付失败', 'failed'],
    ['Pending payment', 'pending'],
    ['On hold', 'pending'],
    ['Ausstehend', 'pending'],
    ['等待买家付款', 'pending'],
    ['voided', 'voided'],
    ['已作废', 'voided'],
    ['Payout', 'transfer'],
    ['Stripe fee', 'transfer'],
    ['Top-up', 'transfer'],
    ['零钱提现', 'transfer'],
    ['Allgemeine Währungsumrechnung', 'transfer'],
    ['Payment via bank transfer', 'payment'],
    ['Refunded', 'refunded'],
    ['已全额退款', 'refunded'],
    ['退款成功', 'refunded'],
    ['Refund', 'return'],
    ['Rückzahlung', 'return'],
    ['销售退货', 'return'],
    ['二维码收款-退款', 'return'],
    ['Chargeback', 'return'],
    ['Partially refunded', 'sale'],
    ['已退款(￥20.00)', 'sale'],
    ['退款关闭', 'sale'],
    ['无退款', 'sale'],
    ['not returned', 'sale'],
    ['Completed', 'sale'],
    ['Abgeschlossen', 'sale'],
    ['待发货', 'sale'],
    ['Zahlung', 'payment'],
    ['', 'blank'],
    ['/', 'blank'],
    ['Gift wrapped', 'unknown'],
    // A letter with an accent ends no word, and begins none.
    ['Paiement refusé', 'failed'],
    ['Impayé', 'pending'],
    ['Échoué', 'failed'],
    ['Annulé', 'cancelled'],
    ['Remboursé', 'refunded'],
    ['Payé', 'sale'],
    // What is not so is not.
    ['Not paid', 'pending'],
    ['Nicht bezahlt', 'pending'],
    ['Noch nicht abgeschlossen', 'pending'],
    ['No pagado', 'pending'],
    ['未完成', 'pending'],
    ['交易未成功', 'failed'],
    ['Unsuccessful', 'failed'],
    ['nicht storniert', 'sale'],
    ['Offenbach', 'unknown'],
  ])('%j says %s', (text, stated) => {
    expect(statedKindOf(text)).toBe(stated);
  });
});

describe('a reason why an order is no sale', () => {
  it.each(noSaleReasons.flatMap((reason) => languages.map((language) => ({ reason, language }))))(
    '$reason is read from our own tables as it was written, in $language',
    ({ reason, language }) => {
      const stated = [statedKindOf(noSaleWords.wordOf(reason, language))];
      const row = { stated, direction: null, isNegative: false, refundedAs: 'noSale' } as const;
      expect(rowKindOf(row)).toEqual({ takenAs: 'noSale', reason });
    },
  );
});

describe('a direction', () => {
  it.each([
    ['收入', 'in'],
    ['支出', 'out'],
    ['/', 'neither'],
    ['Credit', 'in'],
    ['Debit', 'out'],
    ['Memo', 'neither'],
    ['east', 'unknown'],
  ])('%j is %s', (text, direction) => {
    expect(directionOf(text)).toBe(direction);
  });
});

describe('a row', () => {
  const plain = { stated: [], direction: null, isNegative: false, refundedAs: 'noSale' } as const;

  it('that is no sale by any of its columns is none', () => {
    expect(rowKindOf({ ...plain, stated: ['payment', 'pending'] })).toEqual({ takenAs: 'noSale', reason: 'pending' });
  });

  it('of money that went out is money back only where it is a refund', () => {
    expect(rowKindOf({ ...plain, direction: 'out' })).toEqual({ takenAs: 'noSale', reason: 'paidOut' });
    expect(rowKindOf({ ...plain, direction: 'out', stated: ['return'] })).toEqual({ takenAs: 'return', reason: null });
  });

  it('of a refund that came in is no sale', () => {
    expect(rowKindOf({ ...plain, direction: 'in', stated: ['return'] }).takenAs).toBe('noSale');
  });

  it('that was refunded counts nothing, unless the file takes the money back elsewhere', () => {
    expect(rowKindOf({ ...plain, stated: ['refunded'] })).toEqual({ takenAs: 'noSale', reason: 'refunded' });
    expect(rowKindOf({ ...plain, stated: ['refunded'], refundedAs: 'sale' }).takenAs).toBe('sale');
    expect(rowKindOf({ ...plain, stated: ['refunded'], isNegative: true }).takenAs).toBe('return');
  });

  it('of a payment below zero is one of the shop', () => {
    expect(rowKindOf({ ...plain, stated: ['payment'], isNegative: true })).toEqual({
      takenAs: 'noSale',
      reason: 'paidOut',
    });
  });
});
