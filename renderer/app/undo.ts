import type { Act } from '../../shared/acts/contract.ts';
import { actToRedo, actToUndo } from './act-order.ts';
import { engine } from './engine.ts';
import { isFailure } from './failure.ts';
import { queuedWritesDone } from './queued-writes.ts';
import { type NoticeAction, type NoticeText, showDone, showFailure, showUndoable } from './show-notice.ts';
import { subjectOfAct } from './subject-of-act.ts';
import { askBeforeUndo } from './undo-question.ts';
import type { Words } from './words.ts';

/** How many acts back Ctrl+Z looks; beyond them there is the history of the archive. */
const actsLookedAt = 200;

/** Says what an act did and offers to undo it: for every change a screen makes. `opens`: the way to what it made. */
export function showActDone(text: NoticeText, actId: number, opens?: NoticeAction): void {
  showUndoable(
    text,
    { label: ({ t }) => t('page.undo'), run: () => saidIfFailed(undoAct(actId)), keyName: 'undo' },
    opens,
  );
}

const justUndone: NoticeText = ({ t }) => t('page.undone');

/**
 * Undoes an act, and says so. Where later changes keep a part of it as it is, a dialog says which and asks; it comes
 * back here with `inPart`.
 */
export async function undoAct(
  actId: number,
  { undone = justUndone, inPart = false }: { undone?: NoticeText; inPart?: boolean } = {},
): Promise<void> {
  try {
    const { act } = await engine.acts.undo({ actId, inPart });
    sayUndone(undone, act.id);
  } catch (error) {
    if (!isFailure(error, 'ACT_STAYS_IN_PART')) throw error;
    askBeforeUndo({ actId, undone });
  }
}

/** Undoes the last act that still holds, and says which; what was pressed before is written first. */
export async function undoLast(): Promise<void> {
  await queuedWritesDone();
  const last = actToUndo(await latestActs());
  if (last.kind === 'none') {
    showDone(({ t }) => t('page.nothingToUndo'));
  } else if (last.kind === 'ownWayBack') {
    showDone((words) => words.t('page.undoneElsewhere', { what: actText(last.act, words) }));
  } else {
    await undoAct(last.act.id, { undone: (words) => words.t('page.undoneWhat', { what: actText(last.act, words) }) });
  }
}

/** Does again what was undone last, unless something new was done since. */
export async function redoLast(): Promise<void> {
  const acts = await latestActs();
  const undo = actToRedo(acts);
  if (undo === null) {
    showDone(({ t }) => t('page.nothingToRedo'));
    return;
  }
  const { act } = await engine.acts.undo({ actId: undo.id });
  const redone = acts.find(({ id }) => id === undo.undoes) ?? undo;
  showActDone((words) => words.t('page.redoneWhat', { what: actText(redone, words) }), act.id);
}

/** For keys and buttons: what goes wrong is said by the one notice for it. */
export function saidIfFailed(work: Promise<void>): void {
  work.catch(showFailure);
}

/** Says that something was undone and offers to do it again. */
function sayUndone(text: NoticeText, undoingActId: number): void {
  const redo = async (): Promise<void> => {
    const { act } = await engine.acts.undo({ actId: undoingActId });
    showActDone(({ t }) => t('page.redone'), act.id);
  };
  showUndoable(text, { label: ({ t }) => t('page.redo'), run: () => saidIfFailed(redo()), keyName: 'redo' });
}

async function latestActs(): Promise<readonly Act[]> {
  return (await engine.acts.list({ limit: actsLookedAt })).acts;
}

/** What was done, and to whom where names may be seen. */
function actText(act: Act, { t, find, areNamesHidden }: Words & { areNamesHidden: boolean }): string {
  const verb = find(`acts.verbs.${act.verb}`) ?? t('page.change');
  const subject = areNamesHidden ? null : subjectOfAct(act, find);
  return subject === null ? verb : t('acts.verbAndSubject', { verb, subject });
}
