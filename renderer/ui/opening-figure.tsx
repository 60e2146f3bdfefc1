import { type ReactNode, useState } from 'react';
import { useWords } from '../app/words.ts';
import classes from './rows-popover.module.css';
import { RowsPopover } from './rows-popover.tsx';

interface OpeningFigureProps {
  /** What the figure is. */
  name: string;
  value: string;
  /** What it was made from; asked for when it is opened. */
  rows: ReactNode;
}

/** A figure that opens to the rows it was made from. */
export function OpeningFigure({ name, value, rows }: OpeningFigureProps) {
  const { t } = useWords();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <RowsPopover name={name} isOpen={isOpen} onChange={setIsOpen} rows={rows}>
      <button
        type="button"
        className={classes.figure}
        aria-label={t('page.nameAndValue', { name, value })}
        title={t('orders.behindFigure')}
        onClick={() => setIsOpen((is) => !is)}
      >
        {value}
      </button>
    </RowsPopover>
  );
}
