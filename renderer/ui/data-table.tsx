import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type ReactNode,
  type Ref,
  useEffect,
  useId,
  useImperativeHandle,
  useRef,
  useState,
} from 'react';
import { showFailure } from '../app/show-notice.tsx';
import classes from './data-table.module.css';
import {
  everythingSelected,
  isRowSelected,
  nothingSelected,
  type RowSelection,
  selectedCount,
  withRowsAdded,
  withRowToggled,
} from './row-selection.ts';

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

/** Picking several rows: with Space, Shift, Ctrl+A, or the box at the start of a row. */
export interface RowPicking {
  selection: RowSelection;
  onChange(selection: RowSelection): void;
  /** Keys of the rows from one place to another, also of those that were never shown. */
  keysBetween(first: number, last: number): Promise<readonly number[]>;
  /** Names the box in the heading that picks every row. */
  allLabel: string;
}

export interface DataTableHandle {
  /** Brings the row at this place to the top of what is seen. */
  scrollTo(index: number): void;
}

interface DataTableProps<Row> {
  ref?: Ref<DataTableHandle>;
  /** For what controls the table from outside. */
  id?: string;
  label: string;
  columns: ReadonlyArray<DataColumn<Row>>;
  onWidth?(key: string, width: number): void;
  total: number;
  rowAt(index: number): Row | undefined;
  rowKey(row: Row): number;
  show(first: number, last: number): void;
  /** The rows that are wholly or partly in sight. */
  onSeen?(first: number, last: number): void;
  /** The row that is open beside the table. */
  openKey?: number | null;
  picking?: RowPicking;
  sort?: { key: string; descending: boolean };
  onSort?(key: string): void;
  /** Enter or a click. */
  onOpen(row: Row): void;
  /** Ctrl+Enter or a double click. */
  onOpenPage?(row: Row): void;
  /** The row under the hand changed by a key, while something follows the selection. */
  onMove?(row: Row): void;
  /** What is listed: another question begins at the top again. */
  question: string;
}

const rowHeight = 32;
const headingHeight = 32;
const tickWidth = 36;
/** What a column that shares the rest keeps at least. */
const narrowestShare = 140;

/** A list of any length: knows rows and columns, shows only what is seen, is worked by keys as by the mouse. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { columns, total, rowAt, rowKey, show, onOpen, onOpenPage, onMove, picking } = props;
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

  const moveTo = (index: number): number => {
    const next = Math.max(0, Math.min(total - 1, index));
    awaited.current = next;
    setActiveIndex(next);
    virtual.scrollToIndex(next);
    return next;
  };

  // The row moved to may still be on its way from the engine.
  useEffect(() => {
    const row = awaited.current === null ? undefined : rowAt(awaited.current);
    if (row === undefined) return;
    awaited.current = null;
    onMove?.(row);
  });

  const rowsSeen = Math.max(1, Math.floor(((frame.current?.clientHeight ?? 0) - headingHeight) / rowHeight) - 1);

  const firstSeen = Math.floor((virtual.scrollOffset ?? 0) / rowHeight);
  const heightSeen = Math.max(0, (virtual.scrollRect?.height ?? 0) - headingHeight);
  const lastSeen = Math.min(total - 1, firstSeen + Math.max(0, Math.ceil(heightSeen / rowHeight) - 1));
  const { onSeen } = props;
  useEffect(() => onSeen?.(firstSeen, lastSeen), [onSeen, firstSeen, lastSeen]);

  useImperativeHandle(props.ref, () => ({
    scrollTo: (index) => virtual.scrollToOffset(Math.max(0, Math.min(total - 1, index)) * rowHeight),
  }));

  const range = useRangePicking(picking, active);
  const steps: Record<string, number> = {
    ArrowDown: active + 1,
    ArrowUp: active - 1,
    PageDown: active + rowsSeen,
    PageUp: active - rowsSeen,
    Home: 0,
    End: total - 1,
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    // Keys of a button inside the heading are its own.
    if (event.target !== event.currentTarget || event.nativeEvent.isComposing || total === 0) return;
    const withControl = event.ctrlKey || event.metaKey;
    const step = steps[event.key];
    const row = rowAt(active);
    if (step !== undefined) {
      const next = moveTo(step);
      if (event.shiftKey) range.extendTo(next);
      else range.forget();
    } else if (event.key === 'Enter' && row !== undefined) {
      if (withControl) (onOpenPage ?? onOpen)(row);
      else onOpen(row);
    } else if (picking !== undefined && event.key === ' ' && row !== undefined) {
      range.begin(active);
      picking.onChange(withRowToggled(picking.selection, rowKey(row)));
    } else if (picking !== undefined && withControl && event.key === 'a') {
      picking.onChange(everythingSelected);
    } else if (picking !== undefined && event.key === 'Escape' && props.openKey == null) {
      picking.onChange(nothingSelected);
    } else {
      return;
    }
    event.preventDefault();
  };

  // The panel that the first click opens may move the rows under the second one: it is meant for the same row.
  const clicked = useRef<Click<Row> | null>(null);
  const onRowClick = (event: MouseEvent, index: number, row: Row | undefined): void => {
    const former = clicked.current;
    if (former !== null && isSecondClick(event, former) && !isOnTick(event)) {
      clicked.current = null;
      onOpenPage?.(former.row);
      return;
    }
    setActiveIndex(index);
    if (row === undefined) return;
    clicked.current = { row, x: event.clientX, y: event.clientY, atMs: event.timeStamp };
    if (picking !== undefined && event.shiftKey) {
      range.extendTo(index);
    } else if (picking !== undefined && (isOnTick(event) || event.ctrlKey || event.metaKey)) {
      range.begin(index);
      picking.onChange(withRowToggled(picking.selection, rowKey(row)));
    } else {
      range.begin(index);
      onOpen(row);
    }
  };

  const before = items[0]?.start ?? 0;
  const after = Math.max(0, virtual.getTotalSize() - (items.at(-1)?.end ?? 0));

  const columnCount = columns.length + (picking === undefined ? 0 : 1);
  const minWidth =
    columns.reduce((sum, column) => sum + (column.width ?? narrowestShare), 0) +
    (picking === undefined ? 0 : tickWidth);

  return (
    <div className={classes.frame} ref={frame}>
      <table
        id={props.id}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid, worked by arrow keys: ARIA allows it on a table, and HTML has no element for it.
        role="grid"
        className={classes.table}
        style={{ minWidth }}
        aria-label={props.label}
        aria-rowcount={total + 1}
        aria-colcount={columnCount}
        aria-multiselectable={picking !== undefined}
        aria-activedescendant={activeIsDrawn ? `${id}-${active}` : undefined}
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <colgroup>
          {picking !== undefined && <col style={{ width: tickWidth }} />}
          {columns.map((column) => (
            <col key={column.key} style={{ width: column.width }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {picking !== undefined && <PickAll picking={picking} total={total} />}
            {columns.map((column) => (
              <Heading
                key={column.key}
                column={column}
                sort={props.sort}
                onSort={props.onSort}
                onWidth={props.onWidth}
              />
            ))}
          </tr>
        </thead>
        <Gap height={before} columns={columnCount} />
        <tbody>
          {items.map((item) => {
            const row = rowAt(item.index);
            const isOpen = row !== undefined && props.openKey != null && rowKey(row) === props.openKey;
            const isPicked =
              picking !== undefined && row !== undefined && isRowSelected(picking.selection, rowKey(row));
            return (
              <tr
                key={item.index}
                id={`${id}-${item.index}`}
                className={classes.row}
                style={{ height: rowHeight }}
                aria-rowindex={item.index + 2}
                aria-selected={picking === undefined ? isOpen : isPicked}
                aria-current={isOpen ? 'true' : undefined}
                data-active={item.index === active}
                onMouseDown={(event) => {
                  // Shift picks rows, not letters.
                  if (event.shiftKey) event.preventDefault();
                }}
                onClick={(event) => onRowClick(event, item.index, row)}
              >
                {picking !== undefined && (
                  <td className={`${classes.cell} ${classes.tickCell}`} data-tick>
                    <span className={classes.tick} data-ticked={isPicked} aria-hidden="true" />
                  </td>
                )}
                {columns.map((column) => (
                  <td key={column.key} className={classes.cell} data-align={column.align}>
                    {row === undefined ? '' : column.cell(row)}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
        <Gap height={after} columns={columnCount} />
      </table>
    </div>
  );
}

interface Click<Row> {
  row: Row;
  x: number;
  y: number;
  atMs: number;
}

const doubleClickMs = 500;
const doubleClickPixels = 5;

function isSecondClick<Row>(event: MouseEvent, first: Click<Row>): boolean {
  return (
    event.timeStamp - first.atMs < doubleClickMs &&
    Math.abs(event.clientX - first.x) <= doubleClickPixels &&
    Math.abs(event.clientY - first.y) <= doubleClickPixels &&
    !(event.shiftKey || event.ctrlKey || event.metaKey)
  );
}

function isOnTick({ target }: MouseEvent): boolean {
  return target instanceof Element && target.closest('[data-tick]') !== null;
}

/** Shift picks everything between the row where picking began and the row under the hand, and lets go of what it passed. */
function useRangePicking(picking: RowPicking | undefined, active: number) {
  const begun = useRef<{ index: number; selection: RowSelection } | null>(null);
  const wanted = useRef(0);
  return {
    begin: (index: number): void => {
      begun.current = { index, selection: picking?.selection ?? nothingSelected };
    },
    forget: (): void => {
      begun.current = null;
    },
    extendTo: (index: number): void => {
      if (picking === undefined) return;
      begun.current ??= { index: active, selection: picking.selection };
      const from = begun.current;
      wanted.current += 1;
      const mine = wanted.current;
      picking
        .keysBetween(Math.min(from.index, index), Math.max(from.index, index))
        .then((keys) => {
          if (mine === wanted.current) picking.onChange(withRowsAdded(from.selection, keys));
        })
        .catch(showFailure);
    },
  };
}

function PickAll({ picking, total }: { picking: RowPicking; total: number }) {
  const count = selectedCount(picking.selection, total);
  const isAll = total > 0 && count === total;
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current !== null) box.current.indeterminate = count > 0 && !isAll;
  });
  return (
    <th scope="col" className={classes.heading}>
      <input
        ref={box}
        type="checkbox"
        className={classes.pickAll}
        aria-label={picking.allLabel}
        title={picking.allLabel}
        checked={isAll}
        onChange={() => picking.onChange(isAll ? nothingSelected : everythingSelected)}
      />
    </th>
  );
}

interface HeadingProps<Row> {
  column: DataColumn<Row>;
  sort: DataTableProps<Row>['sort'];
  onSort: DataTableProps<Row>['onSort'];
  onWidth: DataTableProps<Row>['onWidth'];
}

function Heading<Row>({ column, sort, onSort, onWidth }: HeadingProps<Row>) {
  const { sortKey } = column;
  const edge = onWidth === undefined ? null : <Edge onWidth={(width) => onWidth(column.key, width)} />;
  if (sortKey === undefined || onSort === undefined) {
    return (
      <th scope="col" className={classes.heading} data-align={column.align} title={column.heading}>
        {column.heading}
        {edge}
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
        title={column.heading}
        onClick={() => onSort(sortKey)}
      >
        {column.heading}
        <span aria-hidden="true">{isSorted ? (direction === 'descending' ? ' ↓' : ' ↑') : ''}</span>
      </button>
      {edge}
    </th>
  );
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
