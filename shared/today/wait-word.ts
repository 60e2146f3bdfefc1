import type { WaitReason } from '../playbooks/waiting.ts';
import type { Task } from './contract.ts';

/**
 * What is said of a task that waits. Of one that assumes the customer stayed away: `came` where they came or called lately,
 * `knownUntil` where the orders are not known far enough.
 */
export type WaitWord = WaitReason | 'came';

/** Null: it does not wait. */
export function waitWord({ waits, waitsUntil }: Pick<Task, 'waits' | 'waitsUntil'>): WaitWord | null {
  return waits === 'knownUntil' && waitsUntil !== null ? 'came' : waits;
}
