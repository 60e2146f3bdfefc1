import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Cell } from '../../../shared/import/fields.ts';
import { rememberingCustomers } from '../../../shared/import/remembered-customers.ts';
import type { CellFlag, InterpretedCustomer } from '../../../shared/import/rows.ts';

const nobody: InterpretedCustomer = {
  number: null,
  name: null,
  phones: [],
  emails: [],
  address: null,
  city: null,
  postcode: null,
  country: null,
  birthday: null,
  birthdayAsTyped: null,
  tags: [],
  note: null,
};

/** Says of a customer exactly what is in the first two cells. */
const readAsItStands = (cells: readonly Cell[]): InterpretedCustomer => ({
  ...nobody,
  note: JSON.stringify(cells.slice(0, 2)),
});

it('equal cells give one object, cells that differ anyhow another', () => {
  const cell = fc.oneof(
    fc.constantFrom('', '1', '1:', '2:1', '-', 'd2026-01-01 null;', 'number1;', ';', 'true', 1, 21, true, false, null),
    fc.string({ maxLength: 4 }),
    fc.constant({ day: '2026-01-01', time: null }),
    fc.constant({ day: '2026-01-01', time: '08:00:00' }),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 2, maxLength: 30 }), (rows) => {
      const read = rememberingCustomers(readAsItStands, [0, 1]);
      const first = rows.map((row) => read(row, () => undefined));
      const again = rows.map((row) => read(row, () => undefined));
      for (const [index, row] of rows.entries()) {
        expect(first[index]?.note).toBe(JSON.stringify(row.slice(0, 2)));
        expect(again[index]).toBe(first[index]);
      }
    }),
  );
});

it('what was odd about the cells is said of every row', () => {
  let reads = 0;
  const read = rememberingCustomers(
    (cells, flag) => {
      reads += 1;
      flag('numberMangled');
      return readAsItStands(cells);
    },
    [0, 1],
  );
  const flags: CellFlag[] = [];
  for (let row = 0; row < 3; row += 1) read(['1.2E+15', 'Ann'], (code) => flags.push(code));
  expect(reads).toBe(1);
  expect(flags).toEqual(['numberMangled', 'numberMangled', 'numberMangled']);
});
