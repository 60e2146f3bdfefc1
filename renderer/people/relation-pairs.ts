/** Words offered for a relation, each with the word for the way back: those in use first, then those of the language. */
export function relationPairs(
  ofLanguage: string,
  inUse: ReadonlyArray<{ relation: string; back: string }>,
): Map<string, string> {
  const pairs = new Map(inUse.map(({ relation, back }) => [relation, back]));
  for (const pair of ofLanguage.split(';')) {
    const [relation = '', back = ''] = pair.split('=');
    if (relation !== '' && !pairs.has(relation)) pairs.set(relation, back);
  }
  return pairs;
}
