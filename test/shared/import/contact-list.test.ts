import { expect, it } from 'vitest';
import { recogniseContactList } from '../../../shared/import/contact-list.ts';
import { listToFillIn } from '../../../shared/import/list-to-fill-in.ts';

it('a list to contact is known by who, the day and the outcome, wherever they are', () => {
  expect(recogniseContactList(['Outcome', 'Date of contact', 'My notes', 'Customer name'])?.mapping).toEqual({
    name: [3],
    day: [1],
    text: [0],
  });
  expect(recogniseContactList(['客户编号', '客户名称', '最近联系', '联系日期', '联系结果'])?.mapping).toMatchObject({
    number: [0],
    day: [3],
    text: [4],
  });
});

it('a table of which one of them is absent is another', () => {
  expect(recogniseContactList(['Customer number', 'Last contact', 'Outcome'])).toBeNull();
  expect(recogniseContactList(['Date of contact', 'Outcome'])).toBeNull();
});

it('a row of the list has the day it is given where it says something else, though it is short', () => {
  const list = listToFillIn({
    kind: 'timeline',
    mapping: { number: [0], text: [1], day: [2] },
    match: 'number',
    dateOrder: 'ymd',
    decimalMark: 'point',
    positiveReturns: 'asWritten',
    homeCurrency: 'CNY',
    date1904: false,
    dayWhereBlank: '2026-11-30',
  });
  expect(list?.isNotFilledIn(['A', '  '])).toBe(true);
  expect(list?.isNotFilledIn(['A', 'rang'])).toBe(false);
  expect(list?.withDay(['A', 'rang'])).toEqual(['A', 'rang', '2026-11-30']);
  expect(list?.withDay(['A', 'rang', '2026-11-01'])).toBeNull();
});
