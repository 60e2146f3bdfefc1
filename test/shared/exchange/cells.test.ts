import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entriesOfCell, listCell } from '../../../shared/exchange/list-cell.ts';
import { recordCell, recordsOfCell } from '../../../shared/exchange/record-cell.ts';

const text = fc
  .oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom('"', ';', '|', '\\', '\n', ' ', 'n', 'a', '王') }),
  )
  .map((drawn) => drawn.replaceAll('\r', '').trim());

describe('several entries in one cell', () => {
  it('come back as they were, whatever is in them', () => {
    fc.assert(
      fc.property(fc.array(text), (entries) => {
        expect(entriesOfCell(listCell(entries))).toEqual(entries);
      }),
    );
  });

  it('read as a person writes them, and as other programs do', () => {
    expect(listCell(['regular', 'likes; dislikes', '', '"so"'])).toBe('regular; "likes; dislikes"; ""; """so"""');
    expect(entriesOfCell(' regular ;tea;; "no end; 5" mug')).toEqual(['regular', 'tea', '"no end', '5" mug']);
    expect(entriesOfCell('')).toEqual([]);
  });
});

describe('several records in one cell', () => {
  it('come back as they were but for blank parts at their ends, whatever is in them', () => {
    const record = fc.tuple(
      text,
      text.filter((part) => part !== ''),
      fc.array(text, { maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(record), (drawn) => {
        const records = drawn.map(([first, second, others]) => [first, second, ...others]);
        // As a cell is read: without blanks at its ends.
        const read = recordsOfCell(recordCell(records).trim());
        const wide = read.map((parts, index) => [...parts, ...Array(5).fill('')].slice(0, records[index]?.length));
        expect(wide).toEqual(records);
      }),
    );
  });

  it('read as a person writes them', () => {
    expect(
      recordCell([
        ['home', '12 Mill Lane', '', ''],
        ['a|b', 'c\\d', 'two\nlines'],
      ]),
    ).toBe('home | 12 Mill Lane\na\\|b | c\\\\d | two\\nlines');
    expect(recordCell([['', '12', 'Tea']])).toBe('| 12 | Tea');
    expect(recordsOfCell('| 12 | Tea')).toEqual([['', '12', 'Tea']]);
    expect(recordsOfCell('home|York\n\n  work |  | Leeds ')).toEqual([
      ['home', 'York'],
      ['work', '', 'Leeds'],
    ]);
  });
});
