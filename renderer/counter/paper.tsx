import { createPortal } from 'react-dom';
import type { CounterCard } from '../../shared/counter/contract.ts';
import classes from './counter-card.module.css';
import { CounterCardView } from './counter-card.tsx';

/** What comes out of the printer in place of the page: cards, many to a sheet. */
export function Paper({ cards }: { cards: readonly CounterCard[] }) {
  return createPortal(
    <div className={classes.paper} data-mantine-color-scheme="light">
      {cards.map((card) => (
        <CounterCardView key={card.customer.id} card={card} />
      ))}
    </div>,
    document.body,
  );
}
