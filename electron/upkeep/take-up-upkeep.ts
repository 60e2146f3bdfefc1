import { takeLargeCommit } from '../archive/large-commit.ts';
import { collectGarbage } from '../engine/collect-garbage.ts';
import type { EngineParts } from '../engine/engine-context.ts';
import { isForAPerson } from '../engine/is-for-a-person.ts';
import { completeUpkeep } from './upkeep-steps.ts';

/** Begins with what is to be made of the open archive, if anything is: at its opening, and after whatever was committed. */
export function takeUpUpkeep(parts: EngineParts): void {
  const { sessions, upkeep } = parts;
  if (!sessions.current.isOpen || !isForAPerson(parts)) return;
  upkeep.begin(sessions.current);
}

/** Before the archive is closed by a command line, which no one watches: the next command finds everybody. */
export async function completeUpkeepOfCommandLine(parts: EngineParts): Promise<void> {
  const session = parts.sessions.current;
  if (!session.isOpen || isForAPerson(parts)) return;
  // An import has just ended, and holds nothing of its file any more.
  if (takeLargeCommit(session.archive)) collectGarbage();
  completeUpkeep(session.archive);
}
