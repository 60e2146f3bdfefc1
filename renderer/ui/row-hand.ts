import { type KeyboardEvent, type MouseEvent, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { goToFilterField } from './filter-field.ts';
import { type RowPicking, useRangePicking } from './row-picking.ts';
import { everythingSelected, nothingSelected, withRowToggled } from './row-selection.ts';
import { figureOf, isOnTick, useSecondClick } from './second-click.ts';
import type { Figures } from './use-figures.ts';

/** What follows the current row does so once the keys rest: running through a list asks for nothing on the way. */
const restMs = 80;

interface RowHandProps<Row> {
  /** The row the hand begins at. */
  begin?: number;
  total: number;
  rowAt(index: number): Row | undefined;
  rowKey(row: Row): number;
  /** The row that is open next to the table. */
  openKey?: number | null;
  openIndex?: number | null;
  picking?: RowPicking;
  figures: Figures<Row>;
  onOpen(row: Row): void;
  onOpenPage?(row: Row): void;
  onMove?(row: Row): void;
  /** How many rows a page of keys is. */
  rowsSeen(): number;
  scrollTo(index: number): void;
}

/** The row under the hand: moved by keys and by clicks, and what they do with it. */
export function useRowHand<Row>(props: RowHandProps<Row>) {
  const { begin = 0, total, rowAt, rowKey, openKey, picking, figures, onOpenPage, rowsSeen, scrollTo } = props;
  const [activeIndex, setActiveIndex] = useState(begin);
  const [followed, setFollowed] = useState<number | null>(null);
  const rest = useRef<number | undefined>(undefined);
  const active = Math.min(activeIndex, Math.max(0, total - 1));
  // The row that is open, once the hand has opened it or gone to it.
  const reached = useRef<number | null>(null);
  const onOpen = (row: Row): void => {
    reached.current = rowKey(row);
    props.onOpen(row);
  };
  const range = useRangePicking(picking, active);
  const secondClick = useSecondClick<Row>();

  // The row moved to may still be on its way from the engine.
  useEffect(() => {
    const row = followed === null ? undefined : rowAt(followed);
    if (row === undefined) return;
    setFollowed(null);
    if (openKey != null) reached.current = rowKey(row);
    props.onMove?.(row);
  });

  const { openIndex = null } = props;
  useEffect(() => {
    if (openKey == null) reached.current = null;
  }, [openKey]);
  useEffect(() => {
    if (openKey == null || openIndex === null || reached.current === openKey) return;
    const row = rowAt(openIndex);
    // Another row is there: the rows and the place are answers of different times, and the later one is on its way.
    if (row !== undefined && rowKey(row) !== openKey) return;
    if (row !== undefined) reached.current = openKey;
    setActiveIndex(openIndex);
    scrollTo(openIndex);
  });
  useEffect(() => () => window.clearTimeout(rest.current), []);

  const moveTo = (index: number): number => {
    const next = Math.max(0, Math.min(total - 1, index));
    window.clearTimeout(rest.current);
    rest.current = window.setTimeout(() => setFollowed(next), restMs);
    setActiveIndex(next);
    scrollTo(next);
    return next;
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    // Keys of a button inside the heading are its own.
    if (event.target !== event.currentTarget || event.nativeEvent.isComposing || total === 0) return;
    const withControl = event.ctrlKey || event.metaKey;
    const steps: Record<string, number> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + rowsSeen(),
      PageUp: active - rowsSeen(),
      Home: 0,
      End: total - 1,
    };
    const step = steps[event.key];
    const row = rowAt(active);
    if (event.key === 'ArrowUp' && active === 0 && goToFilterField()) {
      event.preventDefault();
      return;
    }
    if (step !== undefined) {
      const next = moveTo(step);
      if (event.shiftKey) range.extendTo(next);
      else range.forget();
    } else if ((event.key === 'ArrowRight' || event.key === 'ArrowLeft') && row !== undefined) {
      if (!figures.step(row, event.key === 'ArrowRight' ? 1 : -1)) return;
    } else if (event.key === 'Enter' && row !== undefined) {
      window.clearTimeout(rest.current);
      const figure = withControl ? null : figures.at(row);
      if (figure !== null) figures.open(row, figure);
      else if (withControl) (onOpenPage ?? onOpen)(row);
      else onOpen(row);
    } else if (picking !== undefined && event.key === ' ' && row !== undefined) {
      range.begin(active);
      picking.onChange(withRowToggled(picking.selection, rowKey(row)));
    } else if (picking !== undefined && withControl && event.key === 'a') {
      picking.onChange(everythingSelected);
    } else if (picking !== undefined && event.key === 'Escape' && openKey == null) {
      picking.onChange(nothingSelected);
    } else {
      return;
    }
    event.preventDefault();
  };

  const onRowClick = (event: MouseEvent, index: number, row: Row | undefined): void => {
    const clickedBefore = secondClick.rowOf(event);
    if (clickedBefore !== null) {
      onOpenPage?.(clickedBefore);
      return;
    }
    window.clearTimeout(rest.current);
    setActiveIndex(index);
    if (row === undefined) return;
    secondClick.remember(event, row);
    if (picking !== undefined && event.shiftKey) {
      range.extendTo(index);
    } else if (picking !== undefined && (isOnTick(event) || event.ctrlKey || event.metaKey)) {
      range.begin(index);
      picking.onChange(withRowToggled(picking.selection, rowKey(row)));
    } else {
      range.begin(index);
      // A click opens the row; in the open one it opens a figure.
      const figure = openKey === rowKey(row) ? figureOf(event) : null;
      figures.leave();
      if (figure === null) onOpen(row);
      else figures.open(row, figure);
    }
  };

  // One for all drawings, so that a row need not be drawn for it.
  const latestClick = useRef(onRowClick);
  useLayoutEffect(() => {
    latestClick.current = onRowClick;
  });
  const onClick = useCallback<typeof onRowClick>((...click) => latestClick.current(...click), []);

  return { active, backToTop: () => setActiveIndex(0), goAlong: setActiveIndex, onKeyDown, onRowClick: onClick };
}
