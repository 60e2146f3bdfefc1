/** A group with more rows than this begins folded. */
export const longestUnfolded = 100;

/** Rows that follow one another below one heading. */
export interface WorkGroup {
  /** '' where the list has no headings. */
  name: string;
  /** The place of its first row in the list, and how many there are. */
  from: number;
  size: number;
  /** It can be folded: it is long, or begins so. */
  isFoldable: boolean;
  isFolded: boolean;
}

/**
 * The groups of a list, in its order; `names`: the heading of each row. Long ones, and those that begin so, are folded
 * unless they hold the current row; `byHand` says of those that were folded or unfolded what was wanted.
 */
export function workGroups(
  names: readonly string[],
  current: number,
  byHand: ReadonlyMap<string, boolean>,
  beginsFolded: (name: string) => boolean = () => false,
): readonly WorkGroup[] {
  const groups: WorkGroup[] = [];
  for (const [place, name] of names.entries()) {
    const last = groups.at(-1);
    if (last?.name === name) last.size += 1;
    else groups.push({ name, from: place, size: 1, isFoldable: false, isFolded: false });
  }
  return groups.map((group) => {
    const { name, from, size } = group;
    const isFoldable = name !== '' && (size > longestUnfolded || beginsFolded(name));
    const holdsCurrent = current >= from && current < from + size;
    return { ...group, isFoldable, isFolded: isFoldable && (byHand.get(name) ?? !holdsCurrent) };
  });
}
