import { useMutation } from '@tanstack/react-query';
import { operations } from '../app/engine.ts';
import { sayUndone } from '../app/undo.ts';

/** Undoes an act of the history; said as Ctrl+Z says it, with the way forward again. */
export function useUndoAct() {
  return useMutation(
    operations.acts.undo.mutationOptions({ onSuccess: ({ act }) => sayUndone(({ t }) => t('page.undone'), act.id) }),
  );
}
