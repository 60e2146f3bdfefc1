const mostBytes = 75;

function bytesOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}

/** A line in pieces of at most 75 bytes, as the format wants it; no character is parted. */
export function foldedLine(line: string): string {
  const pieces: string[] = [];
  let start = 0;
  let place = 0;
  let bytes = 0;
  for (const character of line) {
    const more = bytesOf(character);
    if (bytes + more > mostBytes) {
      pieces.push(line.slice(start, place));
      start = place;
      bytes = 1;
    }
    bytes += more;
    place += character.length;
  }
  pieces.push(line.slice(start));
  return pieces.join('\r\n ');
}
