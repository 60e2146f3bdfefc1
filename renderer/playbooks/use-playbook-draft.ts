import { useState } from 'react';
import type { PlaybookSummary } from '../../shared/playbooks/contract.ts';
import type { PlaybookDefinition, PlaybookStep } from '../../shared/playbooks/definition.ts';
import { usePageKeys } from '../app/keys.ts';
import { type FormDraft, useDraft } from '../drafts/use-draft.ts';
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
  /** Other steps, or another order of them; Ctrl+Z puts it back. */
  arrange(steps: (now: readonly PlaybookStep[]) => readonly PlaybookStep[]): void;
  /** The steps as they were before they were arranged. */
  putBack(steps: readonly PlaybookStep[]): void;
}

/** What is changed in a playbook and not saved: kept as every draft, and the steps can be put back as they were. */
export function usePlaybookDraft({ slug, name, definition }: PlaybookSummary): PlaybookDraft {
  const draft = useDraft<PlaybookFields>({ form: `playbook.${slug}`, customerId: null }, { name, definition });
  const [arrangedBefore, setArrangedBefore] = useState<ReadonlyArray<readonly PlaybookStep[]>>([]);
  const setSteps = (steps: (now: readonly PlaybookStep[]) => readonly PlaybookStep[]): void =>
    draft.set((now) => ({ definition: { ...now.definition, steps: steps(now.definition.steps) } }));
  const last = arrangedBefore.at(-1);
  const putBack = (steps: readonly PlaybookStep[]): void => {
    setArrangedBefore((before) => before.slice(0, before.lastIndexOf(steps)));
    setSteps(() => steps);
  };
  usePageKeys({ undo: last === undefined ? undefined : () => putBack(last) });
  return {
    ...draft,
    setDefinition: (change) => draft.set((now) => ({ definition: { ...now.definition, ...change } })),
    setStep: (step, change) => setSteps((now) => withStep(now, step, change)),
    arrange: (steps) => {
      setArrangedBefore([...arrangedBefore, draft.fields.definition.steps]);
      setSteps(steps);
    },
    putBack,
    end: () => {
      setArrangedBefore([]);
      draft.end();
    },
  };
}
