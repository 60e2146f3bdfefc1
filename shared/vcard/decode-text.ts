/**
 * The text of bytes whose character set may be named. What is no valid UTF-8 and names no other is read as GB 18030,
 * which the phones sold in China before UTF-8 wrote.
 */
export function decodeText(bytes: Uint8Array, charset: string): string {
  for (const name of ['utf-8', charset, 'gb18030']) {
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
