import { type MouseEvent, memo } from 'react';
import type { DataColumn } from './data-column.ts';
import classes from './data-table.module.css';

export const rowHeight = 32;

interface DataRowProps<Row> {
  id: string;
  index: number;
  /** Undefined while it is on its way. */
  row: Row | undefined;
  columns: ReadonlyArray<DataColumn<Row>>;
  isActive: boolean;
  isOpen: boolean;
  /** Undefined where rows are not picked. */
  isPicked: boolean | undefined;
  onClick(event: MouseEvent, index: number, row: Row | undefined): void;
}

function DrawnRow<Row>({ id, index, row, columns, isActive, isOpen, isPicked, onClick }: DataRowProps<Row>) {
  return (
    <tr
      id={id}
      className={classes.row}
      style={{ height: rowHeight }}
      aria-rowindex={index + 2}
      aria-selected={isPicked ?? isOpen}
      aria-current={isOpen ? 'true' : undefined}
      data-active={isActive}
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
              className={column.isPublic ? `${classes.cell} public` : classes.cell}
              data-align={column.align}
              data-pinned={column.isPinned}
            >
              {column.cell(row)}
            </td>
          ))}
        </>
      )}
    </tr>
  );
}

/** Drawn again only where something of it has changed: while a list is scrolled most of its rows stay. */
export const DataRow = memo(DrawnRow) as typeof DrawnRow;
