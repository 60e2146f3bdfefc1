/** A group holds together only while its weakest link is at least so likely. */
export const leastLinkOfGroup = 0.8;

/** More entries of one customer than this are asked in several groups: no one looks over more at once. */
export const mostMembers = 100;

/** How likely two customers are one. */
export interface Link {
  readonly a: number;
  readonly b: number;
  readonly score: number;
}

/** Looks up a link from either end. */
export class Links<Found extends Link> {
  readonly #byPair = new Map<number, Map<number, Found>>();

  constructor(links: Iterable<Found> = []) {
    for (const link of links) this.add(link);
  }

  add(link: Found): void {
    const [lower, higher] = link.a < link.b ? [link.a, link.b] : [link.b, link.a];
    const ofLower = this.#byPair.get(lower);
    if (ofLower === undefined) this.#byPair.set(lower, new Map([[higher, link]]));
    else ofLower.set(higher, link);
  }

  get(one: number, other: number): Found | undefined {
    return one < other ? this.#byPair.get(one)?.get(other) : this.#byPair.get(other)?.get(one);
  }
}

/**
 * Groups of customers any two of whom are likely one (complete linkage: the weakest link counts), built from the
 * likeliest links on. Two without a link between them, or with a weaker one, are never in one group.
 *
 * @param links likeliest first; those below `leastLinkOfGroup` are passed over
 * @param scoreOf how likely two customers are one, for any two; null where nothing says so
 * @returns ids in ascending order, at least two a group
 */
export function groupsOf(
  links: readonly Link[],
  scoreOf: (one: number, other: number) => number | null | undefined,
): number[][] {
  const groups = new Map<number, number[]>();
  const groupOf = (id: number): number[] => groups.get(id) ?? [id];
  const isLinked = (one: number, other: number): boolean => (scoreOf(one, other) ?? 0) >= leastLinkOfGroup;
  for (const { a, b, score } of links) {
    if (score < leastLinkOfGroup) continue;
    const [one, other] = [groupOf(a), groupOf(b)];
    if (one === other || one.length + other.length > mostMembers) continue;
    if (!one.every((first) => other.every((second) => isLinked(first, second)))) continue;
    const joined = [...one, ...other];
    for (const id of joined) groups.set(id, joined);
  }
  return [...new Set(groups.values())].map((ids) => ids.sort((first, second) => first - second));
}
