import type { TimelineEntry } from '../../shared/timeline/contract.ts';

type Run = [TimelineEntry, ...TimelineEntry[]];

/** The entries in runs: changes that follow one another are one, anything else is a run of its own. */
export function foldedChanges(entries: readonly TimelineEntry[]): Run[] {
  const runs: Run[] = [];
  for (const entry of entries) {
    const last = runs.at(-1);
    if (entry.kind === 'change' && last?.[0].kind === 'change') last.push(entry);
    else runs.push([entry]);
  }
  return runs;
}
