import { afterAll, describe, expect, it } from 'vitest';
import { startSpreadsheetReader } from '../../../../electron/spreadsheet/reader-client.ts';
import { recognitionSchema } from '../../../../shared/import/contract.ts';
import { realData } from '../../../real-data.ts';
import { inTemporaryFile } from './read-whole-table.ts';

const reader = startSpreadsheetReader();
afterAll(() => reader.close());

describe('recognising a file', () => {
  it('tells format, headings, skipped lines, first rows and a proposal', async () => {
    const text = `销售明细\n\n单号,日期,客户号,金额\n${Array.from({ length: 60 }, (_, index) => `A${index},2024-01-${(index % 28) + 1},C${index % 9},${index}.5\n`).join('')}`;
    await inTemporaryFile(text, async (path) => {
      const recognition = await reader.recognise({ path, fileName: '销售.csv' }, {}, {});
      expect(recognitionSchema.omit({ remembered: true, isScoringSheet: true }).parse(recognition)).toEqual(
        recognition,
      );
      expect(recognition).toMatchObject({
        fileName: '销售.csv',
        sizeBytes: Buffer.byteLength(text),
        reading: {
          format: 'csv',
          gzip: false,
          sheets: [],
          sheet: null,
          encoding: 'utf-8',
          delimiter: ',',
          headingRow: 3,
          skippedRows: ['销售明细'],
          badBytes: 0,
        },
        proposal: { kind: 'orders' },
      });
      expect(recognition.firstRows.length).toBe(20);
      expect(recognition.firstRows[0]).toEqual({ rowNumber: 4, cells: ['A0', '2024-01-1', 'C0', '0.5'] });
      expect(recognition.columns.map(({ heading }) => heading)).toEqual(['单号', '日期', '客户号', '金额']);
      expect(recognition.proposal.mapping).toMatchObject({ order: [0], day: [1], number: [2], amount: [3] });
    });
  });

  const path = realData('online_retail', 'online_retail_2010-12-01_2011-08-31.csv.gz');
  it.skipIf(path === null)('looks at the beginning of a large file only', async () => {
    const recognition = await reader.recognise({ path: path ?? '', fileName: 'retail.csv.gz' }, {}, { kind: 'orders' });
    expect(recognition.reading).toMatchObject({ format: 'csv', gzip: true, headingRow: 1 });
    expect(recognition.columns.length).toBe(8);
    expect(recognition.proposal.mapping).toMatchObject({ order: [0], day: [4], number: [6] });
  });
});
