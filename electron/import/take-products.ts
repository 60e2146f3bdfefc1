import { recordsOfCell } from '../../shared/exchange/record-cell.ts';
import type { RecordValue } from '../../shared/exchange/record-cells.ts';
import type { ImportMode, Interpretation } from '../../shared/import/fields.ts';
import { carriedColumnsOf } from '../../shared/records/exchanged-records.ts';
import type { RowValues } from '../acts/act-writer.ts';
import { allRows, build } from '../archive/query.ts';
import type { ImportTarget } from './import-target.ts';
import type { WrittenProduct } from './known-products.ts';
import type { RowOutcome } from './order-setting.ts';
import { type ListedProduct, ProductsOfList } from './products-of-list.ts';
import type { StagedRecord } from './staged-records.ts';

const writtenColumns = ['code', 'description', 'category'] as const;
const amountColumns = ['price_minor', 'cost_minor'] as const;

interface SaidProduct extends WrittenProduct {
  price_minor: number | null;
  cost_minor: number | null;
  spellings: readonly WrittenProduct[];
}

/**
 * Takes the rows of a list of products. Where a row changes how a product is written, the former words stay with it, so
 * that the lines of a file which has them find it again.
 */
export class ProductTaker {
  taken = 0;
  readonly #target: ImportTarget;
  readonly #mode: ImportMode;
  readonly #products: ProductsOfList;
  readonly #spellings = new Map<number, WrittenProduct[]>();

  constructor(target: ImportTarget, { mode, isExchange = false }: Interpretation & { mode: ImportMode }) {
    this.#target = target;
    this.#mode = mode;
    this.#products = new ProductsOfList(isExchange);
    const known = new Map<number, ListedProduct>();
    for (const { import_id: _import, ...row } of allRows(
      target.connection,
      build.selectFrom('products').selectAll().orderBy('id'),
    )) {
      const product = { ...row, isNew: false };
      known.set(row.id, product);
      this.#products.add(product, product);
    }
    for (const { product_id: id, ...spelling } of allRows(
      target.connection,
      build
        .selectFrom('product_spellings')
        .select(['product_id', ...writtenColumns])
        .orderBy('id'),
    )) {
      this.#spellingsOf(id).push(spelling);
      const product = known.get(id);
      if (product !== undefined) this.#products.add(product, spelling);
    }
  }

  /** The rows name no customer. */
  take(
    _noOne: unknown,
    rows: readonly StagedRecord[],
    outcome: (row: StagedRecord, outcome: RowOutcome) => void,
  ): void {
    for (const row of rows) outcome(row, this.#takeRow(saidBy(row)));
  }

  #takeRow(said: SaidProduct): RowOutcome {
    const known = this.#products.find(said);
    if (known === undefined) {
      this.#make(said);
      return 'imported';
    }
    if (this.#mode === 'add') return 'skipped';
    const isCompleted = this.#complete(known, said);
    const isSpelled = this.#spell(known, said.spellings);
    return isCompleted || isSpelled ? 'updated' : 'skipped';
  }

  #make({ spellings, ...values }: SaidProduct): void {
    const id = this.#target.insert('products', values);
    const product = { ...values, id, isNew: true };
    this.#products.add(product, product);
    this.#spell(product, spellings);
    this.taken += 1;
  }

  /** What is blank is filled, and by the mode what differs replaced. */
  #complete(known: ListedProduct, said: SaidProduct): boolean {
    const isTaken = (stored: string | number | null, value: string | number | null): boolean => {
      if (value === null || value === '' || value === stored) return false;
      return stored === null || stored === '' || this.#mode === 'replace';
    };
    const values: RowValues = {};
    for (const column of [...writtenColumns, ...amountColumns]) {
      if (isTaken(known[column], said[column])) values[column] = said[column];
    }
    if (Object.keys(values).length === 0) return false;
    const { code, description, category, id, isNew } = known;
    if (isNew) this.#target.complete('products', id, values);
    else this.#target.update('products', id, values);
    Object.assign(known, values);
    const isWrittenOtherwise = writtenColumns.some((column) => values[column] !== undefined);
    if (isWrittenOtherwise && !isNew) this.#spell(known, [{ code, description, category }]);
    this.#products.add(known, known);
    return true;
  }

  /** False where all of them were known. */
  #spell(product: ListedProduct, spellings: readonly WrittenProduct[]): boolean {
    const known = this.#spellingsOf(product.id);
    const unknown = spellings.filter(
      (spelling) => !isWrittenSo(product, spelling) && !known.some((other) => isWrittenSo(other, spelling)),
    );
    for (const spelling of unknown) {
      this.#target.insert('product_spellings', { product_id: product.id, ...spelling });
      known.push(spelling);
      this.#products.add(product, spelling);
    }
    return unknown.length > 0;
  }

  #spellingsOf(id: number): WrittenProduct[] {
    const known = this.#spellings.get(id) ?? [];
    this.#spellings.set(id, known);
    return known;
  }
}

function isWrittenSo(one: WrittenProduct, other: WrittenProduct): boolean {
  return writtenColumns.every((column) => one[column] === other[column]);
}

const placeOfField = new Map(carriedColumnsOf('products').map(({ field }, place) => [field, place]));

function saidBy({ values }: StagedRecord): SaidProduct {
  const at = (field: string): RecordValue => values[placeOfField.get(field as never) ?? -1] ?? null;
  const text = (field: string): string => String(at(field) ?? '');
  const amount = (field: string): number | null => {
    const minor = at(field);
    return typeof minor === 'number' ? minor : null;
  };
  return {
    code: text('products.code'),
    description: text('products.description'),
    category: text('products.category'),
    price_minor: amount('products.priceMinor'),
    cost_minor: amount('products.costMinor'),
    spellings: recordsOfCell(text('products.productSpellings')).map(([description = '', code = '', category = '']) => ({
      code,
      description,
      category,
    })),
  };
}
