/** For a value of text, and for a part of one: line ends, and the signs that would part it. */
export function escapedText(text: string): string {
  return text.replace(/[\\;,]|\r\n|\n|\r/g, (sign) => (/[\\;,]/.test(sign) ? `\\${sign}` : '\\n'));
}

const escapes = /\\([\s\S])/g;

/** `\n` is a line end; every other sign after a backslash stands for itself. */
export function unescapedText(value: string): string {
  return value.replace(escapes, (_escape, sign: string) => (sign === 'n' || sign === 'N' ? '\n' : sign));
}

/** The parts of a value between unescaped separators, each unescaped. */
export function partsOf(value: string, separator: ';' | ','): string[] {
  const parts = [''];
  for (let place = 0; place < value.length; place += 1) {
    const sign = value[place] ?? '';
    if (sign === '\\') {
      parts[parts.length - 1] += sign + (value[place + 1] ?? '');
      place += 1;
    } else if (sign === separator) parts.push('');
    else parts[parts.length - 1] += sign;
  }
  return parts.map(unescapedText);
}
