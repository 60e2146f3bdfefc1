import { randomUUID } from 'node:crypto';
import { ShukeError } from '../../shared/errors.ts';
import type { Archive, ArchiveWarning } from '../archive/archive.ts';
import { build, oneRow } from '../archive/query.ts';

/** One opening of an archive; `archive` is null for the time in which none is open. */
interface Opening {
  readonly archive: Archive | null;
  /** Unique to this opening: closing and opening the same file again makes another one. */
  readonly id: string;
  readonly generation: number;
  readonly warnings: ArchiveWarning[];
  writingEnds: Promise<void> | null;
  hasEnded: boolean;
}

/**
 * What a call may read and write: the archive that was open when the call arrived, for as long as it stays open. A
 * call that outlives it is refused with ARCHIVE_CHANGED and never reaches the next archive.
 */
export class ArchiveSession {
  readonly #opening: Opening;
  readonly #isShownToCaller: boolean;

  private constructor(opening: Opening, isShownToCaller: boolean) {
    this.#opening = opening;
    this.#isShownToCaller = isShownToCaller;
  }

  static of(archive: Archive | null, generation = 0): ArchiveSession {
    const opening = { archive, id: randomUUID(), generation, warnings: [], writingEnds: null, hasEnded: false };
    return new ArchiveSession(opening, true);
  }

  /**
   * The session for a page that shows the opening `shown`, null: no archive. Of another archive than the open one it may
   * read, to learn what is open now, but not write.
   */
  forPageShowing(shown: string | null): ArchiveSession {
    const isShown = this.#opening.archive === null || shown === this.opening;
    return isShown ? this : new ArchiveSession(this.#opening, false);
  }

  get isOpen(): boolean {
    return this.#opening.archive !== null && !this.#opening.hasEnded;
  }

  /** Identifies this opening of the archive. */
  get opening(): string {
    return this.#opening.id;
  }

  /** Rises with every archive opened or closed: what was kept for an older one is void. */
  get generation(): number {
    return this.#opening.generation;
  }

  /** Where the archive is, also after it was closed; null where none was open. */
  get path(): string | null {
    return this.#opening.archive?.path ?? null;
  }

  /** Errors: ARCHIVE_NONE_OPEN, ARCHIVE_CHANGED. */
  get archive(): Archive {
    const { archive, hasEnded } = this.#opening;
    if (hasEnded) throw new ShukeError('ARCHIVE_CHANGED');
    if (archive === null) throw new ShukeError('ARCHIVE_NONE_OPEN');
    return archive;
  }

  /** The archive for a person's write. Errors: ARCHIVE_NONE_OPEN, ARCHIVE_CHANGED, ARCHIVE_READ_ONLY, ARCHIVE_BUSY. */
  /** Neither shown read-only nor under a long write. */
  get isWritable(): boolean {
    return this.#opening.writingEnds === null && !this.archive.isReadOnly;
  }

  get writable(): Archive {
    this.assertWritable();
    return this.archive;
  }

  /** Errors: those of `writable`. */
  assertWritable(): void {
    const { archive } = this;
    this.assertShownToCaller();
    if (archive.isReadOnly) throw new ShukeError('ARCHIVE_READ_ONLY', { file: archive.path });
    if (this.#opening.writingEnds !== null) throw new ShukeError('ARCHIVE_BUSY', { file: archive.path });
  }

  /** Error: ARCHIVE_CHANGED where the page that calls shows another archive than this one. */
  assertShownToCaller(): void {
    if (!this.#isShownToCaller) throw new ShukeError('ARCHIVE_CHANGED');
  }

  get homeCurrency(): string {
    return oneRow(this.archive.reader, build.selectFrom('archive').select('home_currency')).home_currency;
  }

  /** What a person should know about this opening, in addition to what the archive itself found. */
  get warnings(): readonly ArchiveWarning[] {
    return this.#opening.warnings;
  }

  warn(warning: ArchiveWarning): void {
    this.#opening.warnings.push(warning);
  }

  /**
   * Keeps every other write out while a long one runs: an acknowledged edit must not vanish with a cancelled import.
   */
  async whileWriting<Result>(work: (archive: Archive) => Promise<Result>): Promise<Result> {
    const archive = this.writable;
    const ending = Promise.withResolvers<void>();
    this.#opening.writingEnds = ending.promise;
    try {
      return await work(archive);
    } finally {
      this.#opening.writingEnds = null;
      ending.resolve();
    }
  }

  /** Resolves when the long write that is running has ended; null where none is. */
  get writingEnds(): Promise<void> | null {
    return this.#opening.writingEnds;
  }

  /** Closes the archive; from then on every call of this session is refused. */
  end(): void {
    if (this.#opening.hasEnded) return;
    this.#opening.hasEnded = true;
    this.#opening.archive?.close();
  }
}
