import type { TFunction } from 'i18next';
import { isLibrarySlug } from '../../shared/playbooks/library.ts';
import type { Language } from '../../shared/settings/languages.ts';
import type { Task } from '../../shared/today/contract.ts';
import { libraryWords } from '../playbooks/library-words.ts';

/** What a task is called in a file: of a step the name of its playbook. */
export function kindName(
  { kind, step }: Pick<Task, 'kind' | 'step'>,
  translate: TFunction,
  language: Language,
): string {
  if (step === null) return translate(`today.kinds.${kind}`);
  const { playbook, playbookName } = step;
  return playbookName || (isLibrarySlug(playbook) ? libraryWords(language)[playbook].name : playbook);
}
