import { exchangeHeading } from '../../shared/exchange/exchange-headings.ts';
import type { ImportKind } from '../../shared/import/fields.ts';
import { sampleTable } from '../../shared/import/sample-rows.ts';
import { translator } from '../../shared/locales/words.ts';
import type { Language } from '../../shared/settings/contract.ts';
import type { EngineContext } from '../engine/engine-context.ts';
import type { TableDocument } from '../spreadsheet/document.ts';

/** A file to fill in: headings that are imported without any mapping, and rows that show what to enter. */
export async function makeSampleFile(
  { writer, files, clock }: Pick<EngineContext, 'writer' | 'files' | 'clock'>,
  { kind, format, language }: { kind: ImportKind; format: 'xlsx' | 'csv'; language: Language },
  signal?: AbortSignal,
): Promise<{ token: string; name: string }> {
  const translate = translator(language);
  const { columns, rows } = sampleTable(kind, language, clock.today());
  const name = `${translate(`leavingTables.sample.fileNames.${kind}`)}.${format}`;
  const path = files.draftPath();
  const document: TableDocument = {
    form: 'table',
    format,
    sheetName: translate(`import.kinds.${kind}`),
    columns: columns.map((column) => ({ kind: column.kind, heading: exchangeHeading(kind, column.field, language) })),
    rowCount: rows.length,
  };
  await writer.write(path, name, { document, rows }, language, { signal });
  return { token: await files.put(path, name, { owned: true }), name };
}
