import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { hiddenName, usePrivacy } from '../app/privacy.ts';
import { useWords } from '../app/words.ts';
import { EmptyState } from '../ui/states.tsx';

interface NobodyInPartProps {
  /** What is searched for; empty: nothing. */
  filter: string;
  /** Why a part holds nobody. */
  children: ReactNode;
  /** Lists all again; undefined: all are listed. */
  onEverybody: (() => void) | undefined;
}

/** Why a comparison lists nobody, and the way back to all. */
export function NobodyInPart({ filter, children, onEverybody }: NobodyInPartProps) {
  const { t } = useWords();
  const areNamesHidden = usePrivacy();
  return (
    <EmptyState
      title={
        filter === ''
          ? t('movement.nobodyInPart')
          : t('ranking.nobodyFound', { filter: areNamesHidden ? hiddenName : filter })
      }
      action={
        onEverybody !== undefined && (
          <Button variant="default" onClick={onEverybody}>
            {t('ranking.everybody')}
          </Button>
        )
      }
    >
      {filter === '' ? children : t('ranking.nobodyFoundHow')}
    </EmptyState>
  );
}
