/** One place earlier or later; at the end of the list it stays. */
export function movedInList<Item>(list: readonly Item[], place: number, by: 1 | -1): Item[] {
  const moved = [...list];
  const [item] = place === -1 ? [] : moved.splice(place, 1);
  if (item !== undefined) moved.splice(Math.max(0, place + by), 0, item);
  return moved;
}
