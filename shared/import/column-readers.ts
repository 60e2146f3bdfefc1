import { customerNumberFromCell, oneLine, tidyCell } from '../text.ts';
import { cellText, exactText, type FlagCell, isNumberPlaceholder } from './cell-text.ts';
import type { Cell, Interpretation } from './fields.ts';

export type Cells = readonly Cell[];
export type ReadText = (cells: Cells, flag: FlagCell) => string | null;

const readNothing: ReadText = () => null;

/** The columns of a field read as one text: several are joined by a blank. */
function textReader(
  columns: readonly number[] | undefined,
  join = (parts: readonly string[]) => parts.join(' '),
): ReadText {
  const [only, ...others] = columns ?? [];
  if (columns === undefined || only === undefined) return readNothing;
  if (others.length === 0) return (cells, flag) => cellText(cells[only], flag);
  return (cells, flag) => {
    const parts = columns.map((column) => cellText(cells[column], flag)).filter((part) => part !== null);
    return parts.length === 0 ? null : join(parts);
  };
}

function lineReader(...[columns, join]: Parameters<TextReaders['line']>): ReadText {
  const read = join === undefined ? textReader(columns) : textReader(columns, join);
  return (cells, flag) => {
    const text = read(cells, flag);
    return text === null ? null : oneLine(text);
  };
}

/** The columns of a field read as an order's or customer's number: decimals a spreadsheet made are undone. */
function numberReader(columns: readonly number[] | undefined): ReadText {
  const [only, ...others] = columns ?? [];
  if (columns === undefined || only === undefined) return readNothing;
  const readOne = (cell: Cell | undefined, flag: FlagCell): string | null => {
    if (cell === null || cell === undefined) return null;
    const text = typeof cell === 'number' ? cell : cellText(cell, flag);
    if (text === null) return null;
    if (typeof cell === 'object') flag('numberMangled');
    const { number, mangled } = customerNumberFromCell(typeof text === 'string' ? withoutTextQuote(text) : text);
    if (mangled) flag('numberMangled');
    return number === null || isNumberPlaceholder(number) ? null : number;
  };
  if (others.length === 0) return (cells, flag) => readOne(cells[only], flag);
  return (cells, flag) => {
    const parts = columns.map((column) => readOne(cells[column], flag)).filter((part) => part !== null);
    return parts.length === 0 ? null : parts.join(' ');
  };
}

/** How the texts of a file are read: a foreign one's as people and tills write them, our own as they are. */
export interface TextReaders {
  text(columns: readonly number[] | undefined, join?: (parts: readonly string[]) => string): ReadText;
  /** A text of one line: a name, a city. Cells of a spreadsheet break theirs where they are narrow. */
  line(columns: readonly number[] | undefined, join?: (parts: readonly string[]) => string): ReadText;
  number(columns: readonly number[] | undefined): ReadText;
}

export function textReadersFor({ isExchange = false, hasGuards = false }: Interpretation): TextReaders {
  if (!isExchange) return { text: textReader, line: lineReader, number: numberReader };
  const exact = (columns: readonly number[] | undefined): ReadText => {
    const [only] = columns ?? [];
    return only === undefined ? readNothing : (cells) => exactText(cells[only], hasGuards);
  };
  return { text: exact, line: exact, number: exact };
}

/** Tills put ' or ` before long numbers, so that spreadsheets leave them alone. */
export function withoutTextQuote(text: string): string {
  const first = text.charCodeAt(0);
  return (first === 0x27 || first === 0x60) && text.length > 1 ? tidyCell(text.slice(1)) : text;
}
