import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { SheetRow } from '../../shared/scoring-sheet/contract.ts';
import { isFactorField } from '../../shared/scoring-sheet/sheet-answers.ts';
import { useWords } from '../app/words.ts';
import { useBeforeFormWish, useFormWish } from '../drafts/form-wish.ts';
import { openFactorScores } from '../factors/shown-factor-scores.ts';
import { useScoreKey } from '../factors/use-score-key.ts';
import { focusHomeProps } from '../ui/use-focus-back.ts';
import { columnLegend } from './column-legend.ts';
import { ElsewhereDialog } from './elsewhere-dialog.tsx';
import { isOpenFactor } from './open-factor.ts';
import classes from './scoring-sheet.module.css';
import { SheetCell } from './sheet-cell.tsx';
import { answerOfKey, type SheetColumn, sheetColumns } from './sheet-columns.ts';
import { useSheetWrites } from './use-sheet-writes.ts';
import { useSteadyRows } from './use-steady-rows.ts';

interface SheetGridProps {
  rows: readonly SheetRow[];
  homeCurrency: string;
}

/**
 * The cells are walked by the arrows: a digit answers what is not on record and goes on to the right, "-" says that it is
 * not known, Del takes back what was said last; "=" asks for another score than the computed one and why, and from whom else
 * a customer buys.
 */
export function SheetGrid({ rows: ranked, homeCurrency }: SheetGridProps) {
  const rows = useSteadyRows(ranked);
  const words = useWords();
  const { t } = words;
  const id = useId();
  const navigate = useNavigate();
  const grid = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState({ row: 0, column: 0 });
  const current = { row: Math.min(at.row, rows.length - 1), column: at.column };
  const [isAskedFrom, setIsAskedFrom] = useState(false);
  const { write, takeBack } = useSheetWrites();
  useEffect(() => grid.current?.focus({ preventScroll: true }), []);
  const idOfCell = ({ row, column }: typeof at): string => `${id}-${row}-${column}`;
  const moveTo = (row: number, column: number): void => {
    const next = {
      row: Math.max(0, Math.min(rows.length - 1, row)),
      column: Math.max(0, Math.min(sheetColumns.length - 1, column)),
    };
    setAt(next);
    document.getElementById(idOfCell(next))?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  const row = rows[current.row];
  const column: SheetColumn = sheetColumns[current.column] ?? 'loyalty';
  useScoreKey(() => ({ customerId: row?.customerId }));
  useBeforeFormWish(
    ['elsewhere'],
    ({ customerId }) => rows.some((one) => one.customerId === customerId),
    ({ customerId }) =>
      setAt({
        row: rows.findIndex((one) => one.customerId === customerId),
        column: sheetColumns.indexOf('buysElsewhere'),
      }),
  );
  useFormWish({ form: 'elsewhere', customerId: row?.customerId ?? null }, () => setIsAskedFrom(true));
  const askMore = (one: SheetRow, of: SheetColumn): void => {
    if (isFactorField(of)) openFactorScores(one.customerId, of);
    else if (of === 'buysElsewhere') setIsAskedFrom(true);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.metaKey || event.altKey || row === undefined) return;
    const { customerId } = row;
    const steps: Record<string, [number, number]> = {
      ArrowDown: [1, 0],
      ArrowUp: [-1, 0],
      ArrowRight: [0, 1],
      ArrowLeft: [0, -1],
    };
    const step = steps[event.key];
    const answer = answerOfKey(column, event.key);
    if (event.key === 'Enter' && event.ctrlKey) {
      void navigate({ to: '/customers/$customerId', params: { customerId: String(customerId) }, search: {} });
    } else if (event.ctrlKey) return;
    else if (step !== undefined) moveTo(current.row + step[0], current.column + step[1]);
    else if (event.key === 'Home') moveTo(current.row, 0);
    else if (event.key === 'End') moveTo(current.row, sheetColumns.length - 1);
    else if (event.key === 'Enter') moveTo(current.row + 1, 0);
    else if (event.key === '=') askMore(row, column);
    else if (event.key === 'Delete' || event.key === 'Backspace') {
      if (!isAnswered(row, column)) return;
      takeBack.mutate({ row, column });
    } else if (answer !== undefined && isOpen(row, column)) {
      write.mutate({ row, column, answer });
      moveTo(current.row, current.column + 1);
    } else return;
    event.preventDefault();
  };
  return (
    <>
      <div className={classes.scroll}>
        <table
          ref={grid}
          {...focusHomeProps}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid, worked by arrow keys: ARIA allows it on a table, and HTML has no element for it.
          role="grid"
          className={classes.grid}
          aria-label={t('scoringSheet.title')}
          aria-activedescendant={idOfCell(current)}
          tabIndex={0}
          onKeyDown={onKeyDown}
        >
          <thead>
            <tr>
              <th scope="col" className={classes.name}>
                {t('scoringSheet.headings.name')}
              </th>
              {sheetColumns.map((name) => (
                <SheetHeading key={name} column={name} />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((one, rowAt) => (
              <tr key={one.customerId}>
                <th scope="row" className={`${classes.name} personal`}>
                  <bdi>{one.name || one.number}</bdi>
                </th>
                {sheetColumns.map((name, columnAt) => (
                  // biome-ignore lint/a11y/useKeyWithClickEvents: the grid hears the keys.
                  <td
                    key={name}
                    id={idOfCell({ row: rowAt, column: columnAt })}
                    data-current={rowAt === current.row && columnAt === current.column}
                    data-open={isOpen(one, name)}
                    onClick={() => {
                      setAt({ row: rowAt, column: columnAt });
                      grid.current?.focus({ preventScroll: true });
                    }}
                    onDoubleClick={() => askMore(one, name)}
                  >
                    <SheetCell row={one} column={name} homeCurrency={homeCurrency} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={`${classes.foot} quiet`} aria-live="polite">
        {columnLegend(column, words)}
      </p>
      {isAskedFrom && row !== undefined && <ElsewhereDialog row={row} onClose={() => setIsAskedFrom(false)} />}
    </>
  );
}

function SheetHeading({ column }: { column: SheetColumn }) {
  const { t } = useWords();
  if (isFactorField(column)) {
    return (
      <th scope="col" title={t(`factors.reasons.${column}`)}>
        {t(`factors.names.${column}`)}
      </th>
    );
  }
  return (
    <th scope="col">{t(column === 'satisfaction' ? 'satisfaction.title' : 'customerFields.buysElsewhere.name')}</th>
  );
}

/** What is on record is computed; the rest is the owner's to say. */
function isOpen(row: SheetRow, column: SheetColumn): boolean {
  return !isFactorField(column) || isOpenFactor(row, column);
}

function isAnswered({ factors: known, answers }: SheetRow, column: SheetColumn): boolean {
  return isFactorField(column) ? known[column].given !== null : answers[column] !== '';
}
