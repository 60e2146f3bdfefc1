/** What one card or row of a file says, read here by rules of the test's own: every value, and its pictures. */
export interface SaidByCard {
  values: readonly string[];
  /** Values that are in the file once more, laid out otherwise: their words must be there. */
  repeated: readonly string[];
  /** Pictures in base64. */
  photos: readonly string[];
}

/** What a .vcf file says of itself and of its layout, and not of anybody. */
const saysNothing = /^(?:BEGIN|END|VERSION|PRODID|REV|UID|X-ABUID|X-ABADR|X-MS-OL-.*)$/;

export function saidByVcard(text: string): SaidByCard[] {
  const cards = text.split(/^BEGIN:VCARD\s*$/m).slice(1);
  return cards.map((card) => {
    const values: string[] = [];
    const repeated: string[] = [];
    const photos: string[] = [];
    for (const [head, written] of linesOf(card)) {
      const name = (head.split(';')[0] ?? '').replace(/^item\d+\./, '').toUpperCase();
      if (saysNothing.test(name)) continue;
      if (name === 'PHOTO') {
        photos.push(written.replace(/\s/g, ''));
        continue;
      }
      const value = /QUOTED-PRINTABLE/i.test(head) ? unquoted(written) : written;
      const parts = /^(?:N|ADR|ORG|NICKNAME|CATEGORIES)$/.test(name) ? value.split(/(?<!\\)[;,]/) : [value];
      const plain = parts.map((part) => unescaped(part).trim()).filter((part) => part !== '');
      if (name === 'LABEL') repeated.push(...plain);
      else values.push(...plain.map((part) => spelledAsKept(part, name)));
    }
    return { values, repeated, photos };
  });
}

function linesOf(card: string): [string, string][] {
  const unfolded = card
    .replace(/\r\n/g, '\n')
    .replace(/=\n/g, '')
    .replace(/\n[ \t]/g, '')
    .split('\n');
  return unfolded
    .map((line): [string, string] => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)])
    .filter(([head]) => head !== '');
}

function unquoted(value: string): string {
  const bytes = value.replace(/=([0-9A-F]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

function unescaped(text: string): string {
  return text.replace(/\\(.)/g, (_, sign: string) => (sign === 'n' ? '\n' : sign)).replace(/\r\n/g, '\n');
}

/** Days with their dashes; Apple's own labels in small letters. */
function spelledAsKept(value: string, name: string): string {
  if (name === 'X-ABLABEL') return value.replace(/^_\$!<(.*)>!\$_$/, (_, label: string) => label.toLowerCase());
  return /^(?:BDAY|X-MS-ANNIVERSARY)$/.test(name) ? value.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3') : value;
}

export function saidByCsv(text: string): SaidByCard[] {
  const [headings = [], ...rows] = recordsOf(text);
  return rows.map((row) => {
    const values: string[] = [];
    const repeated: string[] = [];
    for (const [column, cell] of row.entries()) {
      const parts = cell.split(' ::: ').map((part) => part.replace(/^\* ?/, '').trim());
      const said = parts.filter((part) => part !== '');
      if (/- Formatted$/.test(headings[column] ?? '')) repeated.push(...said);
      else values.push(...said.map((part) => (part === 'Mobile' ? 'cell' : part)));
    }
    return { values, repeated, photos: [] };
  });
}

/** RFC 4180, sign by sign. */
function recordsOf(text: string): string[][] {
  const records: string[][] = [[]];
  let cell = '';
  let isQuoted = false;
  const endCell = () => {
    records.at(-1)?.push(cell);
    cell = '';
  };
  for (let place = 0; place < text.length; place += 1) {
    const sign = text.charAt(place);
    if (isQuoted && sign === '"' && text.charAt(place + 1) === '"') {
      cell += sign;
      place += 1;
    } else if (sign === '"') isQuoted = !isQuoted;
    else if (isQuoted) cell += sign;
    else if (sign === ',') endCell();
    else if (sign === '\n') {
      endCell();
      records.push([]);
    } else if (sign !== '\r') cell += sign;
  }
  endCell();
  return records.filter((record) => record.some((said) => said !== ''));
}
