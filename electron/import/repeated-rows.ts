import { translator } from '../../shared/locales/words.ts';
import { digitsOfAll, type Money, moneyInUnits } from '../../shared/money.ts';
import type { Language } from '../../shared/settings/contract.ts';
import type { EngineContext } from '../engine/engine-context.ts';
import type { TableDocument } from '../spreadsheet/document.ts';
import type { TableCell, TableColumn } from '../spreadsheet/table-cells.ts';
import type { RepeatedLines } from './repeated-lines.ts';
import type { StagedFile } from './staged-file.ts';

/** A line that repeats an earlier one, as one recognises it in the file. */
export interface RepeatedRow {
  rowNumber: number;
  firstRow: number;
  who: string;
  order: string;
  day: string;
  time: string;
  product: string;
  quantity: number | null;
  amount: Money;
}

const millionth = 1_000_000;

/** By their row; before the rows of the file are forgotten. */
export function repeatedRows(staged: StagedFile, { kept }: RepeatedLines): RepeatedRow[] {
  return kept
    .map(({ line, firstRow }) => {
      const product = line.product === null ? null : staged.productAt(line.product);
      return {
        rowNumber: line.rowNumber,
        firstRow,
        who: line.customer === null ? '' : (staged.customers[line.customer]?.label ?? ''),
        order: line.order ?? '',
        day: line.day,
        time: line.time ?? '',
        product: product === null ? '' : `${product.code} ${product.description}`.trim(),
        quantity: line.quantityMillionths === null ? null : line.quantityMillionths / millionth,
        amount: { minor: line.amountMinor, currency: line.currency },
      };
    })
    .sort((one, other) => one.rowNumber - other.rowNumber);
}

/** A workbook of them, to be looked through; `count`: how many there are, listed or not. */
export async function writeRepeatedRows(
  { writer, files }: Pick<EngineContext, 'writer' | 'files'>,
  { fileName, rows, count }: { fileName: string; rows: readonly RepeatedRow[]; count: number },
  language: Language,
  signal?: AbortSignal,
): Promise<{ token: string; name: string }> {
  const translate = translator(language);
  const digits = digitsOfAll(rows.map(({ amount }) => amount.currency));
  const columns: TableColumn[] = [
    { kind: 'count', heading: translate('report.repeated.row') },
    { kind: 'count', heading: translate('report.repeated.firstRow') },
    { kind: 'text', heading: translate('import.fields.name') },
    { kind: 'text', heading: translate('import.fields.order') },
    { kind: 'day', heading: translate('import.fields.day') },
    { kind: 'text', heading: translate('import.fields.time') },
    { kind: 'text', heading: translate('import.fields.description') },
    { kind: 'decimal', heading: translate('import.fields.quantity') },
    { kind: 'money', heading: translate('import.fields.amount'), digits },
    { kind: 'text', heading: translate('import.fields.currency') },
  ];
  const cells: TableCell[][] = rows.map(({ amount, rowNumber, firstRow, who, order, day, time, product, quantity }) => [
    rowNumber,
    firstRow,
    who,
    order,
    day,
    time,
    product,
    quantity,
    moneyInUnits(amount, digits),
    amount.currency,
  ]);
  if (count > rows.length) {
    const more = translate('report.repeated.more', { count: count - rows.length });
    cells.push([null, null, more, '', null, '', '', null, null, '']);
  }
  const name = `${translate('report.repeated.fileName', { file: fileName })}.xlsx`;
  const path = files.draftPath();
  const document: TableDocument = {
    form: 'table',
    format: 'xlsx',
    sheetName: translate('report.repeated.sheet'),
    columns,
    rowCount: cells.length,
  };
  await writer.write(path, name, { document, rows: cells }, language, { signal });
  return { token: await files.put(path, name, { owned: true }), name };
}
