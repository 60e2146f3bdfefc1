import { randomBytes } from 'node:crypto';
import {
  constants,
  createWriteStream,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { chmod, copyFile, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ShukeError } from '../../shared/errors.ts';
import { copyWhole } from './copy-whole.ts';
import { safeFileName } from './file-name.ts';
import { deleteNotedDrafts, type NotedDraft, noteDraft } from './noted-draft.ts';

export interface ShelvedFile {
  path: string;
  /** For people: fit to be shown and to be saved under. */
  name: string;
  sizeBytes: number;
  /** The shelf's own copy, gone with its token; else a file of the person's, never touched. */
  isOwned: boolean;
}

const tokenPattern = /^[0-9a-f]{32}$/u;
const tokenBytes = 16;
const entryFileName = 'entry.json';
const contentFileName = 'content';
const readingCopiesName = 'reading-copies';
const copyNotesName = 'copies-under-way';

interface Entry {
  path: string;
  name: string;
  isOwned: boolean;
}

/**
 * Files by token, in a folder that host and engine share: the page names a file by its token and never
 * learns a path. One folder a token, so that both sides can add and remove without telling the other.
 */
export class FileShelf {
  readonly folder: string;

  /** The folder is made with the first file: a disk that takes none does not keep the program from starting. */
  constructor(folder: string) {
    this.folder = resolve(folder);
  }

  /**
   * Puts a file on the shelf. An owned path is moved here, an owned stream written here; a path that is
   * not owned is only remembered, and its file never touched.
   */
  async put(source: string | Readable, name: string, { owned }: { owned: boolean }): Promise<string> {
    const token = randomBytes(tokenBytes).toString('hex');
    const place = join(this.folder, token);
    try {
      await mkdir(place, { recursive: true, mode: 0o700 });
      const path = await this.#take(source, place, owned);
      const entry: Entry = { path, name: safeFileName(name), isOwned: owned || typeof source !== 'string' };
      await writeFile(join(place, entryFileName), JSON.stringify(entry), { mode: 0o600, flag: 'wx' });
      return token;
    } catch (error) {
      await rm(place, { recursive: true, force: true });
      if (owned && typeof source === 'string') await rm(source, { force: true });
      throw error;
    }
  }

  /** Copies a file on the shelf to a place of the person's, whole or not at all. Error: FILE_MISSING. */
  async copyOut(token: string, to: string): Promise<{ hasReplaced: boolean }> {
    const file = this.find(token);
    if (file === null) throw new ShukeError('FILE_MISSING', { file: basename(to) });
    return copyWhole(file.path, to, this.#copyNotesFolder);
  }

  /** A draft of a file that is to be at a place of the person's, found by the next start where this run dies. */
  draftFor(target: string): NotedDraft {
    return noteDraft(resolve(target), this.#copyNotesFolder);
  }

  /** For copies of archives that can only be read where they are. */
  get readingCopiesFolder(): string {
    return join(this.folder, readingCopiesName);
  }

  /** Those of an engine of this run that died; none is open before an engine opens its first archive. */
  deleteReadingCopies(): void {
    rmSync(this.readingCopiesFolder, { recursive: true, force: true });
  }

  get #copyNotesFolder(): string {
    return join(this.folder, copyNotesName);
  }

  /** A path inside the shelf to write a file to that is then `put` as owned, without a copy. */
  draftPath(): string {
    const drafts = join(this.folder, 'drafts');
    mkdirSync(drafts, { recursive: true, mode: 0o700 });
    return join(drafts, randomBytes(tokenBytes).toString('hex'));
  }

  /** Null: no such token, or its file is gone. */
  find(token: string): ShelvedFile | null {
    if (!tokenPattern.test(token)) return null;
    const entry = readEntry(join(this.folder, token, entryFileName));
    if (entry === null) return null;
    const found = statSync(entry.path, { throwIfNoEntry: false });
    return found?.isFile() === true ? { ...entry, sizeBytes: found.size } : null;
  }

  /** Forgets a token, and deletes its file where the shelf owns it. */
  discard(token: string): void {
    if (tokenPattern.test(token)) rmSync(join(this.folder, token), { recursive: true, force: true });
  }

  /**
   * Deletes everything on the shelf, and what is written to be put there; tokens given before find nothing. Not what is
   * in use: the copy of the open archive, and the notes of copies on their way.
   */
  empty(): void {
    if (!existsSync(this.folder)) return;
    for (const name of readdirSync(this.folder)) {
      if (name === readingCopiesName || name === copyNotesName) continue;
      rmSync(join(this.folder, name), { recursive: true, force: true, maxRetries: 3 });
    }
  }

  /** Deletes the whole shelf, and copies that were not finished; nothing can be put on it afterwards. */
  clear(): void {
    deleteNotedDrafts(this.#copyNotesFolder);
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 3 });
  }

  async #take(source: string | Readable, place: string, owned: boolean): Promise<string> {
    const content = join(place, contentFileName);
    if (typeof source !== 'string') {
      await pipeline(source, createWriteStream(content, { mode: 0o600, flags: 'wx' }));
      return content;
    }
    if (!owned) {
      await stat(source);
      return resolve(source);
    }
    if (lstatSync(source).isSymbolicLink()) throw new Error('a link cannot be owned');
    await moveFile(source, content);
    await chmod(content, 0o600);
    return content;
  }
}

async function moveFile(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || error.code !== 'EXDEV') throw error;
    await copyFile(from, to, constants.COPYFILE_EXCL);
    await rm(from);
  }
}

function readEntry(path: string): Entry | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Entry;
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return null;
    throw error;
  }
}
