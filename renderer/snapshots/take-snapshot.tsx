import { ActionIcon } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { SnapshotQuestion } from '../../shared/snapshots/snapshot-question.ts';
import { operations } from '../app/engine.ts';
import { usePageKeys } from '../app/keys.ts';
import { showActDone } from '../app/undo.ts';
import { useWords } from '../app/words.ts';
import { useDays } from '../ui/days.tsx';
import { SnapshotIcon } from '../ui/icons.tsx';
import { SnapshotNameDialog } from './snapshot-name-dialog.tsx';

interface TakeSnapshotProps {
  question: Partial<SnapshotQuestion>;
}

/** Keeps the ranking as it is now, under a name. */
export function TakeSnapshot({ question }: TakeSnapshotProps) {
  const { t } = useWords();
  const days = useDays();
  const [isOpen, setIsOpen] = useState(false);
  const take = useMutation(operations.snapshots.take.mutationOptions({ meta: { isErrorShownInPlace: true } }));
  const { data: settings } = useQuery(operations.settings.get.queryOptions());
  usePageKeys({ takeSnapshot: () => setIsOpen(true) });
  const basis = t(`snapshots.bases.${question.by ?? 'revenue'}`);
  const close = (): void => {
    take.reset();
    setIsOpen(false);
  };
  return (
    <>
      <ActionIcon
        variant="default"
        aria-label={t('snapshots.take')}
        title={t('snapshots.take')}
        onClick={() => setIsOpen(true)}
      >
        <SnapshotIcon size={16} />
      </ActionIcon>
      {isOpen && (
        <SnapshotNameDialog
          form="snapshot.take"
          title={t('snapshots.take')}
          action={t('snapshots.takeIt')}
          name={t('snapshots.nameProposed', { basis, day: settings === undefined ? '' : days.text(settings.today) })}
          about={t('snapshots.takeAbout')}
          isPending={take.isPending}
          error={take.error}
          onSave={(name, end) =>
            take.mutate(
              { name, question },
              {
                onSuccess: ({ actId }) => {
                  if (actId !== null) showActDone(t('snapshots.taken', { name }), actId);
                  end();
                  close();
                },
              },
            )
          }
          onClose={close}
        />
      )}
    </>
  );
}
