/**
 * Nothing of the program's environment is a spreadsheet process's business, except what Windows needs to start it, and
 * where Node keeps compiled code.
 */
export function environmentFor(more: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    ['SystemRoot', 'NODE_COMPILE_CACHE', ...more].flatMap((name) => {
      const value = process.env[name];
      return value === undefined || value === '' ? [] : [[name, value]];
    }),
  );
}
