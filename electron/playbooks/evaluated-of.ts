import { ShukeError } from '../../shared/errors.ts';
import { isLibrarySlug } from '../../shared/playbooks/library.ts';
import type { EvaluatedPlaybook, PlaybooksOnDay } from './evaluate-playbooks.ts';

/** One of the playbooks; of the library also one that nobody switched on. Error: PLAYBOOK_UNKNOWN. */
export function evaluatedOf({ playbooks }: PlaybooksOnDay, slug: string): EvaluatedPlaybook {
  const found = playbooks.find(({ playbook }) => playbook.slug === slug);
  if (found !== undefined) return found;
  if (!isLibrarySlug(slug)) throw new ShukeError('PLAYBOOK_UNKNOWN', { playbook: slug });
  const playbook = { id: 0, slug, name: '', timeline: [], actsOf: new Map() };
  return { playbook, standings: [], enrolments: [], seenTooLate: [] };
}
