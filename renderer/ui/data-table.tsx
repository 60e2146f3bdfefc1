import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type CSSProperties,
  type Ref,
  useEffect,
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { ColumnHeading } from './column-heading.tsx';
import type { ColumnSort, DataColumn } from './data-column.ts';
import { cellId, DataRow, rowHeight } from './data-row.tsx';
import classes from './data-table.module.css';
import { useListInReach } from './list-in-reach.ts';
import { listPlace, rememberListPlace } from './list-memory.ts';
import { PickAllHeading } from './pick-all-heading.tsx';
import { useRowHand } from './row-hand.ts';
import type { RowPicking } from './row-picking.ts';
import { isRowSelected } from './row-selection.ts';
import { useFigures } from './use-figures.ts';
import { focusHomeProps, isFocusNowhere } from './use-focus-back.ts';

export interface DataTableHandle<Row> {
  /** The row under the hand. */
  currentRow(): Row | undefined;
  /** Brings the row at this place to the top of what is seen. */
  scrollTo(index: number): void;
  /** The hand goes to a figure of the row at this place. */
  goToFigure(index: number, column: string): void;
}

interface DataTableProps<Row> {
  ref?: Ref<DataTableHandle<Row>>;
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
  /** The row that is open next to the table. */
  openKey?: number | null;
  /** Where the open row is: the current row goes to one that was opened elsewhere. Null: not known, or not listed. */
  openIndex?: number | null;
  /** The open row stays where it is on the screen when its place in the list changes: the others move round it. */
  holdsOpenRow?: boolean;
  picking?: RowPicking;
  sort?: ColumnSort;
  onSort?(key: string): void;
  /** Place of the last row above a line across the table; null, or not given: there is none. */
  lineBelow?: number | null;
  /** Enter or a click. */
  onOpen(row: Row): void;
  /** Ctrl+Enter or a double click. */
  onOpenPage?(row: Row): void;
  /** The row under the hand changed by a key, while something follows the selection. */
  onMove?(row: Row): void;
  /** What is listed: another question begins at the top again. */
  question: string;
  /** Under this name the list's place is kept until its page is shown again. */
  memory: string;
  /** False while the rows shown are those of the question before. */
  isSettled: boolean;
}

const plainHeadingHeight = 30;
/** With counts over the headings. */
const countedHeadingHeight = 52;
/** Rows drawn beyond what is seen, on either side. */
const overscan = 6;
const tickWidth = 36;
/** What a column that shares the rest keeps at least. */
const narrowestShare = 132;

/** A list of any length: knows rows and columns, shows only what is seen, is worked by keys as by the mouse. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { columns, total, rowAt, rowKey, show, picking } = props;
  const id = useId();
  const hasCounts = columns.some(({ count }) => count !== undefined);
  const headingHeight = hasCounts ? countedHeadingHeight : plainHeadingHeight;
  const frame = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLTableElement>(null);
  const [left] = useState(() => listPlace(props.memory, props.question));
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan,
    // Rows begin below the heading, which stays: what is seen of them is less by its height.
    scrollPaddingEnd: headingHeight,
    initialOffset: left?.offset ?? 0,
  });
  const items = virtual.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => show(first, last), [show, first, last]);

  const figures = useFigures(columns, rowKey);
  const hand = useRowHand({
    ...props,
    figures,
    begin: left?.active ?? 0,
    rowsSeen: () => Math.max(1, Math.floor(((frame.current?.clientHeight ?? 0) - headingHeight) / rowHeight) - 1),
    scrollTo: (index) => virtual.scrollToIndex(index),
  });

  const listed = useRef(props.question);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question is the only reason to go to the top.
  useEffect(() => {
    if (listed.current === props.question) return;
    listed.current = props.question;
    hand.backToTop();
    virtual.scrollToOffset(0);
  }, [props.question]);

  const { memory, question } = props;
  const offset = virtual.scrollOffset ?? 0;
  const held = useRef<{ key: number; index: number } | null>(null);
  const { openKey = null, openIndex = null, holdsOpenRow = false } = props;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another place of the open row moves the list.
  useLayoutEffect(() => {
    const before = held.current;
    held.current = openKey === null || openIndex === null ? null : { key: openKey, index: openIndex };
    if (!holdsOpenRow || before === null || before.key !== openKey || openIndex === null) return;
    hand.goAlong(openIndex);
    virtual.scrollToOffset(Math.max(0, offset + (openIndex - before.index) * rowHeight));
  }, [openKey, openIndex]);
  useEffect(
    () => rememberListPlace(memory, { question, active: hand.active, offset }),
    [memory, question, hand.active, offset],
  );

  // After a page was opened by a key nothing has the focus: its list takes it.
  useEffect(() => {
    if (isFocusNowhere()) grid.current?.focus({ preventScroll: true });
  }, []);

  const [isFirstAwaited, setIsFirstAwaited] = useState(false);
  useListInReach({
    focus: () => grid.current?.focus({ preventScroll: true }),
    openFirst: () => setIsFirstAwaited(true),
  });
  const firstRow = rowAt(0);
  useEffect(() => {
    if (!isFirstAwaited || !props.isSettled) return;
    setIsFirstAwaited(false);
    if (firstRow === undefined) return;
    grid.current?.focus({ preventScroll: true });
    props.onOpen(firstRow);
  });

  const firstSeen = Math.floor((virtual.scrollOffset ?? 0) / rowHeight);
  const heightSeen = Math.max(0, (virtual.scrollRect?.height ?? 0) - headingHeight);
  const lastSeen = Math.min(total - 1, firstSeen + Math.max(0, Math.ceil(heightSeen / rowHeight) - 1));
  const { onSeen } = props;
  useEffect(() => onSeen?.(firstSeen, lastSeen), [onSeen, firstSeen, lastSeen]);

  useImperativeHandle(props.ref, () => ({
    currentRow: () => rowAt(hand.active),
    scrollTo: (index) => virtual.scrollToOffset(Math.max(0, Math.min(total - 1, index)) * rowHeight),
    goToFigure: (index, column) => {
      hand.goAlong(Math.max(0, index));
      figures.goTo(column);
      virtual.scrollToIndex(Math.max(0, index));
      grid.current?.focus({ preventScroll: true });
    },
  }));

  // As many as are ever drawn at once: a row that is scrolled away hands its elements on to the one that comes.
  const places = Math.max(items.length, Math.ceil((virtual.scrollRect?.height ?? 0) / rowHeight) + 1 + 2 * overscan);
  const before = items[0]?.start ?? 0;
  const after = Math.max(0, virtual.getTotalSize() - (items.at(-1)?.end ?? 0));
  const activeIsDrawn = total > 0 && hand.active >= first && hand.active <= last;
  const activeRow = rowAt(hand.active);
  const figureAt = activeRow === undefined ? null : figures.at(activeRow);
  const idOfActive = figureAt === null ? `${id}-${hand.active}` : cellId(`${id}-${hand.active}`, figureAt);
  const columnCount = columns.length + (picking === undefined ? 0 : 1);
  const minWidth =
    columns.reduce((sum, column) => sum + (column.width ?? narrowestShare), 0) +
    (picking === undefined ? 0 : tickWidth);

  return (
    <div className={classes.frame} ref={frame}>
      <table
        ref={grid}
        {...focusHomeProps}
        id={props.id}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid, worked by arrow keys: ARIA allows it on a table, and HTML has no element for it.
        role="grid"
        className={classes.table}
        style={{ minWidth, '--pinned-start': `${picking === undefined ? 0 : tickWidth}px` } as CSSProperties}
        aria-label={props.label}
        aria-busy={!props.isSettled}
        data-has-open={props.openKey != null}
        data-has-counts={hasCounts}
        aria-rowcount={total + 1}
        aria-colcount={columnCount}
        aria-multiselectable={picking !== undefined}
        aria-activedescendant={activeIsDrawn ? idOfActive : undefined}
        tabIndex={0}
        onKeyDown={hand.onKeyDown}
      >
        <colgroup>
          {picking !== undefined && <col style={{ width: tickWidth }} />}
          {columns.map((column) => (
            <col key={column.key} style={{ width: column.width }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {picking !== undefined && <PickAllHeading picking={picking} total={total} />}
            {columns.map((column) => (
              <ColumnHeading
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
          {items.map(({ index }) => {
            const row = rowAt(index);
            return (
              <DataRow
                key={index % places}
                id={`${id}-${index}`}
                index={index}
                row={row}
                columns={columns}
                isActive={index === hand.active}
                hasLineBelow={index === props.lineBelow}
                isOpen={row !== undefined && props.openKey != null && rowKey(row) === props.openKey}
                isPicked={
                  picking === undefined ? undefined : row !== undefined && isRowSelected(picking.selection, rowKey(row))
                }
                figureAt={index === hand.active ? figureAt : null}
                openFigure={figures.openIn(row)}
                onCloseFigure={figures.close}
                onClick={hand.onRowClick}
              />
            );
          })}
        </tbody>
        <Gap height={after} columns={columnCount} />
      </table>
    </div>
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
