import type { PointerEvent } from 'react';
import type { ColumnSort, DataColumn } from './data-column.ts';
import classes from './data-table.module.css';

interface ColumnHeadingProps<Row> {
  column: DataColumn<Row>;
  sort: ColumnSort | undefined;
  onSort: ((key: string) => void) | undefined;
  onWidth: ((key: string, width: number) => void) | undefined;
}

/** Names a column, sorts by it where it can be sorted by, and is dragged wider or narrower. */
export function ColumnHeading<Row>({ column, sort, onSort, onWidth }: ColumnHeadingProps<Row>) {
  const { sortKey } = column;
  const tip = column.about === undefined ? column.heading : `${column.heading}\n${column.about}`;
  const edge = onWidth === undefined ? null : <Edge onWidth={(width) => onWidth(column.key, width)} />;
  if (sortKey === undefined || onSort === undefined) {
    return (
      <th
        scope="col"
        className={classes.heading}
        data-column={column.key}
        data-align={column.align}
        data-pinned={column.isPinned}
        title={tip}
      >
        <CountOver count={column.count} />
        {column.heading}
        {edge}
      </th>
    );
  }
  const isSorted = sort?.key === sortKey;
  const direction = sort?.descending === true ? 'descending' : 'ascending';
  return (
    <th
      scope="col"
      className={classes.heading}
      data-column={column.key}
      data-align={column.align}
      data-pinned={column.isPinned}
      aria-sort={isSorted ? direction : 'none'}
    >
      <CountOver count={column.count} />
      <button
        type="button"
        className={`${classes.sortButton} ${isSorted ? classes.sorted : ''}`}
        title={tip}
        onClick={() => onSort(sortKey)}
      >
        {column.heading}
        <span aria-hidden="true">{isSorted ? (direction === 'descending' ? ' ↓' : ' ↑') : ''}</span>
      </button>
      {edge}
    </th>
  );
}

function CountOver({ count }: { count: string | undefined }) {
  return count !== undefined && <strong className={`${classes.count} figure`}>{count}</strong>;
}

/** Drags a column wider or narrower; keys do it in the column chooser. */
function Edge({ onWidth }: { onWidth(width: number): void }) {
  const follow = (event: PointerEvent<HTMLSpanElement>): void => {
    const heading = event.currentTarget.parentElement;
    if (heading === null || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const { left, right } = heading.getBoundingClientRect();
    const isTurned = getComputedStyle(heading).direction === 'rtl';
    onWidth(isTurned ? right - event.clientX : event.clientX - left);
  };
  return (
    <span
      className={classes.edge}
      aria-hidden="true"
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={follow}
    />
  );
}
