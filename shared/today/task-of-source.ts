import { escapedNumber, unescapedNumber } from '../playbooks/task-name.ts';
import { type TaskKind, taskKinds } from './task-kinds.ts';

/** A task that comes from a row of the file, or from a day. */
export interface SourceTask {
  kind: Exclude<TaskKind, 'step'>;
  /** '': nobody whom the shop knows. */
  number: string;
  /** The id of the row, or the day. */
  source: string;
}

/** `KIND/NUMBER/SOURCE`. */
export function taskOfSource({ kind, number, source }: { kind: TaskKind; number: string; source: string }): string {
  return [kind, escapedNumber(number), source].join('/');
}

/** Null for a text that is no such task. */
export function sourceOfTask(task: string): SourceTask | null {
  const [kind, number, source, ...rest] = task.split('/');
  const known = taskKinds.find((one) => one === kind);
  if (known === undefined || known === 'step' || number === undefined || !source || rest.length > 0) return null;
  return { kind: known, number: unescapedNumber(number), source };
}
