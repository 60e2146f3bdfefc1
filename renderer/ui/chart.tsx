import { ActionIcon } from '@mantine/core';
import { lazy, type ReactNode, Suspense, useRef, useState } from 'react';
import { usePageKeys } from '../app/keys.ts';
import { useWords } from '../app/words.ts';
import classes from './chart.module.css';
import type { ChartDrawing, ChartHandle, PointPick } from './chart-canvas.tsx';
import { ExportIcon, TableIcon } from './icons.tsx';

const ChartCanvas = lazy(() => import('./chart-canvas.tsx'));

export interface ChartProps {
  title: string;
  /** What the chart says, in a sentence, for those who do not see it. */
  summary: string;
  height: number;
  drawing: ChartDrawing;
  /** The same figures as a table, one key away. */
  headings: readonly string[];
  rows(): ReadonlyArray<readonly string[]>;
  /** Proposed name of the picture. */
  fileName: string;
  /** A click on what stands for a row of the figures, by its place. */
  onPick?(place: number): void;
  /** A click anywhere, where what is near is picked rather than what is hit. */
  onPickAt?: PointPick;
  /** The key T shows the table: for the one chart of a page that is walked by keys. */
  hasTableKey?: boolean;
  /** The way out for the table of the figures. */
  saveTable?: ReactNode;
}

export function Chart(props: ChartProps) {
  const { title, summary, height, drawing, headings, rows, fileName, onPick, onPickAt, hasTableKey, saveTable } = props;
  const { t } = useWords();
  const [isTable, setIsTable] = useState(false);
  const handle = useRef<ChartHandle>(null);
  usePageKeys(hasTableKey === true ? { chartTable: () => setIsTable((is) => !is) } : {});
  return (
    <figure className={classes.chart} aria-label={title}>
      <figcaption className={classes.caption}>
        <span className={classes.title}>{title}</span>
        <ActionIcon
          size={24}
          aria-label={t('page.asTable')}
          title={t('page.asTable')}
          aria-pressed={isTable}
          onClick={() => setIsTable((is) => !is)}
        >
          <TableIcon size={16} />
        </ActionIcon>
        {isTable && saveTable}
        {!isTable && (
          <ActionIcon
            size={24}
            aria-label={t('page.savePicture')}
            title={t('page.savePicture')}
            onClick={() => handle.current?.savePicture(fileName)}
          >
            <ExportIcon size={16} />
          </ActionIcon>
        )}
      </figcaption>
      {isTable ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and keys must be able to scroll it.
        <section className={classes.table} style={{ height }} tabIndex={0} aria-label={title}>
          <table>
            <thead>
              <tr>
                {headings.map((heading) => (
                  <th key={heading} scope="col">
                    {heading}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows().map((row, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two rows may read alike; the table is only read.
                <tr key={place}>
                  {row.map((cell, index) => (
                    <td key={headings[index]}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ) : (
        <Suspense fallback={<div style={{ height }} />}>
          <ChartCanvas
            ref={handle}
            height={height}
            label={summary}
            drawing={drawing}
            onPick={onPick}
            onPickAt={onPickAt}
          />
        </Suspense>
      )}
    </figure>
  );
}
