import { useMutation } from '@tanstack/react-query';
import { operations } from '../app/engine.ts';
import { showActDone } from '../app/undo.ts';
import { useWords } from '../app/words.ts';
import { useDays } from '../ui/days.tsx';

/** Writing down, changing and removing contacts; each says that it is done and offers the way back. */
export function useContactActs() {
  const { t } = useWords();
  const days = useDays();
  const sayDone = (message: string, actId: number | null): void => {
    if (actId !== null) showActDone(message, actId);
  };
  const add = useMutation(
    operations.timeline.add.mutationOptions({
      onSuccess: ({ actId }, { nextContactDay }) =>
        sayDone(
          nextContactDay == null
            ? t('timeline.writtenDown')
            : t('timeline.writtenDownNext', { day: days.withWeekday(nextContactDay) }),
          actId,
        ),
      meta: { isErrorShownInPlace: true },
    }),
  );
  const edit = useMutation(
    operations.timeline.edit.mutationOptions({
      onSuccess: ({ actId }) => sayDone(t('timeline.changed'), actId),
      meta: { isErrorShownInPlace: true },
    }),
  );
  const remove = useMutation(
    operations.timeline.remove.mutationOptions({ onSuccess: ({ actId }) => sayDone(t('timeline.removed'), actId) }),
  );
  const clearNext = useMutation(
    operations.timeline.clearNext.mutationOptions({
      onSuccess: ({ actId }) => sayDone(t('timeline.due.cleared'), actId),
    }),
  );
  return { add, edit, remove, clearNext };
}
