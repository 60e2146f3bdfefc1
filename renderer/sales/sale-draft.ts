import { readTypedAmount } from '../../shared/read-typed-amount.ts';
import type { BoughtFor } from '../../shared/sales/bought-for.ts';
import type { SaleFields } from '../../shared/sales/contract.ts';
import { readSaleLines, type TypedSaleLine, totalOfLines, typedLine } from '../../shared/sales/typed-sale.ts';
import type { Terms } from '../../shared/terms/contract.ts';
import type { PickedCustomer } from '../customers/customer-picker.tsx';

/** A sale as it is typed. */
export interface SaleDraft {
  /** Where it is chosen in the form. */
  customer: PickedCustomer | null;
  day: string;
  lines: TypedSaleLine[];
  boughtFor: BoughtFor | '';
  /** Null: as the customer's terms say. */
  isOnAccount: boolean | null;
  paid: string;
  method: string;
}

/** What the form begins with: a new sale of a day, or one that is changed. */
export function begunSale(sale: SaleFields | null, day: string): SaleDraft {
  return {
    customer: null,
    day: sale?.day ?? day,
    lines: sale?.lines.map((line) => typedLine(line, sale.currency)) ?? [],
    boughtFor: sale?.boughtFor ?? '',
    isOnAccount: sale === null || (sale.payment === null && sale.dueDay === null) ? null : sale.payment !== 'paid',
    paid: '',
    method: '',
  };
}

interface SaleReading {
  currency: string;
  /** Null: no one known. */
  customerId: number | null;
  /** The terms that hold for them on the day. */
  agreed: Pick<Terms, 'daysToPay'> | null;
}

/** What is typed of goods and money, as it is read. */
export function readSale(fields: SaleDraft, { currency, customerId, agreed }: SaleReading) {
  const lines = readSaleLines(fields.lines, currency);
  const isOnAccount = customerId !== null && (fields.isOnAccount ?? (agreed?.daysToPay ?? null) !== null);
  const paidMinor = isOnAccount ? readTypedAmount(fields.paid, currency) : null;
  return {
    /** Null: one of them cannot be read. */
    lines,
    total: { minor: totalOfLines(lines ?? []), currency },
    isOnAccount,
    paidMinor,
    isPaidUnread: isOnAccount && fields.paid.trim() !== '' && (paidMinor === null || paidMinor < 0),
  };
}

type SaleRead = Pick<ReturnType<typeof readSale>, 'total' | 'isOnAccount' | 'paidMinor'>;

/** Minor units by which more is owed with the sale; of one that is changed, than with it as it was. */
export function addedToOwed(sale: SaleRead, before: SaleRead | null): number {
  const owedOf = ({ total, isOnAccount, paidMinor }: SaleRead): number =>
    isOnAccount ? total.minor - (paidMinor ?? 0) : 0;
  return owedOf(sale) - (before === null ? 0 : owedOf(before));
}
