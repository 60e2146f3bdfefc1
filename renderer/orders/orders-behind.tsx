import { Popover } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../app/words.ts';
import { PopoverLayer } from '../ui/dialog.tsx';
import { OrderList, type OrderQuestion } from './order-list.tsx';
import classes from './orders-behind.module.css';

interface OrdersBehindProps {
  /** What the figure is. */
  name: string;
  value: string;
  question: OrderQuestion;
}

/** A figure that opens to the orders it was made from. */
export function OrdersBehind({ name, value, question }: OrdersBehindProps) {
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
      width={420}
      middlewares={{ flip: true, shift: true, size: true }}
      transitionProps={{ duration: 80 }}
    >
      <Popover.Target>
        <button
          type="button"
          className={classes.figure}
          aria-label={t('page.nameAndValue', { name, value })}
          title={t('orders.behindFigure')}
          onClick={() => setIsOpen((is) => !is)}
        >
          {value}
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={name} className={classes.orders ?? ''}>
        <PopoverLayer onClose={() => setIsOpen(false)} />
        <OrderList question={question} />
      </Popover.Dropdown>
    </Popover>
  );
}
