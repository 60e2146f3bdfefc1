import { fileProblem } from './file-problem.ts';

/** What a scanner tells; names come without their prefix, text with its entities (see `decodeXmlText`). */
export interface XmlListener {
  open(name: string, attributes: string, isEmpty: boolean): void;
  close(name: string): void;
  text(text: string): void;
}

/** A tag, comment or CDATA section longer than this is no honest one. */
const longestMarkupCharacters = 2_000_000;
const greaterThan = 0x3e;
const doubleQuote = 0x22;
const singleQuote = 0x27;
const slash = 0x2f;
const colon = 0x3a;

/**
 * Scans XML that arrives in portions, forwards and without building anything: no depth to exhaust and no
 * entity to expand. A DOCTYPE or ENTITY declaration is refused; workbooks never have one.
 */
export class XmlScanner {
  readonly #listener: XmlListener;
  readonly #isHtml: boolean;
  #rest = '';

  /** `html`: a DOCTYPE without declarations of its own is passed over. */
  constructor(listener: XmlListener, dialect: 'xml' | 'html' = 'xml') {
    this.#listener = listener;
    this.#isHtml = dialect === 'html';
  }

  push(portion: string): void {
    const text = this.#rest === '' ? portion : this.#rest + portion;
    let position = 0;
    while (position < text.length) {
      const opening = text.indexOf('<', position);
      if (opening < 0) {
        this.#listener.text(position === 0 ? text : text.slice(position));
        position = text.length;
        break;
      }
      if (opening > position) this.#listener.text(text.slice(position, opening));
      position = opening;
      const end = this.#markup(text, opening);
      if (end < 0) break;
      position = end;
    }
    this.#rest = text.slice(position);
    if (this.#rest.length > longestMarkupCharacters) throw fileProblem('FILE_DAMAGED');
  }

  /** Says that no portion follows; a tag left open means that the part was cut off. */
  end(): void {
    if (this.#rest !== '' && !this.#isHtml) throw fileProblem('FILE_DAMAGED');
  }

  /** Handles the markup that begins at `opening` and returns where it ends, or -1 where it is not all here. */
  #markup(text: string, opening: number): number {
    switch (text[opening + 1]) {
      case undefined:
        return -1;
      case '/': {
        const end = text.indexOf('>', opening);
        if (end < 0) return -1;
        this.#listener.close(localName(text, opening + 2, end));
        return end + 1;
      }
      case '?':
        return endAfter(text, '?>', opening);
      case '!':
        return this.#declaration(text, opening);
      default:
        return this.#tag(text, opening);
    }
  }

  #declaration(text: string, opening: number): number {
    if (text.startsWith('<!--', opening)) return endAfter(text, '-->', opening + 4);
    if (text.startsWith('<![CDATA[', opening)) {
      const end = text.indexOf(']]>', opening);
      if (end < 0) return -1;
      this.#listener.text(text.slice(opening + 9, end).replaceAll('&', '&amp;'));
      return end + 3;
    }
    // Too little of it here to tell what it is.
    if (text.length - opening < 9 && text.indexOf('>', opening) < 0) return -1;
    if (!this.#isHtml) throw fileProblem('FILE_HOSTILE');
    const end = text.indexOf('>', opening);
    if (end < 0) return -1;
    if (/^<!entity|\[/i.test(text.slice(opening, end))) throw fileProblem('FILE_HOSTILE');
    return end + 1;
  }

  #tag(text: string, opening: number): number {
    let nameEnd = 0;
    let openQuote = 0;
    for (let at = opening + 1; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (openQuote !== 0) {
        if (code === openQuote) openQuote = 0;
      } else if (code === doubleQuote || code === singleQuote) {
        openQuote = code;
      } else if (code === greaterThan) {
        const isEmpty = text.charCodeAt(at - 1) === slash;
        const contentEnd = isEmpty ? at - 1 : at;
        if (nameEnd === 0) nameEnd = contentEnd;
        this.#listener.open(localName(text, opening + 1, nameEnd), text.slice(nameEnd, contentEnd), isEmpty);
        return at + 1;
      } else if (nameEnd === 0 && code <= 0x20) {
        nameEnd = at;
      }
    }
    return -1;
  }
}

function endAfter(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? -1 : at + mark.length;
}

function localName(text: string, start: number, end: number): string {
  let from = start;
  let to = end;
  while (to > from && text.charCodeAt(to - 1) <= 0x20) to -= 1;
  for (let at = start; at < to; at += 1) if (text.charCodeAt(at) === colon) from = at + 1;
  return text.slice(from, to);
}

/** The value of an attribute, entities decoded; undefined where the tag has none of that name (with prefix). */
export function attributeOf(attributes: string, name: string): string | undefined {
  // A value may hold what looks like another attribute: a sheet named `x state=hidden`.
  let openQuote = 0;
  let seen = 0;
  for (let at = attributes.indexOf(name); at >= 0; at = attributes.indexOf(name, at + 1)) {
    if (at === 0 || attributes.charCodeAt(at - 1) > 0x20) continue;
    for (; seen < at; seen += 1) {
      const code = attributes.charCodeAt(seen);
      if (openQuote !== 0) openQuote = code === openQuote ? 0 : openQuote;
      else if (code === doubleQuote || code === singleQuote) openQuote = code;
    }
    if (openQuote !== 0) continue;
    let equals = at + name.length;
    while (attributes.charCodeAt(equals) <= 0x20) equals += 1;
    if (attributes[equals] !== '=') continue;
    let start = equals + 1;
    while (attributes.charCodeAt(start) <= 0x20) start += 1;
    const quote = attributes[start];
    if (quote !== '"' && quote !== "'") {
      return /^[^\s>]*/.exec(attributes.slice(start))?.[0];
    }
    const end = attributes.indexOf(quote, start + 1);
    return end < 0 ? undefined : decodeXmlText(attributes.slice(start + 1, end));
  }
  return undefined;
}

const namedEntities: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00A0'],
]);

/** Text of XML as it reads: entities decoded (unknown ones kept as written), line ends as one. */
export function decodeXmlText(raw: string): string {
  const text = raw.includes('\r') ? raw.replaceAll('\r\n', '\n').replaceAll('\r', '\n') : raw;
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|([a-z]{2,4}));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return namedEntities.get(String(name).toLowerCase()) ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? '\uFFFD' : String.fromCodePoint(code);
  });
}
