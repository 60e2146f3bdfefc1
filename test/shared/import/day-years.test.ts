import { describe, expect, it } from 'vitest';
import { dayCompleter, proposeFirstYear } from '../../../shared/import/day-years.ts';
import type { Cell } from '../../../shared/import/fields.ts';
import { type ProposalHints, proposeMapping } from '../../../shared/import/propose.ts';
import { rowReader } from '../../../shared/import/read-row.ts';
import { interpretationOfOrders } from '../../fixtures/interpretation-of-orders.ts';

const reading = { dateOrder: 'mdy', date1904: false } as const;

function completed(cells: readonly Cell[], firstYear: number): (string | null)[] {
  return cells.map(dayCompleter(firstYear, reading));
}

describe('days without a year', () => {
  it('take the year that brings each nearest to the one before, forwards and backwards', () => {
    expect(completed(['12月30日', '1月2日', '3月11日 10:30', 'Mar 12', '3/13'], 2023)).toEqual([
      '2023-12-30',
      '2024-01-02',
      '2024-03-11 10:30:00',
      '2024-03-12',
      '2024-03-13',
    ]);
    expect(completed(['1月2日', '12月30日'], 2024)).toEqual(['2024-01-02', '2023-12-30']);
  });

  it('follow a whole day that is before them, and leave other cells alone', () => {
    expect(completed(['2024-03-10', '3月11日', '春节', 3.11, null], 2020)).toEqual([
      null,
      '2024-03-11',
      null,
      null,
      null,
    ]);
  });

  it('the first year is that of the first whole day; without one it is asked, and no day lies in the future', () => {
    expect(proposeFirstYear(['3月11日', '2022-03-12'], 'ymd', '2024-06-01')).toEqual({ year: 2022, isAsked: false });
    expect(proposeFirstYear(['3月11日'], 'ymd', '2024-06-01')).toEqual({ year: 2024, isAsked: true });
    expect(proposeFirstYear(['11月30日', '1月2日'], 'ymd', '2024-06-01')).toEqual({ year: 2023, isAsked: true });
    expect(proposeFirstYear(['8月1日'], 'ymd', '2024-06-01')).toEqual({ year: 2023, isAsked: true });
    expect(proposeFirstYear(['2024-03-12', null], 'ymd', '2024-06-01')).toBeNull();
  });

  it('are read in a list of orders whose days all lack it', () => {
    const headings = ['日期', '客户', '金额'];
    const rows = [
      ['3月11日', '赵六', '三百'],
      ['3月12日', '孙七', '1.2万'],
    ];
    const { proposal } = proposeMapping(headings, rows, undefined, { today: '2024-06-01' });
    expect(proposal).toMatchObject({ kind: 'orders', yearOfDays: 2024, yearOfDaysIsAsked: true });
    const read = rowReader(interpretationOfOrders(proposal.mapping, { match: 'name', yearOfDays: 2024 }), headings);
    expect(rows.map((cells, index) => read({ rowNumber: index + 2, cells }))).toMatchObject([
      { line: { day: '2024-03-11', amountMinor: 30_000 }, flags: ['yearTaken'] },
      { line: { day: '2024-03-12', amountMinor: 1_200_000 } },
    ]);
  });
});

describe('the order of day and month', () => {
  const rows = (days: readonly string[]) => days.map((day, index) => [day, `C${index}`, '5']);
  const orderOf = (days: readonly string[], hints: ProposalHints) =>
    proposeMapping(['Date', 'Customer', 'Total'], rows(days), 'orders', hints).proposal;

  it('follows the currency of the archive where no day tells', () => {
    expect(orderOf(['06/02/24'], { homeCurrency: 'USD' })).toMatchObject({
      dateOrder: 'mdy',
      dateOrderAmbiguous: true,
    });
    expect(orderOf(['06/02/24'], { homeCurrency: 'EUR' })).toMatchObject({
      dateOrder: 'dmy',
      dateOrderAmbiguous: true,
    });
    expect(orderOf(['06/02/04'], { homeCurrency: 'HUF' })).toMatchObject({ dateOrder: 'ymd' });
  });

  it('puts no day in the future where another order does not', () => {
    const hints = { homeCurrency: 'EUR', today: '2024-06-30' };
    expect(orderOf(['06/02/2024', '06/09/2024', '06/11/2024'], hints).dateOrder).toBe('mdy');
  });

  it('follows the run of the days before the currency', () => {
    const days = ['03/05/2024', '04/05/2024', '05/05/2024', '06/05/2024', '07/05/2024', '01/06/2024'];
    expect(orderOf(days, { homeCurrency: 'USD' }).dateOrder).toBe('dmy');
  });

  it('is that of another column of days, taken over or not', () => {
    const { proposal } = proposeMapping(
      ['Sale Date', 'Date Shipped', 'Customer', 'Total'],
      [['06/02/24', '06/25/24', 'Ann', '5']],
      'orders',
      { homeCurrency: 'EUR' },
    );
    expect(proposal).toMatchObject({ dateOrder: 'mdy', dateOrderAmbiguous: false });
  });
});
