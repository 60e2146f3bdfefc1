import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type ProgramSettings, programSettingsSchema } from '../../shared/settings/contract.ts';

const recentSchema = z.object({ path: z.string(), openedAt: z.number() });
const profileSchema = z.object({
  settings: programSettingsSchema,
  recents: z.array(recentSchema),
  /** The archive that was open when the program was ended. */
  leftOpen: z.string().nullable().default(null),
  pageNotes: z.record(z.string(), z.string()).default({}),
});
type ProfileContent = z.infer<typeof profileSchema>;

const mostRecents = 20;
const newProfile: ProfileContent = {
  settings: { language: null, theme: 'auto' },
  recents: [],
  leftOpen: null,
  pageNotes: {},
};

/** What the program remembers on this machine outside any archive: its settings and the recent archives. */
export class Profile {
  readonly folder: string;
  readonly #tellRecents: (paths: string[]) => void;
  #content: ProfileContent;

  /** `tellRecents` hears the archives of late now and whenever they change. */
  constructor(folder: string, tellRecents: (paths: string[]) => void = () => undefined) {
    this.folder = folder;
    this.#tellRecents = tellRecents;
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    this.#content = this.#read();
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

  get pageNotes(): Readonly<Record<string, string>> {
    return this.#content.pageNotes;
  }

  change(settings: Partial<ProgramSettings>): ProgramSettings {
    this.#write({ ...this.#content, settings: { ...this.#content.settings, ...settings } });
    return this.settings;
  }

  remember(path: string, openedAt: number): void {
    const others = this.#content.recents.filter((recent) => recent.path !== path);
    this.#write({ ...this.#content, recents: [{ path, openedAt }, ...others].slice(0, mostRecents) });
    this.#sayRecents();
  }

  forget(path: string): void {
    this.#write({ ...this.#content, recents: this.#content.recents.filter((recent) => recent.path !== path) });
    this.#sayRecents();
  }

  #sayRecents(): void {
    this.#tellRecents(this.#content.recents.map(({ path }) => path));
  }

  leaveOpen(path: string | null): void {
    if (path !== this.leftOpen) this.#write({ ...this.#content, leftOpen: path });
  }

  keepPageNote(name: string, text: string): void {
    if (this.pageNotes[name] === text) return;
    this.#write({ ...this.#content, pageNotes: { ...this.pageNotes, [name]: text } });
  }

  get #path(): string {
    return join(this.folder, 'profile.json');
  }

  /** A profile that cannot be read is only lost comfort: the archives are elsewhere. */
  #read(): ProfileContent {
    let text: string;
    try {
      text = readFileSync(this.#path, 'utf8');
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return newProfile;
      throw error;
    }
    try {
      return profileSchema.parse(JSON.parse(text));
    } catch (error) {
      if (error instanceof SyntaxError || error instanceof z.ZodError) {
        renameSync(this.#path, `${this.#path}.unreadable`);
        return newProfile;
      }
      throw error;
    }
  }

  #write(content: ProfileContent): void {
    const draft = `${this.#path}.new`;
    writeFileSync(draft, JSON.stringify(content, null, 2), { mode: 0o600 });
    renameSync(draft, this.#path);
    this.#content = content;
  }
}
