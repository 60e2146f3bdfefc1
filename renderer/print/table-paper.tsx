import type { CSSProperties, ReactNode } from 'react';
import { useWords } from '../app/words.ts';
import type { DataColumn } from '../ui/data-column.ts';
import { countText } from '../ui/figures.ts';
import { PagePaper } from './page-paper.tsx';

/** How many rows are printed; more are a file. */
export const mostRowsPrinted = 2_000;
const rowsAtOnce = 500;
/** The most rows that fit on one page. */
const mostRowsOfOnePage = 60;

/** The rows of a list that are printed, at most `most` of them, asked for in windows. */
export async function rowsToPrint<Row>(
  read: (window: { offset: number; limit: number }) => Promise<{ rows: readonly Row[]; total: number }>,
  most: number = mostRowsPrinted,
): Promise<{ rows: Row[]; total: number }> {
  const rows: Row[] = [];
  for (;;) {
    const limit = Math.min(rowsAtOnce, most - rows.length);
    const window = await read({ offset: rows.length, limit });
    rows.push(...window.rows);
    const isAll = rows.length >= Math.min(window.total, most);
    if (isAll || window.rows.length === 0) return { rows, total: window.total };
  }
}

interface TablePaperProps<Row> {
  title: string;
  /** In the foot of every page next to the title. */
  period?: string;
  /** What the list is about: the period, the filter. */
  about: readonly ReactNode[];
  columns: ReadonlyArray<DataColumn<Row>>;
  rows: readonly Row[];
  rowKey(row: Row): number;
  total: number;
  /** A short list that is handed over as one page. */
  fitsOnePage?: boolean;
  /** Above the table; a paper that says something else has no empty table. */
  children?: ReactNode;
}

/** A list as it is filtered, sorted and arranged on the screen. */
export function TablePaper<Row>(props: TablePaperProps<Row>) {
  const { title, period, about, columns, rows, rowKey, total, fitsOnePage = false, children } = props;
  const { t, language } = useWords();
  const count = (number: number) => countText(number, language);
  const widthOfAll = columns.reduce((sum, column) => sum + widthOf(column), 0);
  return (
    <PagePaper
      title={title}
      period={period}
      isWide={widthOfAll > widestUpright}
      fitsOnePage={fitsOnePage && rows.length <= mostRowsOfOnePage}
    >
      {about.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are printed once.
        <p key={index} className="personal">
          {line}
        </p>
      ))}
      {children}
      {(total > 0 || children === undefined) && (
        <>
          {(rows.length < total || children === undefined) && (
            <p>
              {rows.length < total
                ? t('print.firstOf', { shown: count(rows.length), all: count(total) })
                : t('print.rows', { count: total })}
            </p>
          )}
          {rows.length > 0 && (
            <table>
              <colgroup>
                {columns.map((column) => (
                  <col
                    key={column.key}
                    style={{ '--column-share': `${(100 * widthOf(column)) / widthOfAll}%` } as CSSProperties}
                  />
                ))}
              </colgroup>
              <thead>
                <tr>
                  {columns.map(({ key, heading, align }) => (
                    <th key={key} scope="col" data-align={align}>
                      {heading}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={rowKey(row)}>
                    {columns.map((column) => (
                      <td key={column.key} className="personal" data-align={column.align}>
                        {column.cell(row)}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </>
      )}
    </PagePaper>
  );
}

/** The room on A4 at 9.5 pt, in pixels of the screen, whose letters are 13. */
const widestUpright = 680;
/** Of what a column that takes the room left on the screen gets on paper. */
const widthWithoutOne = 180;

/** The columns share the paper as they share the screen: left to itself, a table breaks names to give tags their room. */
function widthOf({ width = widthWithoutOne }: { width?: number }): number {
  return width;
}
