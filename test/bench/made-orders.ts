import { addDays, dayNumber } from '../../shared/day.ts';
import { RandomSource } from '../../shared/sample-shop/random-source.ts';

export interface OrdersToMake {
  seed: string;
  customers: number;
  lines: number;
}

/** Raised whenever other rows come out for the same seed. */
export const generatorVersion = 1;
export const firstDay = '2024-01-01';
export const lastDay = '2026-10-31';

const headings = 'Order,Date,Customer No,Customer,Phone,Item No,Item,Quantity,Price,Amount';
const mostLinesOfOrder = 6;
const walkInShare = 0.02;
const returnShare = 0.01;
/** Of the customers; the others have English names. */
const chineseShare = 0.7;
/** Pareto's exponent of the eighty-twenty rule. */
const tailExponent = 1.16;
const heaviestWeight = 2_000;
const productCount = 2_000;
const linesOfPortion = 2_000;

const surnames = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧'];
const givenCharacters = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰建国海燕雪梅宇轩子涵欣怡浩然思远晓东'];
const firstNames =
  'Ann Ben Clara David Emma Frank Grace Harry Isla Jack Kate Liam Mia Noah Olive Paul Rose Sam Tess Will'.split(' ');
const lastNames =
  'Adams Baker Clark Davies Evans Foster Green Hughes Irving Jones King Lewis Moore Nolan Owen Parker Quinn Reed Shaw Young'.split(
    ' ',
  );
const things = ['龙井', '普洱', '拿铁', '手冲', '曲奇', '蛋糕', 'mug', 'teapot', 'candle', 'notebook', 'scarf', 'lamp'];
const kinds = ['小杯', '大杯', '礼盒', '散装', 'small', 'large', 'gift set', 'blue', 'red', 'classic'];
const phoneBeginnings = ['13', '15', '17', '18', '19'];

interface Customer {
  number: string;
  name: string;
  phone: string;
}

interface Product {
  code: string;
  name: string;
  priceMinor: number;
}

/**
 * A till's export as CSV, in portions: every customer at least once, few of them with much of the trade, orders of one
 * to six lines by day, some walk-ins and returns. The same for the same seed and version.
 */
export function* madeOrders({ seed, customers, lines }: OrdersToMake): Generator<string> {
  const source = new RandomSource(`${seed}/${generatorVersion}`);
  const people = Array.from({ length: customers }, (_, index) => customerAt(index, source.branch(`customer ${index}`)));
  const products = Array.from({ length: productCount }, (_, index) =>
    productAt(index, source.branch(`product ${index}`)),
  );
  const buyers = buyersOfLines(source.branch('buyers'), customers, lines);
  const orders = ordersOf(source.branch('orders'), buyers);
  const chance = source.branch('lines');
  let portion = `${headings}\n`;
  let written = 0;
  for (const [index, order] of orders.entries()) {
    const person = people[order.customer];
    const who = person === undefined ? ',,' : `${person.number},${person.name},${person.phone}`;
    const head = `T${String(index + 1).padStart(7, '0')},${addDays(firstDay, order.day)},${who}`;
    for (let line = 0; line < order.lines; line += 1) {
      const product = chance.pick(products);
      const quantity = (chance.chance(returnShare) ? -1 : 1) * chance.pick(usualQuantities);
      portion += `${head},${product.code},${product.name},${quantity},${decimal(product.priceMinor)},${decimal(product.priceMinor * quantity)}\n`;
      written += 1;
      if (written % linesOfPortion !== 0) continue;
      yield portion;
      portion = '';
    }
  }
  yield portion;
}

const usualQuantities = [1, 1, 1, 1, 2, 2, 3, 4, 6, 12];

function customerAt(index: number, source: RandomSource): Customer {
  const name = source.chance(chineseShare)
    ? `${source.pick(surnames)}${source.pick(givenCharacters)}${source.chance(0.7) ? source.pick(givenCharacters) : ''}`
    : `${source.pick(firstNames)} ${source.pick(lastNames)}`;
  const tail = String((index * 7_919 + 104_729) % 1_000_000_000).padStart(9, '0');
  return { number: `C${String(index + 1).padStart(6, '0')}`, name, phone: `${source.pick(phoneBeginnings)}${tail}` };
}

function productAt(index: number, source: RandomSource): Product {
  return {
    code: `P${String(index + 1).padStart(4, '0')}`,
    name: `${source.pick(things)} ${source.pick(kinds)}`,
    priceMinor: Math.round(source.logNormal(2_800, 0.8)),
  };
}

/** Whose each line is, by customer; `customers` stands for a walk-in. */
function buyersOfLines(source: RandomSource, customers: number, lines: number): Int32Array {
  const weights = Float64Array.from({ length: customers }, () =>
    Math.min(heaviestWeight, (1 - source.fraction()) ** (-1 / tailExponent)),
  );
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const walkIns = Math.floor(lines * walkInShare);
  const toShare = lines - walkIns - customers;
  if (toShare < 0) throw new RangeError('fewer lines than customers');
  const buyers = new Int32Array(lines).fill(customers);
  let at = 0;
  let owed = 0;
  for (let customer = 0; customer < customers; customer += 1) {
    owed += (toShare * (weights[customer] ?? 0)) / sum;
    const own = customer === customers - 1 ? lines - walkIns - at : 1 + Math.floor(owed);
    owed -= Math.floor(owed);
    buyers.fill(customer, at, at + own);
    at += own;
  }
  return buyers;
}

interface Order {
  customer: number;
  /** Days after the first. */
  day: number;
  lines: number;
}

/** Lines that stand together made into orders, by day. */
function ordersOf(source: RandomSource, buyers: Int32Array): Order[] {
  const days = dayNumber(lastDay) - dayNumber(firstDay);
  const orders: Order[] = [];
  let at = 0;
  while (at < buyers.length) {
    const customer = buyers[at] ?? 0;
    const wanted = source.whole(1, mostLinesOfOrder);
    let lines = 0;
    while (lines < wanted && buyers[at + lines] === customer) lines += 1;
    orders.push({ customer, day: source.whole(0, days), lines });
    at += lines;
  }
  return orders.sort((a, b) => a.day - b.day);
}

function decimal(minor: number): string {
  const digits = String(Math.abs(minor)).padStart(3, '0');
  return `${minor < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
