import { publishedArchiveKey } from '../../../electron/archive/key.ts';
import { openKeyed } from '../../../electron/archive/pragmas.ts';

/** Of an archive that this process may have open: opening and closing it would be commits of their own. */
export function changeCounter(path: string): number {
  const db = openKeyed(path, publishedArchiveKey, { readonly: true, fileMustExist: true });
  try {
    return Number(db.prepare('SELECT change_counter FROM archive').pluck().get());
  } finally {
    db.close();
  }
}
