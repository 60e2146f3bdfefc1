import { lazy, Suspense } from 'react';
import { closeUndoQuestion, useUndoQuestion } from '../app/undo-question.ts';

const UndoMergeDialog = lazy(async () => ({ default: (await import('./undo-merge-dialog.tsx')).UndoMergeDialog }));

/** The question before a merge is undone in part, over whatever page is shown. */
export function UndoMergeOverlay() {
  const question = useUndoQuestion();
  if (question === null) return null;
  return (
    <Suspense fallback={null}>
      <UndoMergeDialog key={question.actId} question={question} onClose={closeUndoQuestion} />
    </Suspense>
  );
}
