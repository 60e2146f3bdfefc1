import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { systemCodeOf } from './file-error.ts';

/** A file on its way to a place of the person's, in the same folder. */
export interface NotedDraft {
  /** No file has this name; to be created exclusively, so that no link is followed. */
  readonly path: string;
  /** Once the draft has its name, or is deleted. */
  forget(): void;
}

const draftPattern = /^\.[0-9a-f]{16}\.shuke-part$/u;
/** What SQLite puts next to a draft that is an archive. */
const suffixesOfDraft = ['', '-journal', '-wal', '-shm'];

/** Until it is forgotten a note in `notesFolder` says where the draft is, by which it is found where the program dies. */
export function noteDraft(target: string, notesFolder: string): NotedDraft {
  const id = randomBytes(8).toString('hex');
  const path = join(dirname(target), `.${id}.shuke-part`);
  const note = join(notesFolder, id);
  mkdirSync(notesFolder, { recursive: true, mode: 0o700 });
  writeFileSync(note, path, { mode: 0o600, flag: 'wx' });
  return { path, forget: () => rmSync(note, { force: true }) };
}

export function deleteDraft(path: string): void {
  for (const suffix of suffixesOfDraft) rmSync(`${path}${suffix}`, { force: true });
}

/** What a run that ended has left of its drafts; one on a disk that is gone stays there. */
export function deleteNotedDrafts(notesFolder: string): void {
  if (!existsSync(notesFolder)) return;
  for (const name of readdirSync(notesFolder)) {
    const draft = readFileSync(join(notesFolder, name), 'utf8');
    if (!draftPattern.test(basename(draft))) continue;
    try {
      deleteDraft(draft);
    } catch (error) {
      if (systemCodeOf(error) === null) throw error;
    }
  }
}
