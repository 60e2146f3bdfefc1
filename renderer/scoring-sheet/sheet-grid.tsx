import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { type Factor, factors } from '../../shared/factors/factors.ts';
import type { SheetRow } from '../../shared/scoring-sheet/contract.ts';
import { engine, operations } from '../app/engine.ts';
import { showActDone } from '../app/undo.ts';
import { useWords } from '../app/words.ts';
import { scoreLegend } from '../factors/score-legend.ts';
import { openFactorScores } from '../factors/shown-factor-scores.ts';
import { useEvidenceText } from '../factors/use-evidence-text.ts';
import { useScoreKey } from '../factors/use-score-key.ts';
import { focusHomeProps } from '../ui/use-focus-back.ts';
import { isOpenFactor } from './open-factor.ts';
import classes from './scoring-sheet.module.css';

interface SheetGridProps {
  rows: readonly SheetRow[];
  homeCurrency: string;
}

/**
 * The cells are walked by the arrows: a digit scores what is not on record and goes on to the right, "-" says that it is
 * not known, Del takes back what was said last; over what is computed "=" asks for another score and why.
 */
export function SheetGrid({ rows, homeCurrency }: SheetGridProps) {
  const words = useWords();
  const { t } = words;
  const id = useId();
  const navigate = useNavigate();
  const grid = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState({ row: 0, column: 0 });
  const current = { row: Math.min(at.row, rows.length - 1), column: at.column };
  const evidenceText = useEvidenceText(homeCurrency);
  const give = useMutation(
    operations.factors.give.mutationOptions({
      onSuccess: ({ actId }, { factor }) => {
        if (actId !== null) showActDone(t('factors.scored', { factor: t(`factors.names.${factor}`) }), actId);
      },
    }),
  );
  const takeBack = useMutation({
    mutationFn: async ({ customerId, factor }: { customerId: number; factor: Factor }) => {
      const { scores } = await engine.factors.given({ customerId });
      const last = scores.find((said) => said.factor === factor);
      return last === undefined ? { actId: null } : engine.factors.remove({ id: last.id });
    },
    onSuccess: ({ actId }, { factor }) => {
      if (actId !== null) showActDone(t('factors.takenBack', { factor: t(`factors.names.${factor}`) }), actId);
    },
  });
  useEffect(() => grid.current?.focus({ preventScroll: true }), []);
  const idOfCell = ({ row, column }: typeof at): string => `${id}-${row}-${column}`;
  const moveTo = (row: number, column: number): void => {
    const next = {
      row: Math.max(0, Math.min(rows.length - 1, row)),
      column: Math.max(0, Math.min(factors.length - 1, column)),
    };
    setAt(next);
    document.getElementById(idOfCell(next))?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  const row = rows[current.row];
  const factor = factors[current.column] ?? 'loyalty';
  useScoreKey(() => row?.customerId);

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
    const score = event.key === '-' ? null : /^[0-5]$/u.test(event.key) ? Number(event.key) : undefined;
    if (event.key === 'Enter' && event.ctrlKey) {
      void navigate({ to: '/customers/$customerId', params: { customerId: String(customerId) }, search: {} });
    } else if (event.ctrlKey) return;
    else if (step !== undefined) moveTo(current.row + step[0], current.column + step[1]);
    else if (event.key === 'Home') moveTo(current.row, 0);
    else if (event.key === 'End') moveTo(current.row, factors.length - 1);
    else if (event.key === 'Enter') moveTo(current.row + 1, 0);
    else if (event.key === '=') openFactorScores(customerId, factor);
    else if (event.key === 'Delete' || event.key === 'Backspace') {
      if (row.factors[factor].given === null) return;
      takeBack.mutate({ customerId, factor });
    } else if (score !== undefined && isOpenFactor(row, factor)) {
      give.mutate({ customerId, factor, score });
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
              {factors.map((name) => (
                <th key={name} scope="col" title={t(`factors.reasons.${name}`)}>
                  {t(`factors.names.${name}`)}
                </th>
              ))}
              <th scope="col">{t('customerFields.buysElsewhere.name')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((one, rowAt) => (
              <tr key={one.customerId}>
                <th scope="row" className={`${classes.name} personal`}>
                  <bdi>{one.name || one.number}</bdi>
                </th>
                {factors.map((name, column) => (
                  // biome-ignore lint/a11y/useKeyWithClickEvents: the grid hears the keys.
                  <td
                    key={name}
                    id={idOfCell({ row: rowAt, column })}
                    data-current={rowAt === current.row && column === current.column}
                    data-open={isOpenFactor(one, name)}
                    data-asked={one.factors[name].given !== null}
                    onClick={() => {
                      setAt({ row: rowAt, column });
                      grid.current?.focus({ preventScroll: true });
                    }}
                    onDoubleClick={() => openFactorScores(one.customerId, name)}
                  >
                    <div className={classes.score}>{cellText(one, name)}</div>
                    <div className={`${classes.evidence} quiet`} title={evidenceText(name, one.factors)}>
                      {evidenceText(name, one.factors)}
                    </div>
                  </td>
                ))}
                <td>
                  <div className={classes.score}>{elsewhereText(one, words)}</div>
                  <div className={`${classes.evidence} quiet personal`}>{one.answers.buysElsewhereFrom}</div>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={`${classes.foot} quiet`} aria-live="polite">
        <b>{t(`factors.names.${factor}`)}</b> {scoreLegend(factor, words)} · {t('scoringSheet.keys')}
      </p>
    </>
  );
}

function cellText({ factors: known }: SheetRow, factor: Factor): string {
  const { score, given } = known[factor];
  if (score !== null) return score.toFixed(1);
  return given === null ? '' : '?';
}

function elsewhereText({ answers }: SheetRow, { t }: Pick<ReturnType<typeof useWords>, 't'>): string {
  const { buysElsewhere } = answers;
  if (buysElsewhere !== 'no' && buysElsewhere !== 'yes') return '';
  return t(`customerFields.buysElsewhere.choices.${buysElsewhere}`);
}
