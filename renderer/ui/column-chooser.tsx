import { ActionIcon, Button, Checkbox, Popover } from '@mantine/core';
import { type KeyboardEvent, type PointerEvent, useLayoutEffect, useRef, useState } from 'react';
import { useWords } from '../app/words.ts';
import classes from './column-chooser.module.css';
import { PopoverLayer } from './dialog.tsx';
import { GripIcon, TableIcon } from './icons.tsx';
import type { TableColumns } from './use-table-columns.ts';

const widthStep = 24;
const flexibleWidth = 200;
/** Of a line of the list, as its style says. */
const lineHeight = 28;

/** Which columns a table shows, and in which order: by the grip, or by Alt and the arrows, which change the width too. */
export function ColumnChooser<Row>({ columns }: { columns: TableColumns<Row> }) {
  const { t } = useWords();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Popover
      opened={isOpen}
      onChange={setIsOpen}
      position="bottom-end"
      shadow="floating"
      trapFocus
      closeOnEscape={false}
      transitionProps={{ duration: 80 }}
    >
      <Popover.Target>
        <ActionIcon
          variant="default"
          aria-label={t('tables.columns')}
          title={t('tables.columns')}
          onClick={() => setIsOpen((is) => !is)}
        >
          <TableIcon size={16} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('tables.columns')}>
        <PopoverLayer onClose={() => setIsOpen(false)} />
        <Choice columns={columns} />
      </Popover.Dropdown>
    </Popover>
  );
}

/** Apart from the button, which is drawn with its page, whether the list is open or not. */
function Choice<Row>({ columns }: { columns: TableColumns<Row> }) {
  const { t } = useWords();
  const list = useRef<HTMLUListElement>(null);
  const [dragged, setDragged] = useState<string | null>(null);
  const moved = useRef<string | null>(null);
  // A line that changed its place has lost the focus.
  useLayoutEffect(() => {
    if (moved.current === null) return;
    list.current?.querySelector<HTMLInputElement>(`[data-column="${CSS.escape(moved.current)}"] input`)?.focus();
    moved.current = null;
  });
  const move = (key: string, by: -1 | 1): void => {
    moved.current = key;
    columns.move(key, by);
  };
  const onKeyDown = (event: KeyboardEvent, key: string, width: number): void => {
    if (!event.altKey || event.ctrlKey || event.metaKey) return;
    const answers: Record<string, () => void> = {
      ArrowUp: () => move(key, -1),
      ArrowDown: () => move(key, 1),
      ArrowLeft: () => columns.setWidth(key, width - widthStep),
      ArrowRight: () => columns.setWidth(key, width + widthStep),
    };
    const answer = answers[event.key];
    if (answer === undefined) return;
    event.preventDefault();
    answer();
  };
  const onPointerMove = (event: PointerEvent<HTMLUListElement>): void => {
    if (dragged === null) return;
    const { top } = event.currentTarget.getBoundingClientRect();
    const wanted = Math.floor((event.clientY - top + event.currentTarget.scrollTop) / lineHeight);
    const place = columns.all.findIndex(({ key }) => key === dragged);
    if (wanted !== place) columns.move(dragged, wanted < place ? -1 : 1);
  };
  return (
    <>
      <ul
        ref={list}
        className={classes.columns}
        onPointerMove={onPointerMove}
        onPointerUp={() => setDragged(null)}
        onPointerCancel={() => setDragged(null)}
      >
        {columns.all.map(({ key, heading, width, isShown }) => (
          <li key={key} data-column={key} className={classes.column} data-dragged={key === dragged}>
            <span
              className={classes.grip}
              aria-hidden="true"
              title={t('tables.moveColumn')}
              onPointerDown={(event) => {
                event.preventDefault();
                list.current?.setPointerCapture(event.pointerId);
                setDragged(key);
              }}
            >
              <GripIcon size={14} />
            </span>
            <Checkbox
              className={classes.name ?? ''}
              label={heading}
              aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown Alt+ArrowLeft Alt+ArrowRight"
              checked={isShown}
              onChange={() => columns.toggle(key)}
              onKeyDown={(event) => onKeyDown(event, key, width ?? flexibleWidth)}
            />
          </li>
        ))}
      </ul>
      <p className={`${classes.how} quiet`}>{t('tables.columnKeys')}</p>
      <Button variant="subtle" disabled={!columns.isChanged} onClick={columns.reset}>
        {t('tables.asProposed')}
      </Button>
    </>
  );
}
