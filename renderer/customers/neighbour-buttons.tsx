import { ActionIcon } from '@mantine/core';
import { useWords } from '../app/words.ts';
import { ChevronRightIcon } from '../ui/icons.tsx';
import classes from './neighbour-buttons.module.css';
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
        <span className={classes.turned}>
          <ChevronRightIcon size={16} />
        </span>
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
