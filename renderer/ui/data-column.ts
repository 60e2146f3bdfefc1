import type { ReactNode } from 'react';

/** One column of a table: its name, its room, and what a row shows in it. */
export interface DataColumn<Row> {
  key: string;
  heading: string;
  /** How many the column is about, in large figures over its heading. */
  count?: string;
  /** What exactly the column holds, for the tip of its heading. */
  about?: string;
  /** Pixels; a column without one shares what is left. */
  width?: number;
  /** Numbers stand at the end, in tabular figures. */
  align?: 'end';
  /** Stays in sight while the others scroll sideways. */
  isPinned?: true;
  /** Names no one: shown with names hidden too. */
  isPublic?: true;
  /** The heading sorts by this key. */
  sortKey?: string;
  cell(row: Row): ReactNode;
  /** What the figure was made from, shown next to it when it is clicked in the open row, or by keys; null: nothing. */
  behind?(row: Row): ReactNode;
}

export interface ColumnSort {
  key: string;
  descending: boolean;
}
