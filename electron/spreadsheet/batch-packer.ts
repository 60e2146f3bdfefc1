import type {
  InterpretedBatch,
  InterpretedCustomer,
  InterpretedLine,
  InterpretedRow,
} from '../../shared/import/rows.ts';
import {
  noPlace,
  type PackedBatch,
  type PackedLines,
  type PackedText,
  packedNumbers,
  packedTexts,
  partSeparator,
} from './packed-batch.ts';

/** Who is forgotten travels a second time: their rows are many and far apart. */
const mostRemembered = 150_000;

/** Packs the batches of one file, in their order. */
export class BatchPacker {
  readonly #texts = Object.fromEntries(packedTexts.map((name) => [name, new NewTexts()])) as Record<
    PackedText,
    NewTexts
  >;
  readonly #placesOfCustomers = new Map<InterpretedCustomer, number>();
  #customerCount = 0;

  pack({ rows, rejected, rowsRead, fractionRead }: InterpretedBatch): PackedBatch {
    return {
      rowNumbers: Int32Array.from(rows, ({ rowNumber }) => rowNumber),
      ...this.#packedCustomers(rows),
      lines: this.#packedLines(rows),
      contacts: rows.flatMap(({ contact }) => contact ?? []),
      people: rows.flatMap(({ person }) => person ?? []),
      flagged: rows.flatMap(({ rowNumber, flags }) => (flags.length === 0 ? [] : { rowNumber, flags })),
      rejected,
      rowsRead,
      fractionRead,
    };
  }

  #packedCustomers(rows: readonly InterpretedRow[]): Pick<PackedBatch, 'newCustomers' | 'customerPlaces'> {
    const newCustomers: InterpretedCustomer[] = [];
    const customerPlaces = new Int32Array(rows.length).fill(noPlace);
    for (let row = 0; row < rows.length; row += 1) {
      const customer = rows[row]?.customer ?? null;
      if (customer === null) continue;
      let place = this.#placesOfCustomers.get(customer);
      if (place === undefined) {
        place = this.#customerCount;
        this.#customerCount += 1;
        if (this.#placesOfCustomers.size >= mostRemembered) this.#placesOfCustomers.clear();
        this.#placesOfCustomers.set(customer, place);
        newCustomers.push(customer);
      }
      customerPlaces[row] = place;
    }
    return { newCustomers, customerPlaces };
  }

  /** A file of orders has a line in every row, one of customers in none. */
  #packedLines(rows: readonly InterpretedRow[]): PackedLines | null {
    const lines: InterpretedLine[] = [];
    for (const { line } of rows) if (line !== null) lines.push(line);
    if (lines.length === 0) return null;
    const packed: PackedLines = {
      newTexts: {},
      textPlaces: {},
      numbers: {},
      isReturn: Uint8Array.from(lines, ({ isReturn }) => (isReturn ? 1 : 0)),
    };
    for (const name of packedTexts) {
      const texts = this.#texts[name];
      const places = new Int32Array(lines.length).fill(noPlace);
      let isFilled = false;
      for (let row = 0; row < lines.length; row += 1) {
        const text = textOf(lines[row], name);
        if (text === null) continue;
        isFilled = true;
        places[row] = texts.placeOf(text);
      }
      if (!isFilled) continue;
      packed.textPlaces[name] = places;
      packed.newTexts[name] = texts.takeNew();
    }
    for (const name of packedNumbers) {
      const column = new Float64Array(lines.length).fill(Number.NaN);
      let isFilled = false;
      for (let row = 0; row < lines.length; row += 1) {
        const value = lines[row]?.[name] ?? null;
        if (value === null) continue;
        isFilled = true;
        column[row] = value;
      }
      if (isFilled) packed.numbers[name] = column;
    }
    return packed;
  }
}

/** Gives each different text of a column its place, and hands each over once. */
class NewTexts {
  readonly #places = new Map<string, number>();
  #new: string[] = [];
  #lastText = '';
  #lastPlace = noPlace;

  placeOf(text: string): number {
    // The rows of an order stand together.
    if (text === this.#lastText && this.#lastPlace !== noPlace) return this.#lastPlace;
    this.#lastText = text;
    this.#lastPlace = this.#find(text);
    return this.#lastPlace;
  }

  #find(text: string): number {
    const known = this.#places.get(text);
    if (known !== undefined) return known;
    const place = this.#places.size;
    this.#places.set(text, place);
    this.#new.push(text);
    return place;
  }

  takeNew(): readonly string[] {
    const taken = this.#new;
    this.#new = [];
    return taken;
  }
}

function textOf(line: InterpretedLine | undefined, name: PackedText): string | null {
  if (line === undefined) return null;
  return name === 'product' ? productText(line) : line[name];
}

function productText({ product, description, category }: InterpretedLine): string | null {
  if (product === null && description === null && category === null) return null;
  return `${product ?? ''}${partSeparator}${description ?? ''}${partSeparator}${category ?? ''}`;
}
