import { describe, expect, it } from 'vitest';
import type { Cell, DecimalMark } from '../../../shared/import/fields.ts';
import { readDiscount } from '../../../shared/import/read-discount.ts';
import { returnMarkOf } from '../../../shared/import/return-words.ts';

describe('a discount is a fraction of the price', () => {
  it.each<[Cell, DecimalMark, number | string]>([
    ['0.15', 'point', 0.15],
    ['0,15', 'comma', 0.15],
    ['0.40 ', 'point', 0.4],
    ['0', 'point', 0],
    ['1', 'point', 1],
    [0.15, 'comma', 0.15],
    ['15%', 'point', 0.15],
    ['15 ％', 'point', 0.15],
    ['7,5%', 'comma', 0.075],
    ['9折', 'point', 0.1],
    ['8.5折', 'comma', 0.15],
    ['85折', 'point', 0.15],
    ['八五折', 'point', 0.15],
    ['九折', 'point', 0.1],
    ['10折', 'point', 0],
    ['无', 'point', 0],
    ['', 'point', 'blank'],
    [null, 'point', 'blank'],
    ['15', 'point', 'unreadable'],
    ['-0.1', 'point', 'unreadable'],
    ['120%', 'point', 'unreadable'],
    [1.5, 'point', 'unreadable'],
    ['满100减10', 'point', 'unreadable'],
    [true, 'point', 'unreadable'],
  ])('%j with decimal %s is %s', (cell, mark, expected) => {
    const read = readDiscount(cell, mark);
    expect(typeof read === 'string' ? read : Number(read.digits) / 10 ** read.scale).toBe(expected);
  });
});

describe('the return column', () => {
  it.each<[Cell, string]>([
    ['退货', 'return'],
    ['退貨', 'return'],
    ['退款', 'return'],
    ['销售退货单', 'return'],
    ['已退款', 'return'],
    ['returned_goods', 'return'],
    ['Returned', 'return'],
    ['REFUND', 'return'],
    ['Cancelled', 'return'],
    ['order canceled', 'return'],
    ['是', 'return'],
    ['yes', 'return'],
    ['1', 'return'],
    ['TRUE', 'return'],
    [1, 'return'],
    [true, 'return'],
    ['正常', 'sale'],
    ['normal', 'sale'],
    ['特价', 'sale'],
    ['赠送', 'sale'],
    ['Special_offer', 'sale'],
    ['Presented', 'sale'],
    ['否', 'sale'],
    ['no', 'sale'],
    ['0', 'sale'],
    [0, 'sale'],
    [false, 'sale'],
    ['未退货', 'sale'],
    ['部分退款', 'unknown'],
    ['not refunded', 'unknown'],
    ['退货运费险', 'unknown'],
    ['perhaps', 'unknown'],
    [7, 'unknown'],
    ['', 'blank'],
    [null, 'blank'],
  ])('%j marks: %s', (cell, expected) => {
    expect(returnMarkOf(cell)).toBe(expected);
  });
});

describe('a column that says what is left to pay', () => {
  it.each<[Cell, number | string]>([
    ['0.8', 0.2],
    [0.85, 0.15],
    ['1', 0],
    ['80%', 0.2],
    ['8折', 0.2],
    ['无', 0],
    ['', 'blank'],
    ['1.2', 'unreadable'],
  ])('%j', (cell, off) => {
    const read = readDiscount(cell, 'point', true);
    expect(typeof read === 'string' ? read : Number(read.digits) / 10 ** read.scale).toBe(off);
  });
});
