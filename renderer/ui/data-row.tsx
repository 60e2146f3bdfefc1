import { type MouseEvent, memo } from 'react';
import type { DataColumn } from './data-column.ts';
import classes from './data-table.module.css';
import { RowsPopover } from './rows-popover.tsx';

export const rowHeight = 32;

interface DataRowProps<Row> {
  id: string;
  index: number;
  /** Undefined while it is on its way. */
  row: Row | undefined;
  columns: ReadonlyArray<DataColumn<Row>>;
  isActive: boolean;
  hasLineBelow: boolean;
  isOpen: boolean;
  /** Undefined where rows are not picked. */
  isPicked: boolean | undefined;
  /** The column whose figure the keys are at, and the one whose figure is open to what it was made from. */
  figureAt: string | null;
  openFigure: string | null;
  onCloseFigure(): void;
  onClick(event: MouseEvent, index: number, row: Row | undefined): void;
}

/** The id of a cell, in a row of this id. */
export function cellId(rowId: string, column: string): string {
  return `${rowId}-${column}`;
}

function DrawnRow<Row>(props: DataRowProps<Row>) {
  const { id, index, row, columns, isActive, isOpen, isPicked, figureAt, onClick } = props;
  return (
    <tr
      id={id}
      className={classes.row}
      style={{ height: rowHeight }}
      aria-rowindex={index + 2}
      aria-selected={isPicked ?? isOpen}
      aria-current={isOpen ? 'true' : undefined}
      data-active={isActive}
      data-line-below={props.hasLineBelow || undefined}
      onMouseDown={(event) => {
        // Shift picks rows, not letters.
        if (event.shiftKey) event.preventDefault();
      }}
      onClick={(event) => onClick(event, index, row)}
    >
      {row === undefined ? (
        <td className={classes.cell} colSpan={columns.length + (isPicked === undefined ? 0 : 1)} />
      ) : (
        <>
          {isPicked !== undefined && (
            <td className={`${classes.cell} ${classes.tickCell}`} data-tick data-pinned="tick">
              <span className={classes.tick} data-ticked={isPicked} aria-hidden="true" />
            </td>
          )}
          {columns.map((column) => (
            <td
              key={column.key}
              id={figureAt === column.key ? cellId(id, column.key) : undefined}
              data-at={figureAt === column.key || undefined}
              className={column.isPublic ? `${classes.cell} public` : classes.cell}
              data-align={column.align}
              data-pinned={column.isPinned}
            >
              <CellOf column={column} row={row} of={props} />
            </td>
          ))}
        </>
      )}
    </tr>
  );
}

/** What a row shows in a column; a figure that is known opens to what it was made from. */
function CellOf<Row>({ column, row, of }: { column: DataColumn<Row>; row: Row; of: DataRowProps<Row> }) {
  const behind = column.behind?.(row) ?? null;
  const cell = column.cell(row);
  if (behind === null) return cell;
  const figure = (
    <span className={classes.figure} data-figure={column.key}>
      {cell}
    </span>
  );
  if (of.openFigure !== column.key) return figure;
  return (
    <RowsPopover name={column.heading} isOpen onChange={of.onCloseFigure} rows={behind}>
      <button type="button" tabIndex={-1} className={classes.figure} data-figure={column.key}>
        {cell}
      </button>
    </RowsPopover>
  );
}

/** Drawn again only where something of it has changed: while a list is scrolled most of its rows stay. */
export const DataRow = memo(DrawnRow) as typeof DrawnRow;
