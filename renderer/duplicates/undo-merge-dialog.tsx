import { Button, Group } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { operations } from '../app/engine.ts';
import { undoAct } from '../app/undo.ts';
import type { UndoQuestion } from '../app/undo-question.ts';
import { useWords } from '../app/words.ts';
import { Dialog } from '../ui/dialog.tsx';
import { LoadingState } from '../ui/loading-state.tsx';
import { FailureNotice } from '../ui/states.tsx';
import { StayingList } from './staying-list.tsx';

interface UndoMergeDialogProps {
  question: UndoQuestion;
  onClose(): void;
}

/** What goes back and what stays is said before a merge is taken apart in part. */
export function UndoMergeDialog({ question: { actId, undone }, onClose }: UndoMergeDialogProps) {
  const { t } = useWords();
  const separator = t('customers.filters.tagSeparator');
  const namesText = (names: readonly string[], of: number): string => {
    const joined = names.join(separator);
    return of > names.length ? t('duplicates.undo.andMore', { names: joined, count: of - names.length }) : joined;
  };
  const { data: preview, error } = useQuery(
    operations.duplicates.undoPreview.queryOptions({ input: { actId }, gcTime: 0 }),
  );
  const undo = useMutation({
    mutationFn: () => undoAct(actId, { undone, inPart: true }),
    onSuccess: onClose,
    meta: { isErrorShownInPlace: true },
  });
  return (
    <Dialog onClose={onClose} title={t('duplicates.undo.title')}>
      {error !== null && <FailureNotice error={error} />}
      {preview === undefined && error === null && <LoadingState />}
      {preview !== undefined && (
        <>
          <p className="personal">
            {t('duplicates.undo.returning', {
              count: preview.returning,
              losers: namesText(preview.losers, preview.loserCount),
            })}
          </p>
          <StayingList staying={preview.staying} />
          <p className="quiet personal">{t('duplicates.undo.since', { winners: preview.winners.join(separator) })}</p>
        </>
      )}
      {undo.error !== null && <FailureNotice error={undo.error} />}
      <Group mt="md" gap="xs">
        <Button disabled={preview === undefined} loading={undo.isPending} onClick={() => undo.mutate()}>
          {t('duplicates.undo.undoRest')}
        </Button>
        <Button variant="default" onClick={onClose} data-autofocus>
          {t('page.cancel')}
        </Button>
      </Group>
    </Dialog>
  );
}
