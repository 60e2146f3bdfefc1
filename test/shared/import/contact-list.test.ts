import { expect, it } from 'vitest';
import { columnOfListDay, recogniseContactList } from '../../../shared/import/contact-list.ts';
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

it('a list of due contacts says which was due, and any of them the way and the direction, where the columns are there', () => {
  const headings = [
    'Contact on',
    'Customer number',
    'About',
    'Channel',
    'Way of contact',
    'Date of contact',
    'Outcome',
  ];
  const mapping = { dueContactDay: [0], number: [1], dueContactText: [2], channel: [4], day: [5], text: [6] };
  expect(recogniseContactList(headings)?.mapping).toEqual(mapping);
  expect(recogniseContactList(['客户编号', '什么事', '怎么联系的', '谁找谁', '联系日期', '联系结果'])?.mapping).toEqual(
    {
      ...{ number: [0], channel: [2], direction: [3], day: [4], text: [5] },
    },
  );
});

it('a table of which one of them is absent is another', () => {
  expect(recogniseContactList(['Customer number', 'Last contact', 'Outcome'])).toBeNull();
  expect(recogniseContactList(['Date of contact', 'Outcome'])).toBeNull();
});

const read = {
  kind: 'timeline',
  mapping: { number: [0], text: [1], day: [2] },
  match: 'number',
  dateOrder: 'ymd',
  decimalMark: 'point',
  positiveReturns: 'asWritten',
  homeCurrency: 'CNY',
  date1904: false,
  dayWhereBlank: '2026-11-30',
} as const;

it('a row of a list without a day of its own has that of the import where it says something else, though it is short', () => {
  const list = listToFillIn(read, ['Customer number', 'Outcome', 'Date of contact']);
  expect(list?.isNotFilledIn(['A', '  '])).toBe(true);
  expect(list?.isNotFilledIn(['A', 'rang'])).toBe(false);
  expect(list?.withDay(['A', 'rang'])).toEqual({ cells: ['A', 'rang', '2026-11-30'], by: 'import' });
  expect(list?.withDay(['A', 'rang', '2026-11-01'])).toBeNull();
});

it('a row of a list that says on which day it left has that day, whenever it is imported', () => {
  const list = listToFillIn(read, ['Customer number', 'Outcome', 'Date of contact', 'Date of the list']);
  const left = '2026-11-22';
  expect(list?.withDay(['A', 'rang', null, left])).toEqual({ cells: ['A', 'rang', left, left], by: 'list' });
  expect(list?.withDay(['A', 'rang', '2026-11-01', left])).toBeNull();
  expect(list?.withDay(['A', 'rang', null, ' '])).toMatchObject({
    cells: ['A', 'rang', '2026-11-30', ' '],
    by: 'import',
  });
});

it('the day of the list is found in either language', () => {
  expect(columnOfListDay(['客户编号', '列表日期'])).toBe(1);
  expect(columnOfListDay(['date of the list'])).toBe(0);
  expect(columnOfListDay(['Date of contact'])).toBeNull();
});
