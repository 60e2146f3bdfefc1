const between = ' | ';
const escaped: Readonly<Record<string, string>> = { '\\': '\\\\', '|': '\\|', '\n': '\\n' };
const unescaped: Readonly<Record<string, string>> = { '\\\\': '\\', '\\|': '|', '\\n': '\n' };

/**
 * Several records in one cell, each a line of its parts: `home | 12 Mill Lane | York`. Blank parts at the end are left
 * out, and a blank first one is the stroke behind it alone. A stroke, a line end or a backslash in a part stands behind a backslash.
 */
export function recordCell(records: readonly (readonly string[])[]): string {
  return records.map(recordLine).join('\n');
}

function recordLine(parts: readonly string[]): string {
  let end = parts.length;
  while (end > 1 && parts[end - 1] === '') end -= 1;
  return parts.slice(0, end).map(escapedPart).join(between).trimStart();
}

function escapedPart(part: string): string {
  return part.replace(/[\\|\n]/g, (sign) => escaped[sign] ?? sign);
}

/** The records of such a cell; parts that are left out are blank. */
export function recordsOfCell(cell: string): string[][] {
  return cell
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => partsOfLine(line).map((part) => unescapedPart(part.trim())));
}

/** At every stroke that does not stand behind a backslash. */
function partsOfLine(line: string): string[] {
  const parts: string[] = [];
  let part = '';
  for (let at = 0; at < line.length; at += 1) {
    const sign = line[at];
    if (sign === '|') {
      parts.push(part);
      part = '';
    } else if (sign === '\\') {
      part += line.slice(at, at + 2);
      at += 1;
    } else part += sign;
  }
  parts.push(part);
  return parts;
}

function unescapedPart(part: string): string {
  return part.replace(/\\[\\|n]/g, (pair) => unescaped[pair] ?? pair);
}
