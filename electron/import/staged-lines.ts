import { byKey } from '../../shared/by-key.ts';
import { stablySorted } from '../../shared/stable-sort.ts';
import {
  noPlace,
  type PackedLines,
  type PackedNumber,
  type PackedText,
  packedNumbers,
  packedTexts,
} from '../spreadsheet/packed-batch.ts';
import { anyNumbers, type GrowingColumn, wholeNumbers, yesOrNo } from './growing-column.ts';
import { isRefundOnOtherLine, refundsOfOrder } from './refunds-of-order.ts';
import { ranksOf, TextDictionary } from './text-dictionary.ts';

/** A line of the file, waiting to be taken; `customer` is its place among the staged customers, null for a walk-in. */
export interface StagedLine {
  rowNumber: number;
  customer: number | null;
  /** Tells rows apart that say something else of the same customer. */
  customerMark: number | null;
  order: string | null;
  visit: string | null;
  day: string;
  time: string | null;
  product: number | null;
  channel: number | null;
  servedBy: number | null;
  /** What is said of the payment of its order, packed (`order-payment.ts`). */
  payment: string | null;
  quantityMillionths: number | null;
  unitPriceMillionths: number | null;
  discountMillionths: number | null;
  amountMinor: number;
  costMinor: number | null;
  currency: string;
  isReturn: 0 | 1;
  noSale: string | null;
  refundedMinor: number | null;
  paidMinor: number | null;
  roundingMillionths: number | null;
  /** Its place among the states of the file. */
  state: number | null;
}

type OrderMoney = Pick<StagedLine, 'product' | 'amountMinor' | 'refundedMinor' | 'noSale'>;

export interface VisitCounts {
  lines: number;
  /** Lines of one customer, day, time, channel and currency are one. */
  visits: number;
}

/** Whose the lines are, row by row. */
export interface LineOwners {
  rowNumbers: Int32Array;
  customers: Int32Array;
  customerMarks: Int32Array;
}

/**
 * The lines of a file in columns of plain numbers: 40 to 80 bytes a line, where a Map of objects took 610–990 MB at a
 * million and a table of SQLite five times the processor's time.
 */
export class StagedLines {
  readonly #rowNumbers = wholeNumbers(0);
  readonly #customers = wholeNumbers(noPlace);
  readonly #customerMarks = wholeNumbers(0);
  readonly #isReturn = yesOrNo();
  readonly #texts = byKey(packedTexts, () => wholeNumbers(noPlace));
  readonly #numbers = byKey(packedNumbers, () => anyNumbers(Number.NaN));
  readonly dictionaries = byKey(packedTexts, () => new TextDictionary());
  count = 0;
  #visits = { lines: 0, visits: 0 };

  /** Of customers, without an order number: how many lines, and how many visits they are; when the orders are gone through. */
  get visits(): Readonly<VisitCounts> {
    return this.#visits;
  }

  /** The next batches come from another process. */
  beginAnew(): void {
    for (const name of packedTexts) this.dictionaries[name].beginAnew();
  }

  /** Takes the new texts, and gives the lines with our numbers of all of theirs. */
  withTexts(lines: PackedLines): PackedLines {
    const textPlaces: PackedLines['textPlaces'] = {};
    for (const name of packedTexts) {
      const dictionary = this.dictionaries[name];
      dictionary.append(lines.newTexts[name] ?? []);
      const places = lines.textPlaces[name];
      if (places) textPlaces[name] = dictionary.ours(places);
    }
    return { ...lines, textPlaces };
  }

  /** When no line is to come any more; `customerOf` says which customer is meant by each place that was an owner. */
  complete(customerOf: Int32Array): void {
    this.#customers.replaceBy(customerOf);
    for (const name of packedTexts) this.dictionaries[name].complete();
  }

  /** What the lines of each owner that count in the revenue come to, less what was given back, in one currency; before `complete`. */
  minorByOwner(currency: string, owners: number): Float64Array {
    const sums = new Float64Array(owners);
    const { noSale, currency: currencies, order, day, product } = this.#texts;
    const { amountMinor, refundedMinor } = this.#numbers;
    const isRefunded = refundedMinor.isWritten;
    const ordersOf = new Map<string, { owner: number; lines: OrderMoney[] }>();
    const wanted = this.dictionaries.currency.texts().indexOf(currency);
    for (let place = 0; place < this.count; place += 1) {
      const owner = this.#customers.at(place);
      if (owner === noPlace || currencies.at(place) !== wanted) continue;
      const isSale = noSale.at(place) === noPlace;
      if (isSale) sums[owner] = (sums[owner] ?? 0) + amountMinor.at(place);
      if (!isRefunded) continue;
      const number = order.at(place);
      const key = number === noPlace ? `line ${place}` : `${owner} ${number} ${day.at(place)}`;
      const ofOrder = ordersOf.get(key) ?? { owner, lines: [] };
      ordersOf.set(key, ofOrder);
      ofOrder.lines.push({
        product: product.at(place),
        amountMinor: amountMinor.at(place),
        refundedMinor: numberOrNull(refundedMinor.at(place)),
        noSale: textOrNull(this.dictionaries.noSale, noSale.at(place)),
      });
    }
    for (const { owner, lines } of ordersOf.values()) {
      const turned = lines.filter((line) => isRefundOnOtherLine(line, lines));
      for (const { amountMinor: minor } of turned) sums[owner] = (sums[owner] ?? 0) + minor;
      const sold = lines.filter((line) => line.noSale === null || turned.includes(line));
      for (const { minor } of refundsOfOrder(sold)) sums[owner] = (sums[owner] ?? 0) - minor;
    }
    return sums;
  }

  /** The currency of most lines. */
  get mainCurrency(): string | null {
    const counts = new Map<number, number>();
    for (let place = 0; place < this.count; place += 1) {
      const currency = this.#texts.currency.at(place);
      counts.set(currency, (counts.get(currency) ?? 0) + 1);
    }
    const [most] = [...counts].sort(([a, times], [b, others]) => others - times || a - b);
    return most === undefined ? null : this.dictionaries.currency.textAt(most[0]);
  }

  add(lines: PackedLines, owners: LineOwners): void {
    const from = this.count;
    this.#rowNumbers.write(from, owners.rowNumbers);
    this.#customers.write(from, owners.customers);
    this.#customerMarks.write(from, owners.customerMarks);
    this.#isReturn.write(from, lines.isReturn);
    for (const name of packedTexts) {
      const places = lines.textPlaces[name];
      if (places) this.#texts[name].write(from, places);
    }
    for (const name of packedNumbers) {
      const numbers = lines.numbers[name];
      if (numbers) this.#numbers[name].write(from, numbers);
    }
    this.count += owners.rowNumbers.length;
  }

  /** Whether any line has a text there. */
  hasTexts(name: PackedText): boolean {
    return this.#texts[name].isWritten;
  }

  /** Whether any line has a number there. */
  hasNumbers(name: PackedNumber): boolean {
    return this.#numbers[name].isWritten;
  }

  /**
   * The lines of one order after the other, in each by amount and row: by customer in the given order, day, number and
   * currency, whatever the file's order. Without a number those of one amount are together; or, where a visit is to be
   * one order, all of one customer and day.
   */
  *orders(customerRanks: Int32Array, { daysWhole = false }: { daysWhole?: boolean } = {}): Generator<StagedLine[]> {
    const places = this.#sorted(customerRanks);
    this.#visits = { lines: 0, visits: 0 };
    const amounts = this.#numbers.amountMinor;
    for (let start = 0; start < places.length; ) {
      let end = start + 1;
      while (end < places.length && this.#isSameOrder(places[start] ?? 0, places[end] ?? 0)) end += 1;
      // A view: what is sorted in it stands so in all of them.
      const order = places.subarray(start, end);
      if (order.length > 1) sortByAmount(order, amounts);
      const first = places[start] ?? 0;
      const isNumbered = this.#texts.order.at(first) !== noPlace;
      const isOfCustomer = this.#customers.at(first) !== noPlace;
      if (!isNumbered && isOfCustomer) this.#countVisits(order);
      if (isNumbered) yield this.#withRefundsOnOtherLines(this.#linesAt(order));
      else if (daysWhole && isOfCustomer) yield this.#linesAt(order);
      else yield* this.#byAmount(order);
      start = end;
    }
  }

  #withRefundsOnOtherLines(order: StagedLine[]): StagedLine[] {
    if (order.length === 1 || !this.#numbers.refundedMinor.isWritten) return order;
    return order.map((line) => (isRefundOnOtherLine(line, order) ? { ...line, noSale: null } : line));
  }

  #countVisits(order: Int32Array): void {
    const { time, channel } = this.#texts;
    this.#visits.lines += order.length;
    if (order.length === 1 || !(time.isWritten || channel.isWritten)) this.#visits.visits += 1;
    else this.#visits.visits += new Set(Array.from(order, (place) => `${time.at(place)} ${channel.at(place)}`)).size;
  }

  *#byAmount(order: Int32Array): Generator<StagedLine[]> {
    const amounts = this.#numbers.amountMinor;
    for (let start = 0; start < order.length; ) {
      const amount = amounts.at(order[start] ?? 0);
      let end = start + 1;
      while (end < order.length && amounts.at(order[end] ?? 0) === amount) end += 1;
      yield this.#linesAt(order.subarray(start, end));
      start = end;
    }
  }

  #sorted(customerRanks: Int32Array): Int32Array {
    // Two of a million places, written in turn: each new one would stay in memory for a while.
    let places = new Int32Array(this.count);
    let other = new Int32Array(this.count);
    for (let place = 0; place < places.length; place += 1) places[place] = place;
    const keys = new Int32Array(this.count);
    const sortBy = (column: GrowingColumn, ranks: Int32Array): void => {
      for (let place = 0; place < keys.length; place += 1) keys[place] = (ranks[column.at(place)] ?? noPlace) + 1;
      stablySorted(places, keys, ranks.length + 1, other);
      [places, other] = [other, places];
    };
    for (const name of ['currency', 'order', 'day'] as const)
      sortBy(this.#texts[name], ranksOf(this.dictionaries[name].texts()));
    sortBy(this.#customers, customerRanks);
    return places;
  }

  #isSameOrder(one: number, other: number): boolean {
    const { day, order, currency } = this.#texts;
    return (
      this.#customers.at(one) === this.#customers.at(other) &&
      day.at(one) === day.at(other) &&
      order.at(one) === order.at(other) &&
      currency.at(one) === currency.at(other)
    );
  }

  #linesAt(places: Int32Array): StagedLine[] {
    const lines: StagedLine[] = [];
    for (const place of places) lines.push(this.#lineAt(place));
    return lines;
  }

  #lineAt(place: number): StagedLine {
    const customer = this.#customers.at(place);
    const texts = this.#texts;
    const numbers = this.#numbers;
    const { order, visit, day, time, currency } = this.dictionaries;
    return {
      rowNumber: this.#rowNumbers.at(place),
      customer: customer === noPlace ? null : customer,
      customerMark: customer === noPlace ? null : this.#customerMarks.at(place),
      order: textOrNull(order, texts.order.at(place)),
      visit: textOrNull(visit, texts.visit.at(place)),
      day: day.textAt(texts.day.at(place)),
      time: textOrNull(time, texts.time.at(place)),
      product: placeOrNull(texts.product.at(place)),
      channel: placeOrNull(texts.channel.at(place)),
      servedBy: placeOrNull(texts.servedBy.at(place)),
      payment: textOrNull(this.dictionaries.payment, texts.payment.at(place)),
      quantityMillionths: numberOrNull(numbers.quantityMillionths.at(place)),
      unitPriceMillionths: numberOrNull(numbers.unitPriceMillionths.at(place)),
      discountMillionths: numberOrNull(numbers.discountMillionths.at(place)),
      amountMinor: numbers.amountMinor.at(place),
      costMinor: numberOrNull(numbers.costMinor.at(place)),
      currency: currency.textAt(texts.currency.at(place)),
      isReturn: this.#isReturn.at(place) === 1 ? 1 : 0,
      noSale: textOrNull(this.dictionaries.noSale, texts.noSale.at(place)),
      refundedMinor: numberOrNull(numbers.refundedMinor.at(place)),
      paidMinor: numberOrNull(numbers.paidMinor.at(place)),
      roundingMillionths: numberOrNull(numbers.roundingMillionths.at(place)),
      state: placeOrNull(texts.state.at(place)),
    };
  }
}

/** For more the engine's own sort is quicker; few orders have as many. */
const mostSortedByInsertion = 24;

/** Those of one amount by their rows. */
function sortByAmount(places: Int32Array, amounts: GrowingColumn): void {
  if (places.length > mostSortedByInsertion) {
    places.sort((a, b) => amounts.at(a) - amounts.at(b) || a - b);
    return;
  }
  for (let from = 1; from < places.length; from += 1) {
    const place = places[from] ?? 0;
    const amount = amounts.at(place);
    let to = from;
    for (; to > 0; to -= 1) {
      const before = places[to - 1] ?? 0;
      const amountBefore = amounts.at(before);
      if (amountBefore < amount || (amountBefore === amount && before < place)) break;
      places[to] = before;
    }
    places[to] = place;
  }
}

function placeOrNull(place: number): number | null {
  return place === noPlace ? null : place;
}

function textOrNull(dictionary: TextDictionary, place: number): string | null {
  return place === noPlace ? null : dictionary.textAt(place);
}

function numberOrNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
