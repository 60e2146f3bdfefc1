/** The map's letters are of 12 pixels; a wide face's Latin ones take this much, a Chinese one takes all. */
const letterSize = 12;
const latinWidth = 0.63 * letterSize;
const fullWidth = /[\u1100-\u115F\u2E80-\uFFEF]/u;
const fewestLetters = 2;

function letterWidth(letter: string): number {
  return fullWidth.test(letter) ? letterSize : latinWidth;
}

/** About how wide a text stands, in pixels. */
export function textWidth(text: string): number {
  return [...text].reduce((sum, letter) => sum + letterWidth(letter), 0);
}

/** The text, or as much of its beginning as there is room for; empty where that would be next to nothing. */
export function textThatFits(text: string, room: number): string {
  if (textWidth(text) <= room) return text;
  let left = room - latinWidth;
  let kept = '';
  for (const letter of text) {
    left -= letterWidth(letter);
    if (left < 0) break;
    kept += letter;
  }
  return [...kept].length < fewestLetters ? '' : `${kept.trimEnd()}…`;
}
