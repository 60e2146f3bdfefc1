/**
 * The text of bytes whose character set may be named. What is no valid UTF-8 and names no other is read as GB 18030,
 * which the phones sold in China before UTF-8 wrote. One broken character spoils no other where UTF-8 is named.
 */
export function decodeText(bytes: Uint8Array, charset: string): string {
  const guessed = /^utf-?8$/i.test(charset) ? [] : ['gb18030'];
  for (const name of ['utf-8', charset, ...guessed]) {
    const text = name === '' ? null : decodedStrictly(bytes, name);
    if (text !== null) return text;
  }
  return new TextDecoder('utf-8').decode(bytes);
}

function decodedStrictly(bytes: Uint8Array, charset: string): string | null {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch (error) {
    // RangeError: no such character set; TypeError: these bytes are not of it.
    if (error instanceof RangeError || error instanceof TypeError) return null;
    throw error;
  }
}
