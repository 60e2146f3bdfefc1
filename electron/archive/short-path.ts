import { isAbsolute, join, relative, sep } from 'node:path';

/** A path as a narrow line shows it: `~` stands for the person's own folder. */
export function shortPath(path: string, homeFolder: string): string {
  const within = relative(homeFolder, path);
  const isWithin = within !== '' && within !== '..' && !within.startsWith(`..${sep}`) && !isAbsolute(within);
  return isWithin ? join('~', within) : path;
}
