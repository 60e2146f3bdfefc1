import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

type Collect = (options: { type: 'major'; execution: 'sync'; flavor: 'last-resort' }) => void;

/**
 * Lets go of what no one holds any more, at once, and gives its memory back to the system: a tenth of a second. V8
 * gives its collector away only to a context that is made under its flag; where it does not, nothing is done.
 */
export function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext("typeof gc === 'function' ? gc : null") as Collect | null;
  collect?.({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}
