import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DelimitedText } from '../../../electron/spreadsheet/delimited-text.ts';
import { openFileBytes } from '../../../electron/spreadsheet/file-bytes.ts';
import { type MergedArea, MergedAreas } from '../../../electron/spreadsheet/merged-areas.ts';
import { openTable } from '../../../electron/spreadsheet/open-table.ts';
import { defaultReaderCaps } from '../../../electron/spreadsheet/reader-caps.ts';
import type { ImportKind } from '../../../shared/import/fields.ts';
import { CardReader, readCards } from '../../../shared/vcard/read-cards.ts';
import { workbookOf } from '../../fixtures/workbook.ts';
import { quickestMs } from '../../shared/quickest.ts';
import { temporaryFolder } from '../archive/small-archive.ts';
import { openTestEngine } from '../test-engine.ts';

/** Four times as much takes four times as long where work is linear, sixteen times where it is quadratic. */
const mostGrowth = 10;

function lines(count: number, line: (at: number) => string): string {
  return Array.from({ length: count }, (_, at) => `${line(at)}\n`).join('');
}

describe('four times as much of a file takes no more than a few times as long', () => {
  const files: [string, ImportKind, (count: number) => string][] = [
    [
      'people of different names with one phone',
      'customers',
      (count) => `name,phone\n${lines(count, (at) => `Name ${at},13800138000`)}`,
    ],
    [
      'people of one name with different phones',
      'customers',
      (count) => `name,phone\n${lines(count, (at) => `Ann,1390013${at}`)}`,
    ],
    [
      'contacts of one day and text by different channels',
      'timeline',
      (count) =>
        `customer number,name,day,text,channel\n${lines(count, (at) => `A1,Ann,2026-01-01,came by,channel ${at}`)}`,
    ],
  ];

  it.each(files)('%s, brought twice', async (_name, kind, fileOf) => {
    const took = async (count: number): Promise<number> => {
      const { bring } = await openTestEngine();
      await bring('file.csv', fileOf(count), { kind });
      const before = process.cpuUsage();
      expect(await bring('file.csv', fileOf(count), { kind })).toMatchObject({ imported: 0, customers: 0 });
      const { user, system } = process.cpuUsage(before);
      return user + system;
    };
    await took(50);
    const [few, many] = [await took(1_000), await took(4_000)];
    expect(many / few).toBeLessThan(mostGrowth);
  });

  const books: [string, (at: number) => string][] = [
    ['cards of different names with one phone', (at) => `FN:Name ${at}\nTEL:13800138000`],
    ['cards of one name with one phone in common', (at) => `FN:Ann\nTEL:13800138000\nTEL:1390013${at}`],
  ];

  it.each(books)('%s, brought twice', async (_name, cardOf) => {
    const took = async (count: number): Promise<number> => {
      const { client, file } = await openTestEngine();
      const book = lines(count, (at) => `BEGIN:VCARD\nVERSION:3.0\n${cardOf(at)}\nEND:VCARD`);
      const bring = async () => {
        const { jobId } = await client.vcard.start({ file: await file('book.vcf', book), dryRun: false });
        return client.import.result({ jobId });
      };
      await bring();
      const before = process.cpuUsage();
      expect(await bring()).toMatchObject({ customers: 0 });
      const { user, system } = process.cpuUsage(before);
      return user + system;
    };
    await took(50);
    const [few, many] = [await took(400), await took(1_600)];
    expect(many / few).toBeLessThan(mostGrowth);
  });

  const mergings: [string, (at: number) => MergedArea][] = [
    ['a column of areas of two rows', (at) => ({ top: 2 * at + 1, left: 0, bottom: 2 * at + 2, right: 0 })],
    ['areas that all begin in the first row', (at) => ({ top: 1, left: at % 1_000, bottom: 4_000, right: 1_000 })],
    ['areas written from the last to the first', (at) => ({ top: 100_000 - at, left: 1, bottom: 100_001, right: 2 })],
  ];

  it.each(mergings)('%s', (_name, areaOf) => {
    const took = (count: number): number =>
      quickestMs(() => {
        const areas = new MergedAreas(Array.from({ length: count }, (_, at) => areaOf(at)));
        for (let row = 1; row <= count; row += 1) areas.fill(row, ['sum', 'of', 'many']);
      });
    expect(took(12_000) / Math.max(1, took(3_000))).toBeLessThan(mostGrowth);
  });

  it('a photo of a card, on one line that comes in many portions', () => {
    const took = (portions: number): number =>
      quickestMs(() => {
        const reader = new CardReader();
        reader.push('BEGIN:VCARD\nFN:Ann\nPHOTO;ENCODING=b:');
        for (let at = 0; at < portions; at += 1) reader.push('QUJD'.repeat(16_000));
        expect(reader.push('\nEND:VCARD\n')).toHaveLength(1);
      });
    expect(took(160) / Math.max(1, took(40))).toBeLessThan(mostGrowth);
  });

  it('addresses of one card, each written once more as a label', () => {
    const took = (count: number): number => {
      const written = lines(count, (at) => `ADR:;;${at} Lane;Leeds;;;\nLABEL:${at} Lane Leeds`);
      return quickestMs(() => expect(readCards(`BEGIN:VCARD\nFN:Ann\n${written}END:VCARD\n`)).toHaveLength(1));
    };
    expect(took(8_000) / Math.max(1, took(2_000))).toBeLessThan(mostGrowth);
  });

  it('a row of opened quotes', () => {
    const took = (cells: number): number => {
      const text = `${',"a b'.repeat(cells)}\n`;
      return quickestMs(() => {
        for (let times = 0; times < 16_000 / cells; times += 1) new DelimitedText(',', defaultReaderCaps).push(text);
      });
    };
    // As many cells each time, in rows four times as long.
    expect(took(12_000) / Math.max(1, took(3_000))).toBeLessThan(3);
  });
});

it('a part that a workbook names as two thousand sheets is read once', async () => {
  const sheets = Array.from({ length: 2_000 }, (_, at) => `<sheet name="s${at}" sheetId="${at + 1}" r:id="rId1"/>`);
  const path = join(temporaryFolder(), 'sheets.xlsx');
  writeFileSync(
    path,
    workbookOf({
      sheets: [{ name: 's', rows: '<row r="1"><c r="A1"/></row>' }],
      parts: [
        {
          name: 'xl/workbook.xml',
          content: `<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${sheets.join('')}</sheets></workbook>`,
        },
      ],
    }),
  );
  let portions = 0;
  const onProgress = (): void => {
    portions += 1;
  };
  const context = { reading: {}, caps: defaultReaderCaps, onProgress };
  const bytes = await openFileBytes(path, context.caps);
  try {
    await expect(openTable(bytes, context)).rejects.toMatchObject({ code: 'FILE_NOTHING_TO_IMPORT' });
  } finally {
    await bytes.close();
  }
  expect(portions).toBeLessThan(20);
});
