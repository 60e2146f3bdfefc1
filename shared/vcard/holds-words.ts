const between = /[\s,，]+/;

/** Whether every word of a text occurs somewhere in another; width of blanks and case make no difference. */
export function holdsWords(text: string, wanted: string): boolean {
  const whole = text.replace(/[\s,，]+/g, '').toLowerCase();
  return wanted.split(between).every((word) => whole.includes(word.toLowerCase()));
}
