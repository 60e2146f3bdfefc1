import type { FlagCell } from './cell-text.ts';
import { readingOfColumn } from './column-notation.ts';
import { type Cells, textReadersFor } from './column-readers.ts';
import type { Interpretation } from './fields.ts';
import { boughtForWords, isPartlyPaid, packPayment, paymentStateWords } from './order-payment.ts';
import { readDay } from './read-day.ts';

/** `saysHowMuch`: another column says what was paid of the order. */
type PaymentReader = (cells: Cells, flag: FlagCell, saysHowMuch: boolean) => string | null;

/** Reads what a row says of the payment of its order, packed as one text; null where the file has no such column. */
export function paymentReader(interpretation: Interpretation): PaymentReader | null {
  const { mapping } = interpretation;
  const columns = [mapping.paymentState, mapping.dueDay, mapping.paidDay, mapping.boughtFor];
  if (columns.every((places) => places === undefined)) return null;
  const readers = textReadersFor(interpretation);
  const codeIn = <Code extends string>(
    places: readonly number[] | undefined,
    codeOf: (text: string, flag: FlagCell, saysHowMuch: boolean) => Code | null,
  ) => {
    const read = readers.line(places);
    return (cells: Cells, flag: FlagCell, saysHowMuch: boolean): Code | null => {
      const text = read(cells, flag);
      const code = text === null ? null : codeOf(text, flag, saysHowMuch);
      if (text !== null && code === null) flag('detailUnreadable');
      return code;
    };
  };
  const dayIn = (field: 'dueDay' | 'paidDay') => {
    const [place = -1] = mapping[field] ?? [];
    const reading = readingOfColumn(interpretation, place);
    return (cells: Cells, flag: FlagCell): string | null => {
      const cell = place < 0 ? null : (cells[place] ?? null);
      if (cell === null || (typeof cell === 'string' && cell.trim() === '')) return null;
      const day = readDay(cell, reading)?.day ?? null;
      if (day === null) flag('detailUnreadable');
      return day;
    };
  };
  const payment = codeIn(mapping.paymentState, (text, flag, saysHowMuch) => {
    if (!isPartlyPaid(text)) return paymentStateWords.codeOf(text);
    if (saysHowMuch) return 'unpaid';
    flag('partlyPaid');
    return interpretation.partlyPaidAs ?? 'unpaid';
  });
  const boughtFor = codeIn(mapping.boughtFor, (text) => boughtForWords.codeOf(text));
  const dueDay = dayIn('dueDay');
  const paidDay = dayIn('paidDay');
  return (cells, flag, saysHowMuch) =>
    packPayment({
      payment: payment(cells, flag, saysHowMuch),
      dueDay: dueDay(cells, flag),
      paidDay: paidDay(cells, flag),
      boughtFor: boughtFor(cells, flag, saysHowMuch),
    });
}
