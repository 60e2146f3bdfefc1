import type { CSSProperties } from 'react';
import { bestScore } from '../../shared/factors/factors.ts';
import classes from './value-bar.module.css';

interface ValueBarProps {
  /** 0 to 5: how much of it is known. */
  known: number;
  /** 0 to 5: with what is taken as the shop's average. */
  cautious: number;
  width?: number;
}

/** A score of 0 to 5 as a bar; the figure is next to it. */
export function ValueBar({ known, cautious, width }: ValueBarProps) {
  const percent = (score: number): string => `${(100 * score) / bestScore}%`;
  const style = width === undefined ? undefined : ({ '--bar-width': `${width}px` } as CSSProperties);
  return (
    <span className={classes.bar} style={style} aria-hidden="true">
      <span className={`${classes.part} ${classes.known}`} style={{ insetInlineStart: 0, width: percent(known) }} />
      <span
        className={`${classes.part} ${classes.assumed}`}
        style={{ insetInlineStart: percent(known), width: percent(Math.max(0, cautious - known)) }}
      />
    </span>
  );
}
