import { Popover } from '@mantine/core';
import { type ReactElement, type ReactNode, useId } from 'react';
import { PopoverLayer } from './dialog.tsx';
import classes from './rows-popover.module.css';

interface RowsPopoverProps {
  /** What the figure is. */
  name: string;
  isOpen: boolean;
  onChange(isOpen: boolean): void;
  rows: ReactNode;
  /** The figure. */
  children: ReactElement;
}

/** The rows that a figure was made from, next to it. */
export function RowsPopover({ name, isOpen, onChange, rows, children }: RowsPopoverProps) {
  const titleId = useId();
  return (
    <Popover
      opened={isOpen}
      onChange={onChange}
      position="bottom-end"
      shadow="floating"
      trapFocus
      closeOnEscape={false}
      width={420}
      middlewares={{ flip: true, shift: true, size: { padding: 12 } }}
      transitionProps={{ duration: 80 }}
    >
      <Popover.Target>{children}</Popover.Target>
      <Popover.Dropdown
        aria-labelledby={titleId}
        className={classes.rows ?? ''}
        // Of a row of a table too, which a click inside is not for.
        onClick={(event) => event.stopPropagation()}
      >
        <span id={titleId} hidden>
          {name}
        </span>
        <PopoverLayer onClose={() => onChange(false)} />
        <div className="personal">{rows}</div>
      </Popover.Dropdown>
    </Popover>
  );
}
