import fs from 'node:fs';
import path from 'node:path';
import { archiveFileName } from '../../shared/archive/archive-name.ts';
import type { CopyResult } from '../../shared/archive/contract.ts';
import { ShukeError } from '../../shared/errors.ts';
import type { JobControl } from '../engine/jobs.ts';
import type { FileShelf } from '../files/file-shelf.ts';
import type { Places } from '../places/places.ts';
import type { Archive } from './archive.ts';
import { archiveName } from './archive-name.ts';
import { findingsOf, wrongTotals } from './check-job.ts';
import { copyArchive } from './copy-archive.ts';

interface CopyAsked {
  /** Token; null: the folder for archives, which is created where it is missing. */
  readonly folder: string | null;
  readonly name: string;
}

/** Where the copy is to be. Before any work is done for it; errors: ARCHIVE_EXISTS, FOLDER_MISSING. */
export function targetOfCopy({ folder, name }: CopyAsked, places: Places): string {
  const parent = folder === null ? places.defaultFolder : places.tokens.pathOf(folder);
  if (folder === null) fs.mkdirSync(parent, { recursive: true, mode: 0o700 });
  if (fs.statSync(parent, { throwIfNoEntry: false })?.isDirectory() !== true) {
    throw new ShukeError('FOLDER_MISSING', { path: parent });
  }
  const target = path.join(parent, archiveFileName(name));
  if (fs.lstatSync(target, { throwIfNoEntry: false })) throw new ShukeError('ARCHIVE_EXISTS', { file: target });
  return target;
}

export async function runCopy(
  archive: Archive,
  target: string,
  { control, places, files }: { control: JobControl; places: Places; files: FileShelf },
): Promise<CopyResult> {
  const draft = files.draftFor(target);
  try {
    const checked = await copyArchive(archive, target, {
      draft: draft.path,
      onProgress: ({ phase, done, of }) =>
        control.report({ phase: phase === 'copying' ? 'copying' : 'checking', done, of }),
      breathe: () => control.breathe(),
      signal: control.signal,
      checkTotals: wrongTotals,
    });
    return {
      ...findingsOf(checked),
      path: target,
      name: archiveName(target),
      token: places.tokens.tokenFor(target),
      sizeBytes: fs.statSync(target).size,
    };
  } finally {
    draft.forget();
  }
}
