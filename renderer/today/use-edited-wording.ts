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
  const gapsOf = ({ parts: ofWording }: NonNullable<typeof proposed>): string[] =>
    ofWording.flatMap((part) => ('field' in part && part.text === null ? [missingText(part, t)] : []));
  const draft = useDraft(wordingDraft(task), {
    text: parts.map((part) => part.text ?? ('field' in part ? `[${missingText(part, t)}]` : '')).join(''),
  });
  /** As it would go out; null: something of it is missing, or nothing is proposed. */
  const textOf = (wording: typeof proposed): string | null => {
    if (wording === undefined) return null;
    if (!draft.isTyped) return textOfWording(wording.parts)?.trim() ?? null;
    const { text } = draft.fields;
    return gapsOf(wording).some((gap) => text.includes(`[${gap}]`)) ? null : text.trim();
  };
  return { draft, text: textOf(proposed), textOf };
}

export type EditedWording = ReturnType<typeof useEditedWording>;
