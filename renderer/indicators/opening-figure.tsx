import { useState } from 'react';
import { useWords } from '../app/words.ts';
import classes from '../ui/rows-popover.module.css';
import { RowsPopover } from '../ui/rows-popover.tsx';
import { type FigureQuestion, FigureRows } from './figure-rows.tsx';

interface OpeningFigureProps {
  /** What the figure is. */
  name: string;
  value: string;
  question: FigureQuestion;
}

/** A figure that opens to the rows it was made from. */
export function OpeningFigure({ name, value, question }: OpeningFigureProps) {
  const { t } = useWords();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <RowsPopover name={name} isOpen={isOpen} onChange={setIsOpen} rows={<FigureRows {...question} />}>
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
