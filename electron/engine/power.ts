import type { EngineParts } from './engine-context.ts';

/** What the machine is about to do, or has just done. */
const powerEvents = ['suspend', 'shutdown', 'lockScreen', 'resume'] as const;
export type PowerEvent = (typeof powerEvents)[number];

/**
 * Before the machine sleeps or ends, the archive is made whole in its one file: a stick can be pulled, a battery run
 * out. After it, everything shown is asked again; the archive's status says where the file is no longer in its place.
 */
export function hearPower({ sessions, jobs, changes }: EngineParts, event: PowerEvent): void {
  if (event === 'resume') {
    changes.announceAll();
    return;
  }
  // What a job has under way is whole or nothing by itself, and its transaction keeps a checkpoint out.
  if (!sessions.current.isOpen || jobs.isRunning) return;
  const { archive } = sessions.current;
  if (archive.isReadOnly || !archive.isInPlace() || archive.writer.inTransaction) return;
  // A program that copies file and log one after the other must not find the log emptied in between.
  archive.writeBackLog('kept');
}
