/** The beginning of a text that is only to be recognised. */
export function shortened(text: string, longest: number): string {
  const signs = text.length > longest ? [...text.slice(0, longest * 2)] : [];
  return signs.length > longest
    ? `${signs
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`
    : text;
}
