import { useQuery } from '@tanstack/react-query';
import type { PlaybookWords } from '../../shared/playbooks/contract.ts';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';

const none: Readonly<Record<string, PlaybookWords>> = {};

/** What the library says of its playbooks, by slug; none before it has been read. */
export function usePlaybookWords(): Readonly<Record<string, PlaybookWords>> {
  const { language } = useWords();
  const { data } = useQuery(operations.playbooks.words.queryOptions({ input: { language } }));
  return data?.library ?? none;
}

/** What a playbook of the library is called. */
export function usePlaybookNames(): (slug: string) => string {
  const words = usePlaybookWords();
  return (slug) => words[slug]?.name ?? slug;
}
