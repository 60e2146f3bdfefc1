/** Kind and place of an error without its message, which may hold what a person typed. */
export function placeOfDefect(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /u.test(line)) ?? [];
  return [error.name, ...frames.slice(0, 3).map((frame) => frame.trim())].join(' ');
}
