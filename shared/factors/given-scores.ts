/** What the owner said of a factor of a customer. */
export interface GivenScore {
  /** 0 to 5, whole; null: they were asked and do not know. */
  score: number | null;
  /** '' where none was given. */
  reason: string;
  /** YYYY-MM-DD; it holds from then on. */
  day: string;
}

/**
 * What holds on a day: the latest said on it or before; of several of one day the highest, so that the order in which they
 * were written says nothing. That the owner does not know is the lowest. Null: nothing was said.
 */
export function scoreHeldOn<Given extends GivenScore>(given: Iterable<Given>, day: string): Given | null {
  let held: Given | null = null;
  for (const said of given) {
    if (said.day <= day && (held === null || isAfter(said, held))) held = said;
  }
  return held;
}

function isAfter(said: GivenScore, held: GivenScore): boolean {
  if (said.day !== held.day) return said.day > held.day;
  const [score, heldScore] = [said.score ?? -1, held.score ?? -1];
  return score === heldScore ? said.reason > held.reason : score > heldScore;
}

/** Of a row of several customers that counts as one: the highest of what holds of its members; null: nothing does. */
export function highestGivenScore<Given extends GivenScore>(ofMembers: Iterable<Given | null>): Given | null {
  let highest: Given | null = null;
  for (const given of ofMembers) {
    if (given === null) continue;
    const isHigher = highest === null || (given.score ?? -1) > (highest.score ?? -1);
    if (isHigher || (given.score === highest?.score && isAfter(given, highest))) highest = given;
  }
  return highest;
}
