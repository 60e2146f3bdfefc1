import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The first of these programs on the search path; null where there is none. */
export function findProgram(names: readonly string[]): string | null {
  const endings = process.platform === 'win32' ? ['.exe'] : [''];
  const folders = (process.env.PATH ?? '').split(delimiter);
  const places = names.flatMap((name) =>
    folders.flatMap((folder) => endings.map((ending) => join(folder, `${name}${ending}`))),
  );
  return places.find((place) => existsSync(place)) ?? null;
}
