import { ActionIcon } from '@mantine/core';
import { useWords } from '../app/words.ts';
import { CardIcon } from '../ui/icons.tsx';
import { showCounterCard } from './shown-card.ts';

/** To the counter card of a customer. */
export function CounterButton({ customerId }: { customerId: number }) {
  const { t } = useWords();
  return (
    <ActionIcon aria-label={t('counter.open')} title={t('counter.open')} onClick={() => showCounterCard(customerId)}>
      <CardIcon size={16} />
    </ActionIcon>
  );
}
