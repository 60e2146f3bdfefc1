import { type BalanceOrigin, balanceOrigins } from '../balances/balance-origins.ts';
import { code, countBetween, day, id, importId, millionths, owner, preset, reference, text } from './columns.ts';
import { defineRecord } from './define-record.ts';

/** What balances are counted in: points, stamps, visits, money. */
export const balanceUnits = defineRecord({
  columns: {
    id,
    name: text(),
    /** How many decimals are shown at least and can be typed. */
    decimals: preset(countBetween(0, 3)),
    import_id: importId,
  },
  owner: 'shop',
  label: { firstOf: ['name'] },
  isShared: true,
  isCreatedByUse: true,
});

/** The entries of the balances of customers; a balance is the sum of its entries, and kept nowhere. */
export const balances = defineRecord({
  columns: {
    id,
    customer_id: owner,
    unit_id: reference('balance_units'),
    day,
    /** Below zero where something was taken. */
    amount_millionths: millionths,
    reason: preset(text('describes')),
    /** '': someone typed it. */
    origin: preset(code<BalanceOrigin | ''>(balanceOrigins)),
    import_id: importId,
  },
  owner: 'customer',
  label: { allOf: ['day', 'reason'] },
  knownBy: ['day', 'reason'],
  sameRow: { equal: ['unit_id', 'day', 'amount_millionths', 'reason', 'origin'], compatible: [] },
  exchange: 'itself',
});
