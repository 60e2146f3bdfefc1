import type { CounterCard } from '../../shared/counter/contract.ts';
import { Paper } from '../print/paper.tsx';
import classes from './cards-paper.module.css';
import { CounterCardView } from './counter-card.tsx';

/** Cards as they are printed, many to a sheet. */
export function CardsPaper({ cards }: { cards: readonly CounterCard[] }) {
  return (
    <Paper className={classes.sheet} isAllNames>
      {cards.map((card) => (
        <CounterCardView key={card.customer.id} card={card} />
      ))}
    </Paper>
  );
}
