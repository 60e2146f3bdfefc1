import { describe, expect, it } from 'vitest';
import { ambiguousDays, ambiguousDiscounts, ambiguousNumbers } from '../../../renderer/import/ambiguous-readings.ts';
import { decisionOf } from '../../../renderer/import/draft-decision.ts';
import type { ImportChoices } from '../../../renderer/import/draft-state.ts';
import type { ImportKind } from '../../../shared/import/fields.ts';
import { proposeMapping } from '../../../shared/import/propose.ts';

function seen(headings: readonly string[], rows: readonly (readonly string[])[], kind?: ImportKind) {
  const { columns, proposal } = proposeMapping(headings, rows, kind);
  return {
    columns,
    proposal,
    firstRows: rows.map((cells, index) => ({ rowNumber: index + 2, cells })),
    reading: {
      format: 'csv',
      gzip: false,
      sheets: [],
      sheet: null,
      sheetsAlike: [],
      sheetsTaken: [],
      isEncodingDoubtful: false,
      encoding: 'utf-8',
      badBytes: 0,
      delimiter: ',',
      headingRow: 1,
      skippedRows: [],
      date1904: false,
    },
  } as const;
}

const headings = ['order date', 'customer number', 'amount'];

function days(file: ReturnType<typeof seen>, choices: ImportChoices = {}) {
  return ambiguousDays(file, decisionOf(file, choices));
}

describe('a column of days', () => {
  it('is asked about where a day can be another one, each answer on a value of the file', () => {
    const asked = days(seen(headings, [['03/04/05', '7', '12.00']]));
    expect(asked?.heading).toBe('order date');
    expect(asked?.readings).toEqual([
      { choice: 'ymd', typed: '03/04/05', reads: '2003-04-05' },
      { choice: 'dmy', typed: '03/04/05', reads: '2005-04-03' },
      { choice: 'mdy', typed: '03/04/05', reads: '2005-03-04' },
    ]);
  });

  it('is asked about on the value that tells most, without the ways that make sense of few values', () => {
    const file = seen(headings, [
      ['04/04/2026', '7', '1'],
      ['03/04/2026', '8', '1'],
      ['05/02/2026', '9', '1'],
      ['06/02/2026', '9', '1'],
    ]);
    expect(days(file)?.readings.map(({ choice, typed }) => [choice, typed])).toEqual([
      ['dmy', '03/04/2026'],
      ['mdy', '03/04/2026'],
    ]);
  });

  it('is not asked about where the days say it themselves', () => {
    expect(days(seen(headings, [['2026-04-03', '7', '1']]))).toBeNull();
    expect(
      days(
        seen(headings, [
          ['03/04/2026', '7', '1'],
          ['25/04/2026', '7', '1'],
        ]),
      ),
    ).toBeNull();
  });

  it('is asked about as it is chosen, not as it was proposed', () => {
    const file = seen(['order date', 'Lieferung', 'customer number', 'amount'], [['2026-04-01', '03/04/05', '7', '1']]);
    expect(days(file)).toBeNull();
    expect(days(file, { mapping: { day: [1], number: [2], amount: [3] } })?.column).toBe(1);
  });

  it('of birthdays is asked about in a list of customers too', () => {
    const file = seen(
      ['customer name', 'birthday'],
      [
        ['Ann', '03/04/1985'],
        ['Ben', '05/06/1990'],
      ],
      'customers',
    );
    expect(days(file)?.heading).toBe('birthday');
  });

  it('of contacts is asked about in a timeline too', () => {
    const file = seen(
      ['customer number', 'contact date', 'touchpoint'],
      [
        ['7', '03/04/2026', 'Call'],
        ['8', '05/06/2026', 'Visit'],
      ],
      'timeline',
    );
    expect(days(file)?.heading).toBe('contact date');
  });

  it('that goes to an own field is asked about as any other, and not where another column shows the order', () => {
    const rows = [
      ['Ann', '03/04/1998', '1985-03-14'],
      ['Ben', '05/06/1998', '1990-05-01'],
    ];
    const ownFields = [{ columns: [1], field: { name: 'Contract ends', kind: 'date' as const } }];
    const file = seen(['customer name', 'Contract ends', 'birthday'], rows, 'customers');
    expect(days(file, { ownFields })?.heading).toBe('Contract ends');
    const decided = seen(
      ['customer name', 'Contract ends', 'birthday'],
      rows.map(([name = '', ends = '']) => [name, ends, '25/12/1985']),
      'customers',
    );
    expect(days(decided, { ownFields })).toBeNull();
    expect(decisionOf(decided, { ownFields }).dateOrder).toBe('dmy');
  });
});

describe('a column of amounts', () => {
  const numbers = (amounts: readonly string[]) => {
    const file = seen(
      headings,
      amounts.map((amount, index) => [`2026-01-0${index + 1}`, '7', amount]),
    );
    return ambiguousNumbers(file, decisionOf(file, {}));
  };

  it('is asked about where a thousand could be a one', () => {
    expect(numbers(['1,234', '2,345'])?.readings).toEqual([
      { choice: 'point', typed: '1,234', reads: '1234' },
      { choice: 'comma', typed: '1,234', reads: '1.234' },
    ]);
  });

  it('is not asked about where one amount decides', () => {
    expect(numbers(['1,234', '2,345.50'])).toBeNull();
    expect(numbers(['12', '7'])).toBeNull();
  });
});

describe('a column of discounts', () => {
  const lines = ['order date', 'customer number', 'quantity', 'unit price', 'discount'];
  const asked = (headingsOfFile: readonly string[], ...discounts: readonly string[]) => {
    const file = seen(
      headingsOfFile,
      discounts.map((discount) => ['2026-04-03', '7', '2', '10.00', discount, '19.50']),
    );
    return ambiguousDiscounts(file, decisionOf(file, {}))?.readings ?? null;
  };

  it('is asked about where nothing tells what is off, what is left to pay and money apart', () => {
    expect(asked(lines, '0.00', '0.50')).toEqual([
      { choice: 'share', typed: '0.50', reads: '0.50' },
      { choice: 'toPay', typed: '0.50', reads: '0.50' },
      { choice: 'money', typed: '0.50', reads: '0.50' },
    ]);
  });

  it('is not where the heading, a sign, a larger value or the amounts of the file tell', () => {
    expect(asked([...lines.slice(0, 4), 'discount %'], '0.00', '0.50')).toBeNull();
    expect(asked(lines, '0.00', '50%')).toBeNull();
    expect(asked(lines, '0.50', '5.00')).toBeNull();
    expect(asked([...lines, 'amount'], '0.50', '0.50')).toBeNull();
  });
});
