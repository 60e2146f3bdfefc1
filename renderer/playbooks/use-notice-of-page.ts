import { useEffect, useRef } from 'react';
import { showUndoable } from '../app/show-notice.ts';
import { closeNotice } from '../app/shown-notice.ts';

/**
 * Says what was done on the page and not saved, with the way back. It goes with the page: elsewhere the key of undo is for
 * what was done in the archive.
 */
export function useNoticeOfPage(): (text: string, label: string, goBack: () => void) => void {
  const last = useRef<number | null>(null);
  useEffect(
    () => () => {
      if (last.current !== null) closeNotice(last.current);
    },
    [],
  );
  return (text, label, goBack) => {
    last.current = showUndoable(text, { label, run: goBack, keyName: 'undo' });
  };
}
