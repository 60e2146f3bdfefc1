import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { realData } from '../real-data.ts';

export interface OrderList {
  text: string;
  /** Lines that are of an order. */
  lines: number;
  /** What each customer paid less what went back, in minor units, by number; rounded by the line. */
  netMinorOf: ReadonlyMap<string, number>;
}

const oneCustomerIn = 16;

/** Every sixteenth customer of a real shop with all of their lines; where this machine has no such file, lines that are made up. */
export function realOrderList(): OrderList {
  const path = realData('online_retail', 'online_retail_2010-12-01_2011-08-31.csv.gz');
  if (path === null) {
    console.log('the order list of the journey is made up');
    return listOf(madeUpLines());
  }
  const [heading = '', ...lines] = gunzipSync(readFileSync(path)).toString('utf8').trimEnd().split(/\r?\n/u);
  return listOf([
    heading,
    ...lines.filter((line) => Number(numberOf(line)) % oneCustomerIn === 0 && numberOf(line) !== ''),
  ]);
}

/** The last columns have no comma in them: unit price, customer, country. */
function numberOf(line: string): string {
  return line.split(',').at(-2)?.replace(/\.0$/u, '') ?? '';
}

function listOf([heading = '', ...lines]: readonly string[]): OrderList {
  const netMinorOf = new Map<string, number>();
  for (const line of lines) {
    const [quantity = '', , price = ''] = line.split(',').slice(-5);
    const number = numberOf(line);
    const minor = Math.round((Number(quantity) * Math.round(Number(price) * 1000)) / 10);
    netMinorOf.set(number, (netMinorOf.get(number) ?? 0) + minor);
  }
  return { text: [heading, ...lines, ''].join('\n'), lines: lines.length, netMinorOf };
}

const customers = 120;
const mostOrders = 12;

/** The first customers come most often and spend most. */
function madeUpLines(): string[] {
  const lines = ['InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country'];
  for (let customer = 0; customer < customers; customer += 1) {
    const orders = Math.max(1, mostOrders - Math.floor(customer / 10));
    for (let nth = 0; nth < orders; nth += 1) {
      const month = String(1 + ((nth * 5 + customer) % 8)).padStart(2, '0');
      const day = String(1 + ((nth * 7 + customer) % 28)).padStart(2, '0');
      const number = 500_000 + customer * 100 + nth;
      lines.push(
        `${number},A${nth},PAPER LANTERN,${customers - customer},2011-${month}-${day} 10:00:00,1.25,${12_000 + customer}.0,France`,
      );
    }
  }
  return lines;
}
