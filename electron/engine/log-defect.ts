/** The stack names our own lines; the message can hold what a person typed, so it stays out of the log. */
export function logDefect(operation: string, error: unknown): void {
  const frames =
    error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at ')) : [];
  const stack = frames.slice(0, 8).join('\n');
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const name = error instanceof Error ? error.name : typeof error;
  process.stderr.write(`shuke: defect in ${operation}: ${name} ${code}\n${stack}\n`);
  if (process.env.SHUKE_DEBUG !== undefined && error instanceof Error) process.stderr.write(`${error.message}\n`);
}
