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

const bytesSearchedForCharset = 1_048_576;

/** The text of a file: by its byte order mark, else as UTF-8, else in the character set its properties name. */
export function decodeFile(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const beginning = new TextDecoder('latin1').decode(bytes.subarray(0, bytesSearchedForCharset));
  const named = /;CHARSET="?([\w-]+)/i.exec(beginning);
  return decodeText(bytes, named?.[1] ?? '');
}
