import type { EngineParts } from './engine-context.ts';

/** Not for a consultant's script: what that opens is not what the owner opened last, and no one watches its progress. */
export function isForAPerson({ options }: Pick<EngineParts, 'options'>): boolean {
  return options.host !== 'command-line';
}
