import type { CardProperty } from './card-property.ts';
import { quotedPrintableText } from './quoted-printable.ts';

const beginOfCard = /^BEGIN\s*:\s*VCARD\s*$/i;
const endOfCard = /^END\s*:\s*VCARD\s*$/i;
const isQuotedPrintable = /^[^:]*;(?:ENCODING=)?"?QUOTED-PRINTABLE/i;
const isBase64 = /^[^:]*;(?:ENCODING=)?"?(?:BASE64|B)"?(?:[;:]|$)/i;
const base64Alone = /^[a-z0-9+/=]+\s*$/i;

/** Takes a file apart into its cards while it arrives; a card that the file breaks off counts too. */
export class CardLines {
  #open: string[] | null = null;
  #isCutShort = false;
  /** The line that has not ended yet; what it ends with is remembered, as looking at the end of a text copies all of it. */
  #rest = '';
  #hasOpenEnd = false;

  /** Whether the text ended before its last card did; known after `end`. */
  get isCutShort(): boolean {
    return this.#isCutShort;
  }

  /** Takes the next portion of the text, and gives the cards that it completes, each with its properties in order. */
  push(portion: string): CardProperty[][] {
    if (portion === '') return [];
    // A line end of two signs may be parted.
    const endsOpen = portion.endsWith('\r');
    const said = endsOpen ? portion.slice(0, -1) : portion;
    const hadOpenEnd = this.#hasOpenEnd;
    this.#hasOpenEnd = endsOpen;
    // A long line is searched once, when it ends.
    if (!hadOpenEnd && !/[\r\n]/.test(said)) {
      this.#rest += portion;
      return [];
    }
    const lines = (this.#rest + said).split(/\r\n|\n|\r/);
    this.#rest = (lines.pop() ?? '') + (endsOpen ? '\r' : '');
    return this.#cardsOf(lines);
  }

  /** Says that nothing follows. */
  end(): CardProperty[][] {
    const cards = this.#cardsOf(this.#rest.split('\r'));
    this.#rest = '';
    this.#isCutShort = this.#open !== null;
    return [...cards, ...this.#close()];
  }

  #cardsOf(lines: readonly string[]): CardProperty[][] {
    const cards: CardProperty[][] = [];
    for (const line of lines) {
      if (beginOfCard.test(line)) {
        cards.push(...this.#close());
        this.#open = [];
      } else if (endOfCard.test(line)) cards.push(...this.#close());
      else this.#open?.push(line);
    }
    return cards;
  }

  #close(): CardProperty[][] {
    if (this.#open === null) return [];
    const lines = wholeLines(this.#open);
    this.#open = null;
    return [lines.flatMap((line) => propertyOfLine(line) ?? [])];
  }
}

/** Names and parameters are short; a file without a colon must not be searched for one again and again. */
const longestStart = 1_000;

interface OpenLine {
  pieces: string[];
  /** What stands before the first colon decides how a line goes on; it can be folded itself. */
  start: string;
}

/** Joins what was folded: lines that begin with a blank, soft breaks of quoted-printable, base64 over several lines. */
function wholeLines(lines: readonly string[]): string[] {
  const whole: OpenLine[] = [];
  for (const line of lines) {
    const last = whole.at(-1);
    const piece = last === undefined ? null : continuation(line, last);
    if (last === undefined || piece === null) whole.push({ pieces: [line], start: line });
    else {
      last.pieces.push(piece);
      if (last.start.length < longestStart && !last.start.includes(':')) last.start += piece;
    }
  }
  return whole.map(({ pieces }) => pieces.join(''));
}

/** What a line adds to the one before; null where it begins a new one. */
function continuation(line: string, { pieces, start }: OpenLine): string | null {
  const isQuoted = isQuotedPrintable.test(start);
  const before = pieces.at(-1) ?? '';
  if (isQuoted && before.endsWith('=')) {
    pieces[pieces.length - 1] = before.slice(0, -1);
    return line;
  }
  if (/^[ \t]/.test(line)) return line.slice(1);
  if (line === '') return null;
  // Some phones write base64 over several lines without indenting them, or break the text of a value.
  if (isBase64.test(start) && base64Alone.test(line)) return line;
  return isQuoted && !/^[\w.-]+[;:]/.test(line) ? line : null;
}

/** Null for a line that is no property (blank, without a colon). */
function propertyOfLine(line: string): CardProperty | null {
  const [head, value] = splitAtColon(line);
  if (value === null) return null;
  const [path = '', ...words] = splitOutsideQuotes(head, ';');
  const dot = path.lastIndexOf('.');
  const name = path
    .slice(dot + 1)
    .trim()
    .toUpperCase();
  if (name === '') return null;
  const parameters = new Map<string, string[]>();
  for (const word of words) {
    const equals = word.indexOf('=');
    const bare = word.trim().toUpperCase();
    const isEncoding = equals < 0 && /^(?:QUOTED-PRINTABLE|BASE64|8BIT|7BIT)$/.test(bare);
    const key = equals < 0 ? (isEncoding ? 'ENCODING' : 'TYPE') : word.slice(0, equals).trim().toUpperCase();
    const values = splitOutsideQuotes(word.slice(equals + 1), ',').map(unquoted);
    const known = parameters.get(key);
    if (known === undefined) parameters.set(key, values);
    else for (const more of values) known.push(more);
  }
  const isQuoted = (parameters.get('ENCODING') ?? []).some((encoding) => /^quoted-printable$/i.test(encoding));
  return {
    group: dot < 0 ? '' : path.slice(0, dot).trim(),
    name,
    parameters,
    value: isQuoted ? quotedPrintableText(value, parameters.get('CHARSET')?.[0] ?? '') : value,
  };
}

function splitAtColon(line: string): [string, string | null] {
  let isInQuotes = false;
  for (let place = 0; place < line.length; place += 1) {
    const sign = line[place];
    if (sign === '"') isInQuotes = !isInQuotes;
    else if (sign === ':' && !isInQuotes) return [line.slice(0, place), line.slice(place + 1)];
  }
  return [line, null];
}

function splitOutsideQuotes(text: string, separator: string): string[] {
  const parts = [''];
  let isInQuotes = false;
  for (const sign of text) {
    if (sign === '"') isInQuotes = !isInQuotes;
    if (sign === separator && !isInQuotes) parts.push('');
    else parts[parts.length - 1] += sign;
  }
  return parts;
}

function unquoted(text: string): string {
  return text.trim().replace(/^"(.*)"$/, '$1');
}
