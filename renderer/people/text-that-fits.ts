/** How wide a text stands, in pixels. */
export type WidthOf = (text: string) => number;

const fewestLetters = 2;
const mark = '…';

/** The text, or as much of its beginning as there is room for; empty where that would be next to nothing. */
export function textThatFits(text: string, room: number, widthOf: WidthOf): string {
  if (widthOf(text) <= room) return text;
  const letters = [...text];
  for (let count = letters.length - 1; count >= fewestLetters; count--) {
    const shortened = `${letters.slice(0, count).join('').trimEnd()}${mark}`;
    if (widthOf(shortened) <= room) return shortened;
  }
  return '';
}

/** Measures in the face that an element is written in. */
export function widthIn(element: Element, sizePx: number): WidthOf {
  const context = document.createElement('canvas').getContext('2d');
  if (context === null) throw new Error('the browser draws nothing');
  context.font = `${sizePx}px ${getComputedStyle(element).fontFamily}`;
  return (text) => context.measureText(text).width;
}
