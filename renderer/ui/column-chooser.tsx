import { ActionIcon, Button, Checkbox, Popover } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../app/words.ts';
import classes from './column-chooser.module.css';
import { PopoverLayer } from './dialog.tsx';
import { ChevronDownIcon, ChevronUpIcon, TableIcon } from './icons.tsx';
import type { TableColumns } from './use-table-columns.ts';

const widthStep = 24;
const flexibleWidth = 200;

/** Which columns a table shows, in which order, how wide; all of it by keys too. */
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
  return (
    <>
      <ul className={classes.columns}>
        {columns.all.map(({ key, heading, width, isShown }, index) => (
          <li key={key} className={classes.column}>
            <Checkbox
              className={classes.name ?? ''}
              label={heading}
              checked={isShown}
              onChange={() => columns.toggle(key)}
            />
            <ActionIcon
              size={24}
              aria-label={t('tables.narrower', { column: heading })}
              title={t('tables.narrower', { column: heading })}
              onClick={() => columns.setWidth(key, (width ?? flexibleWidth) - widthStep)}
            >
              −
            </ActionIcon>
            <ActionIcon
              size={24}
              aria-label={t('tables.wider', { column: heading })}
              title={t('tables.wider', { column: heading })}
              onClick={() => columns.setWidth(key, (width ?? flexibleWidth) + widthStep)}
            >
              +
            </ActionIcon>
            <ActionIcon
              size={24}
              aria-label={t('tables.forward', { column: heading })}
              title={t('tables.forward', { column: heading })}
              disabled={index === 0}
              onClick={() => columns.move(key, -1)}
            >
              <ChevronUpIcon size={14} />
            </ActionIcon>
            <ActionIcon
              size={24}
              aria-label={t('tables.backward', { column: heading })}
              title={t('tables.backward', { column: heading })}
              disabled={index === columns.all.length - 1}
              onClick={() => columns.move(key, 1)}
            >
              <ChevronDownIcon size={14} />
            </ActionIcon>
          </li>
        ))}
      </ul>
      <Button variant="subtle" disabled={!columns.isChanged} onClick={columns.reset}>
        {t('tables.asProposed')}
      </Button>
    </>
  );
}
