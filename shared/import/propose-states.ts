import { foldText } from '../text.ts';
import { isTaken, type Proposal, type Rows } from './assign-columns.ts';
import { cellAsTyped } from './cell-text.ts';
import { type ColumnProfile, contentOf } from './column-content.ts';
import type { ColumnMapping } from './fields.ts';
import { returnMarkOf } from './return-words.ts';
import { type StatedKind, statedKindOf, stateValue, type TakenAsChoice } from './sale-state.ts';

const mostTypes = 12;
/** Where the goods are, not what became of the sale. */
const ofGoodsOnTheWay =
  /fulfil|deliver|ship|dispatch|发货|發貨|配送|物流|收货|versand|liefer|livraison|envío|発送|配達/iu;
const tellingByContent: ReadonlySet<StatedKind> = new Set(['return', 'refunded', 'cancelled', 'failed', 'voided']);

/** A column of a few values, every one of which says sale, refund or cancelled, says so whatever its heading is. */
export function addStatesByContent(proposal: Proposal, profiles: readonly ColumnProfile[]): void {
  for (const profile of profiles) {
    if (isTaken(proposal, profile.index) || contentOf(profile) !== 'text') continue;
    if (ofGoodsOnTheWay.test(profile.heading)) continue;
    const values = new Set(profile.cells.map((cell) => foldText(cellAsTyped(cell))));
    if (values.size < 2 || values.size > mostTypes) continue;
    const kinds = [...values].map(statedKindOf);
    if (kinds.includes('unknown') || !kinds.some((kind) => tellingByContent.has(kind))) continue;
    proposal.mapping.status = [...(proposal.mapping.status ?? []), profile.index].sort((a, b) => a - b);
    proposal.certainty.status ??= 'content';
  }
}

const ofOrderAsWhole =
  /取消|作废|作廢|关闭|退款|退货|退貨|退单|cancel|void|refund|return|storn|annul|erstatt|rembours|reembols/iu;

/**
 * "Voided: yes", "Refunded? 1" on a row whose amount is above zero: the order itself came to nothing. The column is one
 * of statuses then. Where the number of such an order has further rows, one of them may be the refund: that is asked.
 */
export function marksAsStates({ mapping, certainty }: Proposal, profiles: readonly ColumnProfile[], rows: Rows): void {
  const [markColumn, orderColumn] = [mapping.return?.[0], mapping.order?.[0]];
  const amountColumn = mapping.amount?.[0] ?? mapping.quantity?.[0];
  if (markColumn === undefined || orderColumn === undefined || amountColumn === undefined) return;
  if (!ofOrderAsWhole.test(profiles[markColumn]?.heading ?? '')) return;
  const marked = rows.filter((row) => returnMarkOf(row[markColumn] ?? null) === 'return');
  if (marked.length === 0) return;
  const timesOf = Map.groupBy(rows, (row) => cellAsTyped(row[orderColumn]).trim());
  const isWholeOrder = (row: Rows[number]): boolean => {
    const number = cellAsTyped(row[orderColumn]).trim();
    const isAboveZero = !/^\s*[(−-]|-\s*$/u.test(cellAsTyped(row[amountColumn]));
    return number !== '' && isAboveZero && timesOf.get(number)?.length === 1;
  };
  if (!marked.every(isWholeOrder)) return;
  delete mapping.return;
  delete certainty.return;
  mapping.status = [...(mapping.status ?? []), markColumn].sort((a, b) => a - b);
  certainty.status ??= 'heading';
}

const openWord = /^(?:open)$/u;
const paidWord = /^(?:paid|bezahlt|payée?|pagad[oa])$/u;

const saleKinds: ReadonlySet<StatedKind> = new Set(['sale', 'payment']);

/**
 * What values count as that their words alone do not tell: "closed" is what tills call a bill that was paid, where no
 * other value of the column says so; what is "open" next to "paid" is not paid yet; "yes" means what its heading says.
 */
export function proposeTakenAs(mapping: ColumnMapping, profiles: readonly ColumnProfile[]): readonly TakenAsChoice[] {
  return (mapping.status ?? []).flatMap((column): readonly TakenAsChoice[] => {
    const profile = profiles[column];
    if (profile === undefined) return [];
    const kinds = profile.cells.map((cell) => statedKindOf(cellAsTyped(cell)));
    const values = [...new Set(profile.cells.map((cell) => stateValue(cellAsTyped(cell))))];
    const closed = kinds.filter((kind) => kind === 'closed').length;
    if (closed >= 0.5 * profile.filled && closed > 0 && !kinds.some((kind) => saleKinds.has(kind))) {
      return values
        .filter((value) => statedKindOf(value) === 'closed')
        .map((value) => ({ column, value, takenAs: 'sale' }));
    }
    const open = values.filter((value) => openWord.test(foldText(value)));
    if (open.length > 0 && values.some((value) => paidWord.test(foldText(value)))) {
      return open.map((value) => ({ column, value, takenAs: 'noSale' }));
    }
    const isOfYesAndNo = contentOf(profile) === 'yesNo' || values.every((value) => /^[01]$/.test(value));
    if (!isOfYesAndNo || !ofOrderAsWhole.test(profile.heading)) return [];
    return values
      .filter((value) => returnMarkOf(value) === 'return')
      .map((value) => ({ column, value, takenAs: 'noSale' }));
  });
}
