import { ActionIcon } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { CounterCardView } from '../counter/counter-card.tsx';
import { showCounterCard } from '../counter/shown-card.ts';
import { useInstructions } from '../counter/use-instructions.ts';
import { ExpandIcon } from '../ui/icons.tsx';
import classes from './task-card.module.css';

/** The counter card of the customer of a task, in a column. */
export function TaskCard({ customerId }: { customerId: number }) {
  const { t } = useWords();
  const { data: card } = useQuery(operations.counter.card.queryOptions({ input: { customerId } }));
  const instructions = useInstructions(customerId);
  if (card === undefined) return null;
  return (
    <div className={classes.card}>
      <ActionIcon
        className={classes.expand ?? ''}
        aria-label={t('counter.title')}
        title={`${t('counter.title')} Ctrl+J`}
        onClick={() => showCounterCard(customerId)}
      >
        <ExpandIcon size={16} />
      </ActionIcon>
      <CounterCardView card={card} instructions={instructions} isLink />
    </div>
  );
}
