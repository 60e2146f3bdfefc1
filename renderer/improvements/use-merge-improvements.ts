import { useMutation } from '@tanstack/react-query';
import type { Improvement } from '../../shared/improvements/contract.ts';
import { operations } from '../app/engine.ts';
import { showActDone } from '../app/undo.ts';
import { useWords } from '../app/words.ts';
import { useImprovementWords } from './use-improvement-words.ts';

interface MergeOptions {
  /** With the id of what the two became. */
  onMerged(id: string): void;
  isErrorShownInPlace: boolean;
}

/** Makes one improvement part of another, whose words and state stay; offers to undo it. */
export function useMergeImprovements({ onMerged, isErrorShownInPlace }: MergeOptions) {
  const { t } = useWords();
  const words = useImprovementWords();
  const { mutate, isPending, error } = useMutation(
    operations.improvements.merge.mutationOptions({ meta: { isErrorShownInPlace } }),
  );
  const merge = (improvement: Improvement, intoId: string): void =>
    mutate(
      { id: improvement.id, intoId },
      {
        onSuccess: ({ id, actId }) => {
          if (actId !== null) showActDone(t('improvements.merged', { what: words.what(improvement) }), actId);
          onMerged(id);
        },
      },
    );
  return { merge, isPending, error };
}
