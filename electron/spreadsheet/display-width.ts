/** How many columns of a spreadsheet's width a text takes: from U+2E80 on (Chinese, full width) a character takes two. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text.slice(0, longestMeasured)) {
    width += (character.codePointAt(0) ?? 0) >= firstWideCodePoint ? 2 : 1;
  }
  return width;
}

const firstWideCodePoint = 0x2e80;
const longestMeasured = 1_000;
