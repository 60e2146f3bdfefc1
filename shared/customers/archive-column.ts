import type { BalanceColumn } from '../balances/balance-column.ts';
import type { OwnColumn } from '../own-fields/own-column.ts';

/** A column that only this archive has: of a field of the owner's own, or of the balances in one of its units. */
export type ArchiveColumn = OwnColumn | BalanceColumn;
