import { ShukeError } from '../../shared/errors.ts';
import type { Archive } from '../archive/archive.ts';
import { build, oneRow } from '../archive/query.ts';
import { countUnseenSlices } from '../upkeep/slices.ts';

/** The archive that is open, with what belongs to it for as long as it is. */
export class ArchiveSession {
  #archive: Archive | null = null;
  #writingEnds: Promise<void> | null = null;
  #generation = 0;

  get isOpen(): boolean {
    return this.#archive !== null;
  }

  /** Rises with every archive opened or closed: what was kept for an older one is void. */
  get generation(): number {
    return this.#generation;
  }

  /** Error: ARCHIVE_NONE_OPEN. */
  get archive(): Archive {
    if (!this.#archive) throw new ShukeError('ARCHIVE_NONE_OPEN');
    return this.#archive;
  }

  /** The archive for a write of a person's. Errors: ARCHIVE_NONE_OPEN, ARCHIVE_READ_ONLY, ARCHIVE_BUSY. */
  get writable(): Archive {
    const { archive } = this;
    if (archive.isReadOnly) throw new ShukeError('ARCHIVE_READ_ONLY', { file: archive.path });
    if (this.#writingEnds !== null) throw new ShukeError('ARCHIVE_BUSY', { file: archive.path });
    return archive;
  }

  /** As the committed state stands: changes with every act, but not with upkeep that nothing shown is made of. */
  get changeCounter(): number {
    const { archive } = this;
    const { change_counter } = oneRow(archive.reader, build.selectFrom('archive').select('change_counter'));
    return change_counter - countUnseenSlices(archive);
  }

  get homeCurrency(): string {
    return oneRow(this.archive.reader, build.selectFrom('archive').select('home_currency')).home_currency;
  }

  /**
   * Keeps every other write out while a long one runs: an acknowledged edit must not vanish with a cancelled import.
   */
  async whileWriting<Result>(work: (archive: Archive) => Promise<Result>): Promise<Result> {
    const archive = this.writable;
    const ending = Promise.withResolvers<void>();
    this.#writingEnds = ending.promise;
    try {
      return await work(archive);
    } finally {
      this.#writingEnds = null;
      ending.resolve();
    }
  }

  /** When the long write that runs has ended; null where none does. */
  get writingEnds(): Promise<void> | null {
    return this.#writingEnds;
  }

  take(archive: Archive): void {
    this.close();
    this.#archive = archive;
    this.#generation += 1;
  }

  close(): void {
    this.#archive?.close();
    this.#archive = null;
    this.#generation += 1;
  }
}
