import { useEffect, useRef } from 'react';
import classes from './data-table.module.css';
import type { RowPicking } from './row-picking.ts';
import { everythingSelected, nothingSelected, selectedCount } from './row-selection.ts';

/** The box above the boxes: picks every row or none, and shows where some are picked. */
export function PickAllHeading({ picking, total }: { picking: RowPicking; total: number }) {
  const count = selectedCount(picking.selection, total);
  const isAll = total > 0 && count === total;
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current !== null) box.current.indeterminate = count > 0 && !isAll;
  });
  return (
    <th scope="col" className={classes.heading} data-pinned="tick">
      <input
        ref={box}
        type="checkbox"
        className={classes.pickAll}
        aria-label={picking.allLabel}
        title={picking.allLabel}
        checked={isAll}
        onChange={() => picking.onChange(isAll ? nothingSelected : everythingSelected)}
      />
    </th>
  );
}
