import type { Task } from '../../shared/today/contract.ts';
import type { DraftKey } from '../drafts/draft-store.ts';
import { drafts } from '../drafts/drafts.ts';

/** Under which words that were changed for one customer are kept until their task is done. */
export function wordingDraft({ kind, step, customerId }: Pick<Task, 'kind' | 'step' | 'customerId'>): DraftKey {
  return { form: `wording.${step?.playbook ?? kind}/${step?.step ?? ''}`, customerId };
}

/** The words that were changed, by task. */
export function changedTexts(tasks: readonly Task[]): Record<string, string> {
  return Object.fromEntries(
    tasks.flatMap((task) => {
      const typed = drafts.typedOf(wordingDraft(task));
      const text = typeof typed === 'object' && typed !== null && 'text' in typed ? typed.text : null;
      return typeof text === 'string' ? [[task.task, text]] : [];
    }),
  );
}
