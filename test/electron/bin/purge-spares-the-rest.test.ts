import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openArchive } from '../../../electron/archive/open-archive.ts';
import { resultWithoutTexts } from '../../../electron/bin/forget-texts.ts';
import type { TextsToForget } from '../../../electron/bin/texts-to-forget.ts';
import type { CustomerEdit } from '../../../electron/customers/edit-customer.ts';
import { importResultOf } from '../../../electron/import/kept-import-result.ts';
import { type ImportResult, importResultSchema, importWarningCodes } from '../../../shared/import/contract.ts';
import { importModes, matchKeys, rememberedImportKinds } from '../../../shared/import/fields.ts';
import { delimiters, fileFormats, textEncodings } from '../../../shared/import/recognition.ts';
import { rejectionReasons } from '../../../shared/import/rows.ts';
import { cardSources } from '../../../shared/vcard/table/card-column.ts';
import { openTestEngine, type TestEngine } from '../test-engine.ts';

/** Every word the record of an import is made of, next to what stood in the file. */
const codes = [
  ...rememberedImportKinds,
  ...importModes,
  ...matchKeys,
  ...importWarningCodes,
  ...rejectionReasons,
  ...fileFormats,
  ...textEncodings,
  ...delimiters,
  ...cardSources,
].filter((code) => code.trim() !== '');

const sales = `order number,order date,customer number,name,amount,currency
1,2026-02-01,007,Ann,100.00,GBP
2,never,008,Ben,100.00,GBP
3,2026-02-03,008,Ben,50.005,USD
`;
const card = 'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Cat\r\nTEL:13812345678\r\nEND:VCARD\r\n';

async function bringCards({ client, file }: TestEngine): Promise<void> {
  const { jobId } = await client.vcard.start({ file: await file('phones.vcf', card), dryRun: false });
  await client.import.result({ jobId });
}

async function createAndPurge({ client }: TestEngine, customer: CustomerEdit): Promise<void> {
  const { id } = await client.customers.create(customer);
  await client.customers.bin({ id });
  await client.bin.purge({ selection: { ids: [id] } });
}

/** What a query answers in the archive, once the engine has closed it. */
async function inArchive(engine: TestEngine, sql: string): Promise<unknown[]> {
  await engine.close();
  const archive = await openArchive(engine.archivePath);
  const rows = archive.reader.prepare<[], unknown>(sql).pluck().all();
  archive.close();
  return rows;
}

describe('a purge', () => {
  it('of customers whose texts are the codes of imports leaves the list of imports as it was', async () => {
    const engine = await openTestEngine();
    const { client } = engine;
    await engine.bring('sales.csv', sales);
    await bringCards(engine);
    const before = await client.import.list();
    expect(before.map(({ kind }) => kind)).toEqual(['vcard', 'orders']);
    expect(before[1]?.warnings.length).toBeGreaterThan(0);
    for (const code of codes) {
      const { id } = await client.customers.create({ name: code, note: code });
      await client.timeline.add({
        customerId: id,
        day: '2026-11-20',
        touchpoint: 'visit',
        direction: 'in',
        text: code,
      });
      await client.preferences.add({ customerId: id, kind: 'likes', text: code, topic: code });
      await client.customers.bin({ id });
    }
    expect(await client.bin.purge({ selection: { exceptIds: [] } })).toMatchObject({ customers: codes.length });
    expect(await client.import.list()).toEqual(before);
  });

  it('spares rejected rows of others that share a city, a label, a common word or an amount', async () => {
    const engine = await openTestEngine();
    await engine.bring(
      'sales.csv',
      `order number,order date,customer number,name,city,amount
1,never,008,Ben,Shanghai,100
2,2026-02-01,009,Cat,Shanghai,20
3,2026-02-01,009,Cat,Shanghai,20
4,2026-02-01,009,Cat,Shanghai,20
5,never,100,Dan,Beijing,20
`,
    );
    await createAndPurge(engine, {
      name: 'Eve Adams',
      number: '100',
      note: 'never',
      addresses: [{ label: 'amount', street: '', city: 'Shanghai', postcode: '', country: '' }],
    });
    // Their number is only looked for in the column of numbers.
    expect(await inArchive(engine, 'SELECT cells FROM import_rejections ORDER BY row_number')).toEqual([
      '["1","never","008","Ben","Shanghai","100"]',
      '[]',
    ]);
  });

  it('forgets the name of a file that names the customer, not one that shares words with a note', async () => {
    const engine = await openTestEngine();
    await engine.bring('spring orders of Ann Li.csv', sales);
    await createAndPurge(engine, { name: 'Eve', note: 'spring orders of Ann Li.csv' });
    expect(await engine.client.import.list()).toMatchObject([{ fileName: 'spring orders of Ann Li.csv' }]);
    await createAndPurge(engine, { name: 'Ann Li' });
    expect(await engine.client.import.list()).toMatchObject([{ fileName: '….csv' }]);
  });

  it('keeps the headings of a file, unless a row about the customer was taken for them', async () => {
    const engine = await openTestEngine();
    await engine.bring('sales.csv', sales);
    await engine.bring('list.csv', 'Eve Adams,likes the window seat,phone\nBen,tea,13912345678\n', {
      kind: 'customers',
      mapping: { name: [0], note: [1], phone: [2] },
      match: 'phone',
    });
    await createAndPurge(engine, { name: 'Eve Adams', note: 'likes the window seat', source: 'customer number' });
    expect(await inArchive(engine, 'SELECT headings FROM imports ORDER BY id')).toEqual([
      '["order number","order date","customer number","name","amount","currency"]',
      '["…","…","phone"]',
    ]);
  });
});

describe('the record of an import', () => {
  const canary = 'Kanarie Vogel';
  const texts: TextsToForget = {
    names: (text) => text.includes(canary),
    isIn: (text) => text.includes(canary),
    isInRow: () => false,
    isNumber: () => false,
  };
  /** Texts without a list of codes that are no free text all the same. */
  const plainCodes: ReadonlySet<string> = new Set(
    'field firstDay lastDay knownUntil currency sales returns noSale walkIn total rounding sum sumWithout'.split(' '),
  );

  it('loses every free text about the customer, and no code: each text of its schema is one or the other', () => {
    const full = filled(z.toJSONSchema(importResultSchema)) as ImportResult;
    const after = JSON.stringify(resultWithoutTexts(full, texts));
    const isFreeText = (key: string, value: unknown): boolean => value === canary && !plainCodes.has(key);
    expect(after).toBe(JSON.stringify(full, (key, value) => (isFreeText(key, value) ? '…' : value)));
    expect(JSON.stringify(resultWithHeading(full, canary))).not.toContain(`"${canary}":"name"`);
    expect(importResultSchema.parse(JSON.parse(after))).toEqual(JSON.parse(after));
  });

  /** Headings of columns are keys, which the schema's example has none of. */
  function resultWithHeading(full: ImportResult, heading: string): ImportResult {
    return resultWithoutTexts({ ...full, columns: { ...full.columns, taken: { [heading]: 'name' } } }, texts);
  }

  /** A value of the schema: a list has one entry, a text is the canary, of codes it is the first. */
  function filled(schema: z.core.JSONSchema._JSONSchema): unknown {
    if (typeof schema === 'boolean') return null;
    if (schema.enum !== undefined) return schema.enum[0];
    if (schema.anyOf?.[0] !== undefined) return filled(schema.anyOf[0]);
    switch (Array.isArray(schema.type) ? schema.type[0] : schema.type) {
      case 'object':
        return Object.fromEntries(
          Object.entries(schema.properties ?? {}).map(([name, property]) => [name, filled(property)]),
        );
      case 'array':
        return typeof schema.items === 'object' && !Array.isArray(schema.items) ? [filled(schema.items)] : [];
      case 'string':
        return canary;
      case 'boolean':
        return false;
      default:
        return 1;
    }
  }

  it('that a purge of an earlier version wrote over is read as far as it can be', () => {
    const record = {
      ...(filled(z.toJSONSchema(importResultSchema)) as ImportResult),
      kind: '…',
      mode: '…',
      match: '…',
      source: '…',
      firstDay: '…',
      lastDay: '2026-02-01',
    };
    const warning = { code: 'namesakesBecomeOne', count: 1, rows: [1], examples: [] };
    const result = JSON.stringify({ ...record, warnings: [{ ...warning, code: '…' }, warning] });
    expect(importResultOf({ kind: 'people', mode: 'replace', match_key: 'number', result })).toMatchObject({
      kind: 'people',
      mode: 'replace',
      match: 'number',
      source: undefined,
      warnings: [warning],
      firstDay: null,
      lastDay: '2026-02-01',
    });
  });
});
