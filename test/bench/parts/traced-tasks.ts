import type { Page } from 'playwright';
import { z } from 'zod';

const traceSchema = z.object({
  traceEvents: z.array(
    z.object({
      name: z.string(),
      ph: z.string(),
      pid: z.number(),
      tid: z.number(),
      /** Processor time in microseconds. */
      tdur: z.number().optional(),
      args: z.object({ name: z.unknown().optional() }).optional(),
    }),
  ),
});

/**
 * What the page's own thread did during the work: the processor time of each of its tasks, in milliseconds. Unlike the
 * clock it does not count the time in which other programs had the processor.
 */
export async function tracedTasks<Result>(
  page: Page,
  work: () => Promise<Result>,
): Promise<{ result: Result; tasksMs: number[] }> {
  const browser = page.context().browser();
  if (browser === null) throw new Error('no browser to trace');
  await browser.startTracing(page, { categories: ['toplevel'] });
  const result = await work();
  const { traceEvents } = traceSchema.parse(JSON.parse((await browser.stopTracing()).toString()));
  const threads = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const tasksMs = traceEvents.flatMap(({ name, ph, pid, tid, tdur = 0 }) =>
    ph === 'X' && name.endsWith('RunTask') && threads.has(`${pid} ${tid}`) ? [tdur / 1_000] : [],
  );
  return { result, tasksMs };
}
