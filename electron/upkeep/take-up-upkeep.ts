import { isCheckpointPostponed } from '../archive/postponed-checkpoint.ts';
import { collectGarbage } from '../engine/collect-garbage.ts';
import type { EngineContext } from '../engine/engine-context.ts';
import { isForAPerson } from '../engine/is-for-a-person.ts';
import { withTightHeap } from '../engine/with-tight-heap.ts';
import { completeUpkeep } from './upkeep-steps.ts';

/** Begins with what is to be made of the open archive, if anything is: at its opening, and after whatever was committed. */
export function takeUpUpkeep(context: EngineContext): void {
  const { session, upkeep, changes } = context;
  if (!session.isOpen || !isForAPerson(context)) return;
  upkeep.begin(session, () => changes.announce('archive', 'customers'));
}

/** Before the archive is closed by a command line, which nobody watches: the next command finds everybody. */
export async function completeUpkeepOfCommandLine(context: EngineContext): Promise<void> {
  const { session } = context;
  if (!session.isOpen || isForAPerson(context)) return;
  await withTightHeap(async () => {
    // An import has just ended, and holds nothing of its file any more.
    if (isCheckpointPostponed(session.archive)) collectGarbage();
    completeUpkeep(session.archive);
  });
}
