import { useQuery } from '@tanstack/react-query';
import type { Task } from '../../shared/today/contract.ts';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';

/** What a step proposes to say, filled in for its customer. */
export function useWording(task: Task) {
  const { language } = useWords();
  return useQuery(
    operations.today.wording.queryOptions({
      input: { task: task.task, language },
      enabled: task.step !== null,
    }),
  ).data;
}
