import { useEffect, useSyncExternalStore } from 'react';
import type { PlaybookSummary } from '../../shared/playbooks/contract.ts';
import type { PlaybookDefinition, PlaybookStep } from '../../shared/playbooks/definition.ts';
import { fieldWrittenIn } from '../app/typing.ts';
import { type FormDraft, useDraft } from '../drafts/use-draft.ts';
import { draftHistories } from './draft-histories.ts';
import { type HistoryStep, redone, undone, withChange } from './draft-history.ts';
import { withStep } from './edit-steps.ts';

/** What of a playbook is changed. */
export interface PlaybookFields {
  /** '': as the library calls it. */
  name: string;
  definition: PlaybookDefinition;
}

export interface PlaybookDraft extends FormDraft<PlaybookFields> {
  setDefinition(change: Partial<PlaybookDefinition>): void;
  setStep(slug: string, change: Partial<PlaybookStep>): void;
  /** Other steps, or another order of them. */
  arrange(steps: (now: readonly PlaybookStep[]) => readonly PlaybookStep[]): void;
  /** Back to what is saved; undone like any other change. */
  giveUp(): void;
  /** The last change that was not saved; null: there is none. */
  undo: (() => void) | null;
  /** The change undone last; null: there is none. */
  redo: (() => void) | null;
}

/**
 * What is changed in a playbook and not saved: kept as every draft, and undone change by change, also once the page was left
 * and come back to.
 */
export function usePlaybookDraft({ slug, name, definition }: PlaybookSummary): PlaybookDraft {
  const draft = useDraft<PlaybookFields>({ form: `playbook.${slug}`, customerId: null }, { name, definition });
  const history = useSyncExternalStore(draftHistories.listen, () => draftHistories.of(slug));
  useEffect(() => () => draftHistories.leave(slug), [slug]);
  const set: PlaybookDraft['set'] = (change) =>
    draft.set((before) => {
      const after = { ...before, ...(typeof change === 'function' ? change(before) : change) };
      const typedIn = fieldWrittenIn(document.activeElement);
      draftHistories.change(slug, (now) => withChange(now, { before, after, typedIn }));
      return after;
    });
  const setSteps = (steps: (now: readonly PlaybookStep[]) => readonly PlaybookStep[]): void =>
    set((now) => ({ definition: { ...now.definition, steps: steps(now.definition.steps) } }));
  const going = (step: HistoryStep<PlaybookFields> | null): (() => void) | null =>
    step === null
      ? null
      : () => {
          draftHistories.change(slug, () => step.history);
          draft.set(step.fields);
        };
  return {
    ...draft,
    set,
    setDefinition: (change) => set((now) => ({ definition: { ...now.definition, ...change } })),
    setStep: (step, change) => setSteps((now) => withStep(now, step, change)),
    arrange: setSteps,
    giveUp: () => set({ name, definition }),
    undo: going(undone(history, draft.fields)),
    redo: going(redone(history, draft.fields)),
    end: () => {
      draftHistories.forget(slug);
      draft.end();
    },
  };
}
