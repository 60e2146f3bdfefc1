import { useState } from 'react';
import type { PlaybookSummary } from '../../shared/playbooks/contract.ts';
import type { PlaybookDefinition, PlaybookStep } from '../../shared/playbooks/definition.ts';
import { fieldWrittenIn } from '../app/typing.ts';
import { type FormDraft, useDraft } from '../drafts/use-draft.ts';
import { type DraftHistory, type HistoryStep, noHistory, redone, undone, withChange } from './draft-history.ts';
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
  /** The last change that was not saved; null: there is none. */
  undo: (() => void) | null;
  /** The change undone last; null: there is none. */
  redo: (() => void) | null;
}

/** What is changed in a playbook and not saved: kept as every draft, and undone change by change. */
export function usePlaybookDraft({ slug, name, definition }: PlaybookSummary): PlaybookDraft {
  const draft = useDraft<PlaybookFields>({ form: `playbook.${slug}`, customerId: null }, { name, definition });
  const [history, setHistory] = useState<DraftHistory<PlaybookFields>>(noHistory);
  const set: PlaybookDraft['set'] = (change) =>
    draft.set((before) => {
      const after = { ...before, ...(typeof change === 'function' ? change(before) : change) };
      setHistory((now) => withChange(now, { before, after, typedIn: fieldWrittenIn(document.activeElement) }));
      return after;
    });
  const setSteps = (steps: (now: readonly PlaybookStep[]) => readonly PlaybookStep[]): void =>
    set((now) => ({ definition: { ...now.definition, steps: steps(now.definition.steps) } }));
  const going = (step: HistoryStep<PlaybookFields> | null): (() => void) | null =>
    step === null
      ? null
      : () => {
          setHistory(step.history);
          draft.set(step.fields);
        };
  return {
    ...draft,
    set,
    setDefinition: (change) => set((now) => ({ definition: { ...now.definition, ...change } })),
    setStep: (step, change) => setSteps((now) => withStep(now, step, change)),
    arrange: setSteps,
    undo: going(undone(history, draft.fields)),
    redo: going(redone(history, draft.fields)),
    end: () => {
      setHistory(noHistory);
      draft.end();
    },
  };
}
