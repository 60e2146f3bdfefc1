/** Where in the window's history the page stands, and how far ahead it has been. */
export interface HistoryPlace {
  index: number;
  highest: number;
}

export interface HistoryReach {
  canGoBack: boolean;
  canGoForward: boolean;
}

/** Going somewhere new forgets what lay ahead. */
export function placeAfter(before: HistoryPlace, action: string, index: number): HistoryPlace {
  return { index, highest: action === 'PUSH' ? index : Math.max(before.highest, index) };
}

export function reachOf({ index, highest }: HistoryPlace): HistoryReach {
  return { canGoBack: index > 0, canGoForward: index < highest };
}
