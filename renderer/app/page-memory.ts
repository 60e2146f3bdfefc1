type Search = Record<string, unknown>;

/** How each page was left, as long as the archive is open. In memory only: a filter can be somebody's name. */
const leftAs = new Map<string, Search>();

export function rememberPage(path: string, search: Search): void {
  leftAs.set(path, search);
}

export function pageAsLeft(path: string): Search {
  return leftAs.get(path) ?? {};
}

/** With another archive every page begins again. */
export function forgetPages(): void {
  leftAs.clear();
}
