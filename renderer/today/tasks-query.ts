import { engine, operations } from '../app/engine.ts';

/** What is due at a time becomes late while the page is open. */
const refreshMilliseconds = 300_000;

/** More than anybody does in a day; who waits is only looked through. */
const most = { shown: 1_000, waiting: 100 };

/** What there is to do today, once it is known who came into the saved filters that playbooks begin with. */
export const tasksQuery = () => {
  const tasks = operations.today.tasks.queryOptions({ input: { most }, refetchInterval: refreshMilliseconds });
  return {
    ...tasks,
    queryFn: async (context: Parameters<typeof tasks.queryFn>[0]) => {
      await engine.playbooks.seeSegments();
      return tasks.queryFn(context);
    },
  };
};
