import { type MouseEvent, useRef } from 'react';

interface Click<Row> {
  row: Row;
  x: number;
  y: number;
  atMs: number;
}

const doubleClickMs = 500;
const doubleClickPixels = 5;

/** The panel that a first click opens may move the rows under the second one: it is meant for the same row. */
export function useSecondClick<Row>() {
  const clicked = useRef<Click<Row> | null>(null);
  return {
    /** The row of the first click, where this is its second. */
    rowOf: (event: MouseEvent): Row | null => {
      const former = clicked.current;
      if (former === null || !isSecondClick(event, former) || isOnTick(event)) return null;
      clicked.current = null;
      return former.row;
    },
    remember: (event: MouseEvent, row: Row): void => {
      clicked.current = { row, x: event.clientX, y: event.clientY, atMs: event.timeStamp };
    },
  };
}

/** On the box that picks a row. */
export function isOnTick({ target }: MouseEvent): boolean {
  return target instanceof Element && target.closest('[data-tick]') !== null;
}

/** The column of the figure that was clicked. */
export function figureOf({ target }: MouseEvent): string | null {
  const figure = target instanceof Element ? target.closest('[data-figure]') : null;
  return figure?.getAttribute('data-figure') ?? null;
}

function isSecondClick<Row>(event: MouseEvent, first: Click<Row>): boolean {
  return (
    event.timeStamp - first.atMs < doubleClickMs &&
    Math.abs(event.clientX - first.x) <= doubleClickPixels &&
    Math.abs(event.clientY - first.y) <= doubleClickPixels &&
    !(event.shiftKey || event.ctrlKey || event.metaKey)
  );
}
