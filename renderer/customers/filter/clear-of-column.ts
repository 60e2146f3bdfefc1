/** Left and right of something on the screen, in pixels. */
export interface Reach {
  left: number;
  right: number;
}

const gapPixels = 8;

/**
 * How far an editor of this width, which begins where its chip does, is moved so that the column it narrows stays in
 * sight: to the left of it where there is room, else to the right. 0 where it covers nothing, or there is no room.
 */
export function shiftClearOf(column: Reach, { chipLeft, width }: { chipLeft: number; width: number }, room: Reach) {
  const coversColumn = chipLeft < column.right && chipLeft + width > column.left;
  if (!coversColumn) return 0;
  const before = column.left - gapPixels - width;
  if (before >= room.left) return before - chipLeft;
  const behind = column.right + gapPixels;
  return behind + width <= room.right ? behind - chipLeft : 0;
}

/** The same for what is on the screen; 0 where the column is not. */
export function shiftOfEditor(chip: Element | null, columnKey: string, width: number): number {
  const heading = document.querySelector(`th[data-column="${CSS.escape(columnKey)}"]`);
  const room = chip?.closest('main')?.getBoundingClientRect();
  if (chip === null || heading === null || room === undefined) return 0;
  const editor = { chipLeft: chip.getBoundingClientRect().left, width };
  return shiftClearOf(heading.getBoundingClientRect(), editor, room);
}
