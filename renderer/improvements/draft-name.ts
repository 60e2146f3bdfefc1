/** Ids of topics may be longer than the name of a draft. */
const longestInName = 120;

/** What stands for an improvement in the name of its draft. */
export function draftNameOf({ id }: { id: string }): string {
  return id.slice(0, longestInName);
}
