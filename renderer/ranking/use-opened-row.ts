import { useState } from 'react';
import { openedRow, openRowKey, type RankedRow, rankedRowKey } from './ranked-row.ts';
import { type AddressChange, closedPanel, type RankingAddress } from './ranking-address.ts';

interface OpenedRow<Row> {
  /** The row whose panel is open, as it was listed when it was opened; null: it was not opened from the list. */
  opened: Row | null;
  open(row: Row): void;
}

/** The row of a ranking whose panel is open: the panel shows it until its own answer has come. */
export function useOpenedRow<Row extends RankedRow>(
  address: RankingAddress,
  onChange: (change: AddressChange) => void,
): OpenedRow<Row> {
  const [row, setRow] = useState<Row | null>(null);
  return {
    opened: row !== null && rankedRowKey(row) === openRowKey(address) ? row : null,
    open: (chosen) => {
      setRow(chosen);
      onChange({ ...closedPanel, ...openedRow(chosen) });
    },
  };
}
