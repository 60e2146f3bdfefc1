import fc from 'fast-check';
import { expect, it } from 'vitest';
import { customersHoldingText } from '../../../electron/customers/customers-holding-text.ts';
import { foldText } from '../../../shared/text.ts';
import { makeTestArchive } from './test-archive.ts';

const letters = fc.constantFrom('a', 'B', 'Ａ', 'É', '王', '小', '1', '２', ' ', '\u3000', '%', '_', "'");
const text = fc.string({ unit: letters, maxLength: 5 });

it('whose name or number holds a text is who it is in a plain look at each', async () => {
  const archive = await makeTestArchive();
  const { writer } = archive;
  const insert = writer.prepare(
    'INSERT INTO customers (number, name, name_folded, created_at, updated_at) VALUES (?, ?, ?, 0, 0)',
  );
  fc.assert(
    fc.property(
      fc.uniqueArray(text, { maxLength: 8 }),
      fc.array(text, { maxLength: 8 }),
      text,
      (numbers, names, asked) => {
        writer.exec('DELETE FROM customers');
        for (const [at, number] of numbers.entries()) insert.run(number, names[at] ?? '', foldText(names[at] ?? ''));
        const all = writer
          .prepare<[], { id: number; number: string; name: string }>('SELECT id, number, name FROM customers')
          .all();
        const found = customersHoldingText(writer, foldText(asked));
        const plain = all.filter((customer) =>
          [customer.number, customer.name].some((own) => foldText(own).includes(foldText(asked))),
        );
        expect([...found].sort()).toEqual(plain.map(({ id }) => id).sort());
      },
    ),
  );
});
