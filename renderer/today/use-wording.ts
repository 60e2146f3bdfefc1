import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Language } from '../../shared/settings/contract.ts';
import type { Task } from '../../shared/today/contract.ts';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';

/** What a step proposes to say, filled in for its customer. */
export function useWording(task: Task) {
  const { language } = useWords();
  return useQuery({ ...wordingQuery(task, language), enabled: task.step !== null }).data;
}

/** The same for a key that was pressed before it was there. */
export function useReadWording(task: Task) {
  const { language } = useWords();
  const queries = useQueryClient();
  return async () => (task.step === null ? undefined : queries.ensureQueryData(wordingQuery(task, language)));
}

function wordingQuery({ task }: Task, language: Language) {
  return operations.today.wording.queryOptions({ input: { task, language } });
}
