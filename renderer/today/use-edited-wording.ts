import { textOfWording } from '../../shared/playbooks/merge-fields.ts';
import type { Task } from '../../shared/today/contract.ts';
import { useWords } from '../app/words.ts';
import { useDraft } from '../drafts/use-draft.ts';
import { missingText } from './missing-text.ts';
import type { useWording } from './use-wording.ts';
import { wordingDraft } from './wording-draft.ts';

/** The words of a task as they would go out: as proposed, or as they were changed for this customer. */
export function useEditedWording(task: Task, proposed: ReturnType<typeof useWording>) {
  const { t } = useWords();
  const parts = proposed?.parts ?? [];
  const gaps = parts.flatMap((part) => ('field' in part && part.text === null ? [missingText(part, t)] : []));
  const draft = useDraft(wordingDraft(task), {
    text: parts.map((part) => part.text ?? ('field' in part ? `[${missingText(part, t)}]` : '')).join(''),
  });
  const { text } = draft.fields;
  const isWhole = draft.isTyped ? gaps.every((gap) => !text.includes(`[${gap}]`)) : textOfWording(parts) !== null;
  return { draft, text: proposed !== undefined && isWhole ? text.trim() : null };
}

export type EditedWording = ReturnType<typeof useEditedWording>;
