import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalMarks } from '../../../shared/import/fields.ts';
import { ownFieldKinds } from '../../../shared/own-fields/own-field.ts';
import { isReadOwnText, isReadOwnValue, readOwnValue } from '../../../shared/own-fields/read-own-value.ts';
import { propertyRuns } from '../../property-runs.ts';

const homeCurrency = 'GBP';
const choices = ['Gold', '银卡'];
const typed = fc.oneof(
  fc.constantFrom(
    'yes',
    'No',
    '是',
    'gold',
    'Gold',
    '银卡',
    'soon',
    '9999-12-31',
    '2026/1/5',
    '5.1.2026',
    '12.50',
    '1,5',
  ),
  fc.constantFrom('£3', '€3', '3.005', '99999999999999999999', '-0', '007', '1e3', '+4', '.5'),
  fc.double({ noNaN: true }).map(String),
  fc
    .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
    .map((day) => day.toISOString().slice(0, 10)),
  fc.string({ maxLength: 8 }),
);

describe('a value of an own field', () => {
  it('is known by its text alone to be one that the field could read, or one kept as typed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ownFieldKinds),
        typed,
        fc.constantFrom(...decimalMarks),
        fc.constantFrom('ymd' as const, 'dmy' as const, 'mdy' as const),
        (kind, text, decimalMark, dateOrder) => {
          const field = { kind, choices };
          const read = readOwnValue(field, text, { homeCurrency, decimalMark, dateOrder });
          // What the file's mark makes unreadable and the point makes plain cannot be told by its text.
          fc.pre(
            read !== null || readOwnValue(field, text, { homeCurrency, decimalMark: 'point', dateOrder }) === null,
          );
          const kept = read ?? { asText: text, asNumber: null };
          expect(isReadOwnText(field, kept.asText, homeCurrency)).toBe(isReadOwnValue(field, kept));
        },
      ),
      { numRuns: propertyRuns(400) },
    );
  });
});
