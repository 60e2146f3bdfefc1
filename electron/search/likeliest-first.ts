export const mostAtOnce = 500;

/**
 * The items in order, a few at a time and then more: the first few are picked out without sorting all, because mostly
 * no more are wanted.
 */
export function* likeliestFirst<Item>(
  items: readonly Item[],
  compare: (a: Item, b: Item) => number,
  atOnce: number,
): Generator<Item[]> {
  if (items.length === 0) return;
  const first = firstFew(items, compare, atOnce);
  yield first;
  if (items.length <= atOnce) return;
  const sorted = [...items].sort(compare);
  let size = atOnce;
  for (let from = atOnce; from < sorted.length; ) {
    size = Math.min(mostAtOnce, size * 4);
    yield sorted.slice(from, from + size);
    from += size;
  }
}

function firstFew<Item>(items: readonly Item[], compare: (a: Item, b: Item) => number, count: number): Item[] {
  const few: Item[] = [];
  for (const item of items) {
    const last = few[count - 1];
    if (last !== undefined && compare(item, last) >= 0) continue;
    if (last !== undefined) few.pop();
    let place = few.length;
    while (place > 0) {
      const before = few[place - 1];
      if (before === undefined || compare(before, item) <= 0) break;
      place -= 1;
    }
    few.splice(place, 0, item);
  }
  return few;
}
