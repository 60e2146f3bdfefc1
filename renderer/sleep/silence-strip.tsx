import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import type { FourStates } from '../../shared/sleep/contract.ts';
import {
  placeOnAxis,
  type SilenceAxis,
  silenceAxes,
  valueAtPlace,
  withLimitMoved,
} from '../../shared/sleep/silence-axis.ts';
import { type SleepRules, sleepingStates } from '../../shared/sleep/sleep-state.ts';
import { useWords } from '../app/words.ts';
import { countText, timesText } from '../ui/figures.ts';
import classes from './four-states-page.module.css';

interface SilenceStripProps {
  rules: SleepRules;
  found: FourStates;
  onChange(rules: SleepRules): void;
}

/** Steps of an arrow key with Shift. */
const longStep = 10;

/** How the silences lie, on a logarithmic axis, and where each state begins; the limits are moved by pointer and arrows. */
export function SilenceStrip({ rules, found, onChange }: SilenceStripProps) {
  const { t, language } = useWords();
  const strip = useRef<HTMLDivElement>(null);
  const { mode } = rules;
  const axis = silenceAxes[mode];
  const field = mode === 'days' ? 'days' : 'multiples';
  const limits = rules[field];
  const highest = Math.max(1, ...found.bars);
  const valueText = (value: number) =>
    mode === 'days'
      ? t('fourStates.days', { count: value })
      : t('fourStates.times', { times: timesText(value, language) });
  const move = (place: 0 | 1 | 2, wanted: number): void => {
    onChange({ ...rules, [field]: withLimitMoved(limits, place, wanted, axis) });
  };
  const valueAt = (clientX: number): number | null => {
    const box = strip.current?.getBoundingClientRect();
    return box === undefined || box.width === 0 ? null : valueAtPlace((clientX - box.left) / box.width, axis);
  };
  return (
    <section className={classes.strip} aria-label={t('fourStates.silences')}>
      <div ref={strip} className={classes.plot}>
        <div className={classes.bars} role="img" aria-label={t(`fourStates.silencesBy.${mode}`)}>
          {found.bars.map((count, place) => (
            <span
              // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its place on the axis.
              key={place}
              style={{ height: `${(count / highest) * 100}%` }}
              data-empty={count === 0}
            />
          ))}
        </div>
        {sleepingStates.map((state, at) => {
          const place = at as 0 | 1 | 2;
          const value = limits[place];
          return (
            <LimitHandle
              key={state}
              name={t('fourStates.limit', { state: t(`sleep.states.${state}`) })}
              value={value}
              text={valueText(value)}
              axis={axis}
              onMove={(wanted) => move(place, wanted)}
              onDrag={(clientX) => {
                const wanted = valueAt(clientX);
                if (wanted !== null) move(place, wanted);
              }}
            />
          );
        })}
      </div>
      <div className={`${classes.ticks} quiet figure`} aria-hidden="true">
        {axis.ticks.map((tick) => (
          <span key={tick} style={{ insetInlineStart: `${placeOnAxis(tick, axis) * 100}%` }}>
            {tick}
          </span>
        ))}
      </div>
      <ul className={`${classes.limits} quiet`}>
        {sleepingStates.map((state, place) => {
          const { customers, came } = found.states[state].quarterAgo;
          return (
            <li key={state}>
              {t('fourStates.quarterAgo', {
                limit: valueText(limits[place] ?? 0),
                state: t(`sleep.ofState.${state}`),
                customers: countText(customers, language),
                came: countText(came, language),
              })}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

interface LimitHandleProps {
  name: string;
  value: number;
  /** With its unit. */
  text: string;
  axis: SilenceAxis;
  onMove(value: number): void;
  onDrag(clientX: number): void;
}

function LimitHandle({ name, value, text, axis, onMove, onDrag }: LimitHandleProps) {
  const press = (event: KeyboardEvent): void => {
    const steps = stepsOf(event.key);
    if (steps === 0) return;
    event.preventDefault();
    onMove(value + steps * axis.step * (event.shiftKey ? longStep : 1));
  };
  const grip = (event: PointerEvent<HTMLDivElement>): void => {
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const drag = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) onDrag(event.clientX);
  };
  return (
    <div
      className={classes.handle}
      style={{ left: `${placeOnAxis(value, axis) * 100}%` }}
      role="slider"
      tabIndex={0}
      aria-label={name}
      aria-valuemin={axis.least}
      aria-valuemax={Math.max(axis.most, value)}
      aria-valuenow={value}
      aria-valuetext={text}
      title={name}
      onKeyDown={press}
      onPointerDown={grip}
      onPointerMove={drag}
    >
      <span className={`${classes.grip} figure`}>{value}</span>
    </div>
  );
}

function stepsOf(key: string): -1 | 0 | 1 {
  if (key === 'ArrowRight' || key === 'ArrowUp') return 1;
  return key === 'ArrowLeft' || key === 'ArrowDown' ? -1 : 0;
}
