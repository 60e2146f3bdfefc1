import { NumberInput, SegmentedControl, Select } from '@mantine/core';
import { useState } from 'react';
import { importKinds } from '../../shared/import/fields.ts';
import { delimiters, type Recognition, textEncodings } from '../../shared/import/recognition.ts';
import { useWords } from '../app/words.ts';
import { Notice } from '../ui/states.tsx';
import { cellText } from './cell-text.ts';
import { useImportDraft } from './import-draft.tsx';
import classes from './import-page.module.css';

const mostHeadingRow = 10_000;

/** The first rows as they are read, and how they are read. */
export function SeenStep({ recognition, disabled }: { recognition: Recognition; disabled: boolean }) {
  const { t } = useWords();
  const { tell } = useImportDraft();
  const { reading, proposal } = recognition;
  return (
    <section className={classes.section} aria-labelledby="import-seen">
      <h2 id="import-seen">{t('importPage.steps.seen')}</h2>
      <div className={classes.controls}>
        <div>
          <div className="quiet">{t('importPage.kind')}</div>
          <SegmentedControl
            aria-label={t('importPage.kind')}
            data={importKinds.map((kind) => ({ value: kind, label: t(`import.kinds.${kind}`) }))}
            value={proposal.kind}
            disabled={disabled}
            onChange={(kind) => tell({ type: 'kindChanged', kind: kind === 'customers' ? 'customers' : 'orders' })}
          />
        </div>
        {reading.sheets.length > 1 && (
          <Select
            label={t('importPage.sheet')}
            data={[...new Set(reading.sheets)]}
            value={reading.sheet}
            disabled={disabled}
            onChange={(sheet) => {
              if (sheet !== null) tell({ type: 'readingChanged', reading: { sheet, headingRow: undefined } });
            }}
          />
        )}
        {reading.encoding !== null && (
          <Select
            label={t('importPage.encoding')}
            w={240}
            data={textEncodings.map((encoding) => ({ value: encoding, label: t(`import.encodings.${encoding}`) }))}
            value={reading.encoding}
            disabled={disabled}
            onChange={(encoding) => {
              if (encoding !== null) tell({ type: 'readingChanged', reading: { encoding } });
            }}
          />
        )}
        {reading.delimiter !== null && (
          <Select
            label={t('importPage.delimiter')}
            w={130}
            data={delimiters.map((delimiter) => ({ value: delimiter, label: t(`import.delimiters.${delimiter}`) }))}
            value={reading.delimiter}
            disabled={disabled}
            onChange={(delimiter) => {
              if (delimiter !== null) tell({ type: 'readingChanged', reading: { delimiter } });
            }}
          />
        )}
        <HeadingRowField
          key={`${recognition.fileName} ${reading.headingRow}`}
          headingRow={reading.headingRow}
          disabled={disabled}
          onChange={(headingRow) => tell({ type: 'readingChanged', reading: { headingRow } })}
        />
      </div>
      <p className="quiet">
        {t(`import.formats.${reading.format}`)}
        {reading.gzip ? ` · ${t('importPage.gzip')}` : ''}
        {reading.headingRow === 0 ? ` · ${t('importPage.noHeadings')}` : ''}
        {reading.skippedRows.length > 0
          ? ` · ${t('importPage.skippedRows', { rows: reading.skippedRows.slice(0, 3).join(' / ') })}`
          : ''}
      </p>
      {reading.badBytes > 0 && (
        <Notice tone="soon">{t('import.warnings.badBytes', { count: reading.badBytes })}</Notice>
      )}
      <FirstRows recognition={recognition} />
    </section>
  );
}

interface HeadingRowFieldProps {
  headingRow: number;
  disabled: boolean;
  onChange(headingRow: number): void;
}

function HeadingRowField({ headingRow, disabled, onChange }: HeadingRowFieldProps) {
  const { t } = useWords();
  const [typed, setTyped] = useState<string | number>(headingRow);
  const take = (): void => {
    const row = Number(typed);
    if (typed !== '' && Number.isInteger(row) && row !== headingRow) onChange(row);
  };
  return (
    <NumberInput
      label={t('importPage.headingRow')}
      w={110}
      min={0}
      max={mostHeadingRow}
      allowDecimal={false}
      value={typed}
      disabled={disabled}
      onChange={setTyped}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) take();
      }}
    />
  );
}

const endAligned = new Set(['integer', 'decimal']);

function FirstRows({ recognition }: { recognition: Recognition }) {
  const { t } = useWords();
  const { columns, firstRows } = recognition;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and keys must be able to scroll it.
    <section className={`${classes.scroll} ${classes.rows}`} tabIndex={0} aria-label={t('importPage.firstRows')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('importPage.row')}</th>
            {columns.map((column) => (
              <th key={column.index} scope="col" data-align={endAligned.has(column.content) ? 'end' : undefined}>
                {column.heading === '' ? t('importPage.columnNumber', { number: column.index + 1 }) : column.heading}
                <span className={classes.content}>{t(`import.contents.${column.content}`)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {firstRows.map((row) => (
            <tr key={row.rowNumber}>
              <td className="quiet" data-align="end">
                {row.rowNumber}
              </td>
              {columns.map((column) => (
                <td key={column.index} data-align={endAligned.has(column.content) ? 'end' : undefined}>
                  {cellText(row.cells[column.index] ?? null)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
