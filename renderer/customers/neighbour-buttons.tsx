import { ActionIcon } from '@mantine/core';
import { useWords } from '../app/words.ts';
import { ChevronLeftIcon, ChevronRightIcon } from '../ui/icons.tsx';
import type { Neighbours } from './use-neighbours.ts';

export function NeighbourButtons({ neighbours }: { neighbours: Neighbours }) {
  const { t } = useWords();
  const { previous, next } = neighbours;
  return (
    <>
      <ActionIcon
        aria-label={t('customers.previous')}
        title={t('customers.previousKey')}
        disabled={previous === null}
        onClick={() => previous?.()}
      >
        <ChevronLeftIcon size={16} />
      </ActionIcon>
      <ActionIcon
        aria-label={t('customers.next')}
        title={t('customers.nextKey')}
        disabled={next === null}
        onClick={() => next?.()}
      >
        <ChevronRightIcon size={16} />
      </ActionIcon>
    </>
  );
}
