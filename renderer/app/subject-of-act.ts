import type { Act } from '../../shared/acts/contract.ts';
import type { Words } from './words.ts';

/** To whom or what an act was done; null: nobody said. A playbook of the library, which acts know by its slug, by its name. */
export function subjectOfAct({ verb, subject }: Pick<Act, 'verb' | 'subject'>, find: Words['find']): string | null {
  if (subject === null || subject === '') return null;
  return (verb.startsWith('playbooks.') ? find(`playbookNames.${subject}`) : null) ?? subject;
}
