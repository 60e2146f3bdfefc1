import { operations } from '../app/engine.ts';

/** What is due at a time becomes late while the page is open. */
const refreshMilliseconds = 300_000;

/** What there is to do today. */
export const tasksQuery = () =>
  operations.today.tasks.queryOptions({ input: {}, refetchInterval: refreshMilliseconds });
