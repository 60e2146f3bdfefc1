/**
 * Frees what is no longer used, at once, and gives its memory back to the system: a tenth of a second. Does nothing
 * where the process was started without `--expose-gc`.
 */
export function collectGarbage(): void {
  globalThis.gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}
