interface ListSort<Key extends string> {
  sort: Key;
  descending: boolean;
}

/**
 * How a list is sorted once a heading was pressed: the other way round where it was sorted by it already.
 * `largestFirst`: what is read from its largest or latest value.
 */
export function sortAfterPress<Key extends string>(
  now: ListSort<Key>,
  pressed: string,
  keys: readonly Key[],
  largestFirst: ReadonlySet<Key>,
): ListSort<Key> {
  const sort = keys.find((key) => key === pressed) ?? now.sort;
  return { sort, descending: sort === now.sort ? !now.descending : largestFirst.has(sort) };
}
