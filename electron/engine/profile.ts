import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { z } from 'zod';
import { ShukeError } from '../../shared/errors.ts';
import { type ProgramSettings, programSettingsSchema } from '../../shared/settings/contract.ts';
import { asFileError, systemCodeOf } from '../files/file-error.ts';
import { replaceFile } from '../files/replace-file.ts';

const pathSchema = z.string().refine((path) => isAbsolute(path) && !path.includes('\0'));
const recentSchema = z.object({ path: pathSchema, openedAt: z.number() });
const openingSchema = z.object({ path: pathSchema, attempts: z.number().int() });

/** What can be read of it counts: a spoilt part is as if it had never been set. */
const profileSchema = z.object({
  settings: z
    .object({
      language: programSettingsSchema.shape.language.catch(null),
      theme: programSettingsSchema.shape.theme.catch('auto'),
    })
    .catch({ language: null, theme: 'auto' }),
  recents: z
    .array(z.unknown())
    .catch([])
    .transform((items) => items.flatMap((item) => recentSchema.safeParse(item).data ?? [])),
  /** When a copy of an archive was last saved and found in order, by the archive's id. */
  copies: z
    .record(z.string(), z.unknown())
    .catch({})
    .transform((copies) =>
      Object.fromEntries(
        Object.entries(copies).filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
      ),
    ),
  /** The archive that was open when the program was ended. */
  leftOpen: pathSchema.nullable().catch(null),
  /** The archive that is being opened; still there at the next start where the program ended over it. */
  beingOpened: openingSchema.nullable().catch(null),
  pageNotes: z
    .record(z.string(), z.unknown())
    .catch({})
    .transform((notes) =>
      Object.fromEntries(
        Object.entries(notes).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
      ),
    ),
});
type ProfileContent = z.infer<typeof profileSchema>;

const mostRecents = 20;

/**
 * What the program remembers on this machine outside any archive: its settings and the recent archives. It holds for as
 * long as the program runs even where it cannot be read or written; `failure` says why it will not outlive it.
 */
export class Profile {
  readonly folder: string;
  readonly #tellRecents: (paths: string[]) => void;
  #content: ProfileContent;
  #failure: ShukeError | null = null;

  /** `tellRecents` hears the recent archives now and whenever they change. */
  constructor(folder: string, tellRecents: (paths: string[]) => void = () => undefined) {
    this.folder = folder;
    this.#tellRecents = tellRecents;
    this.#content = this.#readAtStart();
    this.#sayRecents();
  }

  get settings(): ProgramSettings {
    return this.#content.settings;
  }

  get recents(): readonly { path: string; openedAt: number }[] {
    return this.#content.recents;
  }

  /** Path of the archive to open when the program starts the next time. */
  get leftOpen(): string | null {
    return this.#content.leftOpen;
  }

  /** The archive that the program was opening when it ended, and how many times in a row; null where there is none. */
  get beingOpened(): { path: string; attempts: number } | null {
    return this.#content.beingOpened;
  }

  get pageNotes(): Readonly<Record<string, string>> {
    return this.#content.pageNotes;
  }

  /** Why the latest change is not on the disk; null where it is. */
  get failure(): ShukeError | null {
    return this.#failure;
  }

  change(settings: Partial<ProgramSettings>): void {
    this.#update((content) => ({ ...content, settings: { ...content.settings, ...settings } }));
  }

  beginOpening(path: string): void {
    this.#update(({ beingOpened, ...content }) => {
      const attempts = beingOpened?.path === path ? beingOpened.attempts + 1 : 1;
      return { ...content, beingOpened: { path, attempts } };
    });
  }

  endOpening(): void {
    if (this.beingOpened !== null) this.#update((content) => ({ ...content, beingOpened: null }));
  }

  /** An archive is open: it comes first among the recent ones, and is opened again at the next start. */
  remember(path: string, openedAt: number): void {
    this.#update((content) => {
      const others = content.recents.filter((recent) => recent.path !== path);
      const recents = [{ path, openedAt }, ...others].slice(0, mostRecents);
      return { ...content, recents, leftOpen: path, beingOpened: null };
    });
    this.#sayRecents();
  }

  rememberCopy(archiveId: string, at: number): void {
    this.#update((content) => ({ ...content, copies: { ...content.copies, [archiveId]: at } }));
  }

  lastCopyOf(archiveId: string): number | null {
    return this.#content.copies[archiveId] ?? null;
  }

  forget(path: string): void {
    this.#update((content) => ({ ...content, recents: content.recents.filter((recent) => recent.path !== path) }));
    this.#sayRecents();
  }

  /** No archive, or none that is to be opened at the next start. */
  leaveNoneOpen(): void {
    if (this.leftOpen !== null || this.beingOpened !== null) {
      this.#update((content) => ({ ...content, leftOpen: null, beingOpened: null }));
    }
  }

  keepPageNote(name: string, text: string): void {
    if (this.pageNotes[name] === text) return;
    this.#update((content) => ({ ...content, pageNotes: { ...content.pageNotes, [name]: text } }));
  }

  get #path(): string {
    return join(this.folder, 'profile.json');
  }

  #sayRecents(): void {
    this.#tellRecents(this.#content.recents.map(({ path }) => path));
  }

  /** What cannot be read is put aside and kept: it is only lost comfort, the archives are elsewhere. */
  #readAtStart(): ProfileContent {
    try {
      mkdirSync(this.folder, { recursive: true, mode: 0o700 });
      return this.#read() ?? profileSchema.parse({});
    } catch (error) {
      this.#failure = this.#setAside() ? null : asProfileError(error, this.#path);
      return profileSchema.parse({});
    }
  }

  /** Null where there is none. */
  #read(): ProfileContent | null {
    let text: string;
    try {
      text = readFileSync(this.#path, 'utf8');
    } catch (error) {
      if (systemCodeOf(error) === 'ENOENT') return null;
      throw error;
    }
    return profileSchema.parse(JSON.parse(text));
  }

  #setAside(): boolean {
    try {
      renameSync(this.#path, `${this.#path}.unreadable-${randomBytes(4).toString('hex')}`);
      return true;
    } catch {
      return false;
    }
  }

  /** Another program may have changed the file meanwhile: what it wrote stays. */
  #update(change: (content: ProfileContent) => ProfileContent): void {
    const base = this.#failure === null ? this.#readAgain() : null;
    this.#content = change(base ?? this.#content);
    try {
      mkdirSync(this.folder, { recursive: true, mode: 0o700 });
      replaceFile(this.#path, JSON.stringify(this.#content, null, 2));
      this.#failure = null;
    } catch (error) {
      this.#failure = asProfileError(error, this.#path);
    }
  }

  #readAgain(): ProfileContent | null {
    try {
      return this.#read();
    } catch {
      return null; // What this run knows replaces it.
    }
  }
}

function asProfileError(error: unknown, file: string): ShukeError {
  const known = asFileError(error, file, 'writing');
  return known instanceof ShukeError ? known : new ShukeError('FILE_NOT_WRITABLE', { file }, { cause: error });
}
