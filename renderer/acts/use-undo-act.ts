import { useMutation } from '@tanstack/react-query';
import { undoAct } from '../app/undo.ts';

/** Undoes an act of the history; said as Ctrl+Z says it, with the way forward again. */
export function useUndoAct() {
  return useMutation({
    mutationFn: ({ actId, inPart = false }: { actId: number; inPart?: boolean }) => undoAct(actId, { inPart }),
  });
}
