import { byKey } from '../../shared/by-key.ts';
import type {
  CellFlag,
  InterpretedBatch,
  InterpretedCustomer,
  InterpretedLine,
  InterpretedRecord,
  InterpretedRow,
} from '../../shared/import/rows.ts';
import {
  noPlace,
  type PackedBatch,
  type PackedLines,
  packedNumbers,
  packedTexts,
  partSeparator,
} from './packed-batch.ts';

/** Who is forgotten travels a second time: their rows are many and far apart. */
const mostRemembered = 150_000;

/** Packs the batches of one file, in their order. */
export class BatchPacker {
  readonly #texts = byKey(packedTexts, () => new NewTexts());
  readonly #products = new Products();
  readonly #placesOfCustomers = new Map<InterpretedCustomer, number>();
  #customerCount = 0;
  #isFirst = true;

  pack({ rows, rejected, passedOver, rowsRead, fractionRead }: InterpretedBatch): PackedBatch {
    const rowNumbers = new Int32Array(rows.length);
    const records: InterpretedRecord[] = [];
    const flagged: { rowNumber: number; flags: readonly CellFlag[] }[] = [];
    for (const [index, { rowNumber, record, flags }] of rows.entries()) {
      rowNumbers[index] = rowNumber;
      if (record !== undefined) records.push(record);
      if (flags.length > 0) flagged.push({ rowNumber, flags });
    }
    const lines = this.#packedLines(rows);
    const beginsAnew = this.#isFirst;
    this.#isFirst = false;
    return {
      beginsAnew,
      rowNumbers,
      ...this.#packedCustomers(rows),
      lines,
      records,
      flagged,
      rejected,
      passedOver,
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
      isReturn: new Uint8Array(lines.length),
    };
    for (const [row, { isReturn }] of lines.entries()) if (isReturn) packed.isReturn[row] = 1;
    for (const name of packedTexts) {
      const texts = this.#texts[name];
      const places = new Int32Array(lines.length);
      let isFilled = false;
      for (const [row, line] of lines.entries()) {
        const place = name === 'product' ? this.#products.placeOf(line, texts) : placeOfText(line[name], texts);
        if (place !== noPlace) isFilled = true;
        places[row] = place;
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

function placeOfText(text: string | null, texts: NewTexts): number {
  return text === null ? noPlace : texts.placeOf(text);
}

const mostOfOneCode = 4;

interface KnownProduct {
  description: string;
  category: string;
  place: number;
}

/** Finds a product's place by its parts: put together for each line they took a tenth of the reading. */
class Products {
  readonly #byCode = new Map<string, KnownProduct[]>();

  placeOf({ product, description, category }: InterpretedLine, texts: NewTexts): number {
    if (product === null && description === null && category === null) return noPlace;
    const [code, described, sorted] = [product ?? '', description ?? '', category ?? ''];
    const known = this.#byCode.get(code);
    const same = known?.find((other) => other.description === described && other.category === sorted);
    if (same !== undefined) return same.place;
    const text = `${code}${partSeparator}${described}${partSeparator}${sorted}`;
    const place = texts.placeOf(text);
    // Without a code many products share one entry; the whole text then finds them.
    if (known !== undefined && known.length === mostOfOneCode) return place;
    // Cut out of the text that is kept anyway: a cell as it was read holds on to its whole portion of the file.
    const [keptCode = '', keptDescription = '', keptCategory = ''] = text.split(partSeparator);
    const kept = { description: keptDescription, category: keptCategory, place };
    if (known === undefined) this.#byCode.set(keptCode, [kept]);
    else known.push(kept);
    return place;
  }
}
