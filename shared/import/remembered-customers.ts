import type { FlagCell } from './cell-text.ts';
import type { Cells } from './column-readers.ts';
import type { CellFlag, InterpretedCustomer } from './rows.ts';

type ReadCustomer = (cells: Cells, flag: FlagCell) => InterpretedCustomer | null;

interface Remembered {
  customer: InterpretedCustomer | null;
  flags: readonly CellFlag[];
}

/** As many as a large shop has; beyond that remembering would take memory that the file itself may need. */
const mostRemembered = 150_000;
/** Longer descriptions hardly repeat. */
const longestRemembered = 400;

/**
 * The rows of an order list say the same of a customer again and again: equal cells are read once, and give the same
 * object. `columns` are all that `read` looks at.
 */
export function rememberingCustomers(read: ReadCustomer, columns: readonly number[]): ReadCustomer {
  const known = new Map<string, Remembered>();
  let last: Remembered | undefined;
  let lastCells: Cells = [];
  const sayFlags = ({ customer, flags }: Remembered, flag: FlagCell): InterpretedCustomer | null => {
    for (const code of flags) flag(code);
    return customer;
  };
  return (cells, flag) => {
    // The rows of an order stand together.
    if (last !== undefined && columns.every((column) => cells[column] === lastCells[column])) {
      return sayFlags(last, flag);
    }
    const key = contentOf(cells, columns);
    if (key.length > longestRemembered) return read(cells, flag);
    let remembered = known.get(key);
    if (remembered === undefined) {
      const flags: CellFlag[] = [];
      remembered = { customer: read(cells, (code) => flags.push(code)), flags };
      if (known.size >= mostRemembered) known.clear();
      known.set(key, remembered);
    }
    last = remembered;
    lastCells = cells;
    return sayFlags(remembered, flag);
  };
}

/** What stands in some cells as one text, different wherever the cells differ: each says its length or its kind. */
function contentOf(cells: Cells, columns: readonly number[]): string {
  let content = '';
  for (const column of columns) {
    const cell = cells[column];
    if (typeof cell === 'string') content += `${cell.length}:${cell}`;
    else if (cell === null || cell === undefined) content += '-';
    else if (typeof cell === 'object') content += `d${cell.day} ${cell.time};`;
    else content += `${typeof cell}${cell};`;
  }
  return content;
}
