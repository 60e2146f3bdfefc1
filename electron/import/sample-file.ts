import type { ImportField, ImportKind } from '../../shared/import/fields.ts';
import { sampleTable } from '../../shared/import/sample-rows.ts';
import { translator } from '../../shared/locales/words.ts';
import type { Language } from '../../shared/settings/contract.ts';
import type { EngineContext } from '../engine/engine-context.ts';

/** A file to fill in: headings that come in without any mapping, and rows that show what may stand there. */
export async function makeSampleFile(
  { writer, files, clock }: Pick<EngineContext, 'writer' | 'files' | 'clock'>,
  { kind, format, language }: { kind: ImportKind; format: 'xlsx' | 'csv'; language: Language },
  signal?: AbortSignal,
): Promise<{ token: string; name: string }> {
  const translate = translator(language);
  const { columns, rows } = sampleTable(kind, language, clock.today());
  const name = `${translate(`tables.sample.fileNames.${kind}`)}.${format}`;
  const path = files.draftPath();
  const headingOf = (field: ImportField): string =>
    kind === 'timeline' && field === 'day'
      ? translate('tables.sample.timelineHeadings.day')
      : translate(`tables.sample.headings.${field}`);
  const table = {
    sheetName: translate(`import.kinds.${kind}`),
    columns: columns.map((column) => ({
      kind: column.kind,
      heading: headingOf(column.field),
    })),
    rows,
    rowCount: rows.length,
  };
  await writer.writeTable(path, name, table, format, language, { signal });
  return { token: await files.put(path, name, { owned: true }), name };
}
