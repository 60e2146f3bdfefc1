/** What a column is called in a map and on the command line where its file has no headings; `index` counts from 0. */
export function headingOfNone(index: number): string {
  return `Column ${index + 1}`;
}

/** True for what only stands for a heading. */
export function isHeadingOfNone(heading: string, index: number): boolean {
  return heading === headingOfNone(index);
}
