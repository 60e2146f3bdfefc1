import { closeUndoQuestion, useUndoQuestion } from '../app/undo-question.ts';
import { shownLater } from '../ui/shown-later.tsx';

const UndoMergeDialog = shownLater(async () => (await import('./undo-merge-dialog.tsx')).UndoMergeDialog);

/** The question before a merge is undone in part, over whatever page is shown. */
export function UndoMergeOverlay() {
  const question = useUndoQuestion();
  return question === null ? null : (
    <UndoMergeDialog key={question.actId} question={question} onClose={closeUndoQuestion} />
  );
}
