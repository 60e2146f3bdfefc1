import { useMutation } from '@tanstack/react-query';
import type { AppointmentState } from '../../shared/appointments/appointment-states.ts';
import { operations } from '../app/engine.ts';
import { showActDone } from '../app/undo.ts';
import { useWords } from '../app/words.ts';

export type AppointmentEnd = Exclude<AppointmentState, 'booked'>;

interface Settled {
  /** What is said of it. */
  text: string;
  actId: number | null;
}

/** Says how an appointment ended; where the customer came it becomes a visit in the same act. */
export function useSettle(onSettled: (settled: Settled) => void = () => undefined) {
  const { t } = useWords();
  const { mutate, isPending, error } = useMutation(operations.appointments.settle.mutationOptions());
  return {
    isPending,
    error,
    settle: (id: number, state: AppointmentEnd, name: string): void =>
      mutate(
        { id, state },
        {
          onSuccess: ({ actId }) => {
            const text = t(`appointments.settled.${state}`, { name });
            if (actId !== null) showActDone(text, actId);
            onSettled({ text, actId });
          },
        },
      ),
  };
}
