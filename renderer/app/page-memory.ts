import { archiveShown } from './archive-shown.ts';

type Search = Record<string, unknown>;

/** How each page was left, as long as the archive is open. In memory only: a filter can be somebody's name. */
const leftAs = new Map<string, Search>();

export function rememberPage(path: string, search: Search): void {
  // The page shown last is last in the map.
  leftAs.delete(path);
  leftAs.set(path, search);
}

/** Of these paths the one that was shown last; undefined where none was. */
export function shownLastOf<Path extends string>(paths: readonly Path[]): Path | undefined {
  const last = [...leftAs.keys()].findLast((path) => paths.some((one) => one === path));
  return paths.find((path) => path === last);
}

/** `otherwise`: as a page begins that was not shown yet. */
export function pageAsLeft(path: string, otherwise: Search = {}): Search {
  return leftAs.get(path) ?? otherwise;
}

/** With another archive every page begins again. */
archiveShown.listen(() => leftAs.clear());
