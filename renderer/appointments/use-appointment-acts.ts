import { useMutation } from '@tanstack/react-query';
import { operations } from '../app/engine.ts';
import { showActDone } from '../app/undo.ts';
import { useWords } from '../app/words.ts';

/** Changes and removes appointments, with the way back. */
export function useAppointmentActs() {
  const { t } = useWords();
  const done = (sentence: string) => ({
    onSuccess: ({ actId }: { actId: number | null }) => {
      if (actId !== null) showActDone(sentence, actId);
    },
    meta: { isErrorShownInPlace: true },
  });
  return {
    edit: useMutation(operations.appointments.edit.mutationOptions(done(t('appointments.saved')))),
    remove: useMutation(operations.appointments.remove.mutationOptions(done(t('appointments.removed')))),
  };
}
