import { useMutation } from '@tanstack/react-query';
import { operations } from '../app/engine.ts';
import { showDone } from '../app/show-notice.tsx';
import { useWords } from '../app/words.ts';

export function useUndoAct() {
  const { t } = useWords();
  return useMutation(operations.acts.undo.mutationOptions({ onSuccess: () => showDone(t('acts.undoneNow')) }));
}
