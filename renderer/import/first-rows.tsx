import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { cellAsTyped } from '../../shared/import/cell-text.ts';
import type { ImportDecision } from '../../shared/import/contract.ts';
import type { Recognition } from '../../shared/import/recognition.ts';
import { useWords } from '../app/words.ts';
import { alignmentOf } from './column-alignment.ts';
import { columnHeading } from './column-heading.ts';
import classes from './import-page.module.css';

const mostAtOnce = 60;
/** As many as show how the file is written; the rest of the sample is a click away. */
const fewestRows = 6;

interface FirstRowsProps {
  recognition: Recognition;
  mapping: ImportDecision['mapping'];
  isReading: boolean;
}

/** The beginning of the file as the program reads it, with what each column seems to hold. */
export function FirstRows({ recognition, mapping, isReading }: FirstRowsProps) {
  const { t } = useWords();
  const [isWhole, setIsWhole] = useState(false);
  const { columns, firstRows } = recognition;
  const [areAllRows, setAreAllRows] = useState(false);
  const rows = areAllRows ? firstRows : firstRows.slice(0, fewestRows);
  const shown = isWhole ? columns : columns.slice(0, mostAtOnce);
  return (
    <>
      <section
        className={`${classes.scroll} ${classes.rows}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and keys must be able to scroll it.
        tabIndex={0}
        aria-label={t('importPage.firstRows')}
        aria-busy={isReading}
      >
        <table>
          <thead>
            <tr>
              <th scope="col" data-align="end">
                {t('importPage.row')}
              </th>
              {shown.map((column) => (
                <th key={column.index} scope="col" data-align={alignmentOf(column, mapping)}>
                  {columnHeading(column, t)}
                  <span className={classes.content}>{t(`import.contents.${column.content}`)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.rowNumber}>
                <td className="quiet public" data-align="end">
                  {row.rowNumber}
                </td>
                {shown.map((column) => (
                  <td key={column.index} className="personal" data-align={alignmentOf(column, mapping)}>
                    {cellAsTyped(row.cells[column.index])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {(shown.length < columns.length || rows.length < firstRows.length) && (
        <Group gap="xs">
          {rows.length < firstRows.length && (
            <Button variant="subtle" size="compact-sm" onClick={() => setAreAllRows(true)}>
              {t('importPage.showMoreRows', { count: firstRows.length })}
            </Button>
          )}
          {shown.length < columns.length && (
            <Button variant="default" onClick={() => setIsWhole(true)}>
              {t('importPage.showAllColumns', { count: columns.length })}
            </Button>
          )}
        </Group>
      )}
    </>
  );
}
