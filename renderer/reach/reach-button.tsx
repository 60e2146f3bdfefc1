import { ActionIcon, Button } from '@mantine/core';
import { useState } from 'react';
import type { ReachSelection } from '../../shared/reach/contract.ts';
import { useWords } from '../app/words.ts';
import { PhoneIcon } from '../ui/icons.tsx';
import { shownLater } from '../ui/shown-later.tsx';

const ReachDialog = shownLater(async () => (await import('./reach-dialog.tsx')).ReachDialog);

interface ReachButtonProps {
  selection: ReachSelection;
  /** Rows of the list that name nobody who could be reached. */
  ofNobody?: number;
  /** Next to the heading of a part of a page. */
  isCompact?: boolean;
  /** Only a sign, next to many pages of one area. */
  isSign?: boolean;
}

/** The people of a list, to be called or written to. */
export function ReachButton({ selection, ofNobody = 0, isCompact = false, isSign = false }: ReachButtonProps) {
  const { t } = useWords();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      {isSign ? (
        <ActionIcon
          variant="default"
          aria-label={t('reach.open')}
          title={t('reach.open')}
          onClick={() => setIsOpen(true)}
        >
          <PhoneIcon size={16} />
        </ActionIcon>
      ) : (
        <Button
          {...(isCompact ? { variant: 'subtle', size: 'compact-xs' } : { variant: 'default' })}
          onClick={() => setIsOpen(true)}
        >
          {t('reach.open')}
        </Button>
      )}
      {isOpen && <ReachDialog selection={selection} ofNobody={ofNobody} onClose={() => setIsOpen(false)} />}
    </>
  );
}
