import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import classes from './data-table.module.css';

export interface DataColumn<Row> {
  key: string;
  heading: string;
  /** Pixels; a column without one shares what is left. */
  width?: number;
  /** Numbers stand at the end, in tabular figures. */
  align?: 'end';
  /** The heading sorts by this key. */
  sortKey?: string;
  cell(row: Row): ReactNode;
}

interface DataTableProps<Row> {
  label: string;
  columns: ReadonlyArray<DataColumn<Row>>;
  total: number;
  rowAt(index: number): Row | undefined;
  rowKey(row: Row): string | number;
  show(first: number, last: number): void;
  selectedKey?: string | number | null;
  sort?: { key: string; descending: boolean };
  onSort?(key: string): void;
  /** Enter or a click. */
  onOpen(row: Row): void;
  /** Ctrl+Enter or a double click. */
  onOpenPage?(row: Row): void;
  /** The row under the hand changed by a key, while something follows the selection. */
  onMove?(row: Row): void;
  minWidth?: number;
  /** What is listed: another question begins at the top again. */
  question: string;
}

const rowHeight = 32;
const headingHeight = 32;

/** A list of any length: knows rows and columns, shows only what is seen, is worked by keys as by the mouse. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { columns, total, rowAt, rowKey, show, onOpen, onOpenPage, onMove } = props;
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const [activeIndex, setActiveIndex] = useState(0);
  const awaited = useRef<number | null>(null);
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollPaddingStart: headingHeight,
    scrollMargin: 0,
  });
  const items = virtual.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => show(first, last), [show, first, last]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another question is the only reason to go to the top.
  useEffect(() => {
    setActiveIndex(0);
    virtual.scrollToOffset(0);
  }, [props.question]);

  const active = Math.min(activeIndex, Math.max(0, total - 1));
  const activeIsDrawn = total > 0 && active >= first && active <= last;

  const moveTo = (index: number): void => {
    const next = Math.max(0, Math.min(total - 1, index));
    awaited.current = next;
    setActiveIndex(next);
    virtual.scrollToIndex(next);
  };

  // The row moved to may still be on its way from the engine.
  useEffect(() => {
    const row = awaited.current === null ? undefined : rowAt(awaited.current);
    if (row === undefined) return;
    awaited.current = null;
    onMove?.(row);
  });

  const rowsSeen = Math.max(1, Math.floor(((frame.current?.clientHeight ?? 0) - headingHeight) / rowHeight) - 1);

  const steps: Record<string, () => void> = {
    ArrowDown: () => moveTo(active + 1),
    ArrowUp: () => moveTo(active - 1),
    PageDown: () => moveTo(active + rowsSeen),
    PageUp: () => moveTo(active - rowsSeen),
    Home: () => moveTo(0),
    End: () => moveTo(total - 1),
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    // Keys of a button inside the heading are its own.
    if (event.target !== event.currentTarget || event.nativeEvent.isComposing || total === 0) return;
    const step = steps[event.key];
    if (step !== undefined) {
      event.preventDefault();
      step();
      return;
    }
    const row = rowAt(active);
    if (event.key === 'Enter' && row !== undefined) {
      event.preventDefault();
      if (event.ctrlKey || event.metaKey) (onOpenPage ?? onOpen)(row);
      else onOpen(row);
    }
  };

  const before = items[0]?.start ?? 0;
  const after = Math.max(0, virtual.getTotalSize() - (items.at(-1)?.end ?? 0));

  return (
    <div className={classes.frame} ref={frame}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid, worked by arrow keys: ARIA allows it on a table, and HTML has no element for it.
        role="grid"
        className={classes.table}
        style={{ minWidth: props.minWidth }}
        aria-label={props.label}
        aria-rowcount={total + 1}
        aria-colcount={columns.length}
        aria-activedescendant={activeIsDrawn ? `${id}-${active}` : undefined}
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <colgroup>
          {columns.map((column) => (
            <col key={column.key} style={{ width: column.width }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((column) => (
              <Heading key={column.key} column={column} sort={props.sort} onSort={props.onSort} />
            ))}
          </tr>
        </thead>
        <Gap height={before} columns={columns.length} />
        <tbody>
          {items.map((item) => {
            const row = rowAt(item.index);
            const isSelected = row !== undefined && props.selectedKey != null && rowKey(row) === props.selectedKey;
            return (
              <tr
                key={item.index}
                id={`${id}-${item.index}`}
                className={classes.row}
                style={{ height: rowHeight }}
                aria-rowindex={item.index + 2}
                aria-selected={isSelected}
                data-active={item.index === active}
                onClick={() => {
                  setActiveIndex(item.index);
                  if (row !== undefined) onOpen(row);
                }}
                onDoubleClick={() => {
                  if (row !== undefined) onOpenPage?.(row);
                }}
              >
                {columns.map((column) => (
                  <td key={column.key} className={classes.cell} data-align={column.align}>
                    {row === undefined ? '' : column.cell(row)}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
        <Gap height={after} columns={columns.length} />
      </table>
    </div>
  );
}

interface HeadingProps<Row> {
  column: DataColumn<Row>;
  sort: DataTableProps<Row>['sort'];
  onSort: DataTableProps<Row>['onSort'];
}

function Heading<Row>({ column, sort, onSort }: HeadingProps<Row>) {
  const { sortKey } = column;
  if (sortKey === undefined || onSort === undefined) {
    return (
      <th scope="col" className={classes.heading} data-align={column.align}>
        {column.heading}
      </th>
    );
  }
  const isSorted = sort?.key === sortKey;
  const direction = sort?.descending === true ? 'descending' : 'ascending';
  return (
    <th scope="col" className={classes.heading} data-align={column.align} aria-sort={isSorted ? direction : 'none'}>
      <button
        type="button"
        className={`${classes.sortButton} ${isSorted ? classes.sorted : ''}`}
        onClick={() => onSort(sortKey)}
      >
        {column.heading}
        <span aria-hidden="true">{isSorted ? (direction === 'descending' ? ' ↓' : ' ↑') : ''}</span>
      </button>
    </th>
  );
}

/** Stands for the rows above and below what is seen. */
function Gap({ height, columns }: { height: number; columns: number }) {
  if (height === 0) return null;
  return (
    <tbody aria-hidden="true">
      <tr style={{ height }}>
        <td className={classes.gap} colSpan={columns} />
      </tr>
    </tbody>
  );
}
