import type { ShukeError } from '../../shared/errors.ts';
import type { FileShelf } from '../files/file-shelf.ts';
import type { Places } from '../places/places.ts';
import type { SpreadsheetReader } from '../spreadsheet/reader.ts';
import type { DocumentWriter } from '../spreadsheet/writer.ts';
import type { Upkeep } from '../upkeep/upkeep.ts';
import type { ArchiveSession } from './archive-session.ts';
import type { ChangeNotices } from './change-notices.ts';
import type { Clock } from './clock.ts';
import type { EngineOptions } from './engine-options.ts';
import type { Jobs } from './jobs.ts';
import type { Profile } from './profile.ts';
import type { Sessions } from './sessions.ts';

/** What the engine is built from; created once, when it opens. */
export interface EngineParts {
  /** Why the first archive did not open; the page says it. */
  readonly start: { failure: { error: ShukeError; path: string } | null };
  readonly options: EngineOptions;
  readonly clock: Clock;
  /** Only for what opens and closes archives, and for what runs between calls: a call works with its own `session`. */
  readonly sessions: Sessions;
  readonly jobs: Jobs;
  readonly upkeep: Upkeep;
  readonly files: FileShelf;
  readonly places: Places;
  readonly profile: Profile;
  readonly reader: SpreadsheetReader;
  readonly writer: DocumentWriter;
  readonly changes: ChangeNotices;
  /** False where this machine has no file manager to show it in. */
  showInFolder(path: string): Promise<boolean>;
  /** Lets the host open the same archive again after the engine died. */
  tellArchiveOpen(path: string | null): void;
}

/** What an operation works with. */
export interface EngineContext extends EngineParts {
  /** Pinned when the call arrived: an archive opened meanwhile is out of its reach. */
  readonly session: ArchiveSession;
}
