import { ShukeError } from '../../shared/errors.ts';
import type { PlaybookDefinition } from '../../shared/playbooks/definition.ts';
import { isLibrarySlug, library } from '../../shared/playbooks/library.ts';
import type { Connection } from '../archive/query.ts';
import { latestPlaybooks } from './read-playbooks.ts';

/** As it was written last, or as the library has it. Error: PLAYBOOK_UNKNOWN. */
export function definitionNow(connection: Connection, slug: string): PlaybookDefinition {
  const written = latestPlaybooks(connection).find((playbook) => playbook.slug === slug);
  if (written !== undefined) return written.definition;
  if (!isLibrarySlug(slug)) throw new ShukeError('PLAYBOOK_UNKNOWN', { playbook: slug });
  return library[slug];
}
