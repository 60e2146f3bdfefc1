import './features.ts';
import { basename, resolve } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import { RequestHeadersPlugin } from '@orpc/server/plugins';
import type { EngineClient } from '../../shared/contract.ts';
import { openFirstArchive } from '../archives/archive-opening.ts';
import { keepNotingDays } from '../bin/days-seen.ts';
import { FileShelf } from '../files/file-shelf.ts';
import { Places } from '../places/places.ts';
import { seeSegmentsToday } from '../playbooks/see-segments-today.ts';
import { keepShopGapFor } from '../sleep/shop-gap-of-connection.ts';
import type { SpreadsheetReader } from '../spreadsheet/reader.ts';
import { startSpreadsheetReader } from '../spreadsheet/reader-client.ts';
import { type DocumentWriter, startDocumentWriter } from '../spreadsheet/writer.ts';
import { completeUpkeepOfCommandLine, takeUpUpkeep } from '../upkeep/take-up-upkeep.ts';
import { Upkeep } from '../upkeep/upkeep.ts';
import { ChangeNotices } from './change-notices.ts';
import { type Clock, systemClock } from './clock.ts';
import type { EngineParts } from './engine-context.ts';
import type { EnginePort } from './engine-messages.ts';
import type { EngineOptions } from './engine-options.ts';
import type { HostDoor } from './host-door.ts';
import { startHostedReader } from './hosted-reader.ts';
import { startHostedWriter } from './hosted-writer.ts';
import { Jobs } from './jobs.ts';
import { logDefect } from './log-defect.ts';
import { hearPower, type PowerEvent } from './power.ts';
import { Profile } from './profile.ts';
import { router } from './router.ts';
import { Sessions } from './sessions.ts';

export interface Engine {
  /** Answers the calls of a page on this port. */
  connect(port: EnginePort): void;
  /** The same operations for a caller in this process (command line, tests). */
  readonly client: EngineClient;
  /** For a caller in this process, which knows paths: the token that stands for a place. */
  placeToken(path: string): string;
  /** The same for a file of the person's; it is only read. */
  fileToken(path: string): Promise<string>;
  /** Where the file is that an operation gave a token for. */
  filePath(token: string): string | null;
  /** Copies that file to a path, whole or not at all; says whether another was there. */
  copyOut(token: string, path: string): Promise<{ hasReplaced: boolean }>;
  /** Readies the archive for what the machine is about to do, and the page for what it did. */
  hearPower(event: PowerEvent): void;
  /** Cancels what is running, puts it back, closes the archive and ends the reader. */
  close(): Promise<void>;
}

/** What an engine runs on; what is not given is its own. */
export interface EngineSurroundings {
  hostDoor?: HostDoor | null;
  clock?: Clock;
  /** Outlives the engine, which then starts and ends no process that reads. */
  reader?: SpreadsheetReader;
  /** In place of a process for each file. */
  writer?: DocumentWriter;
}

/** The process that owns the archive: in a worker thread, a utility process, or the command line's own process. */
export async function openEngine(
  options: EngineOptions,
  { hostDoor = null, clock = systemClock, reader, writer }: EngineSurroundings = {},
): Promise<Engine> {
  const usedReader = reader ?? startReader(options, hostDoor);
  const parts: EngineParts = {
    start: { failure: null },
    options,
    clock,
    sessions: new Sessions({
      onChange: (current) => {
        if (current.isOpen) keepShopGapFor(current.archive);
        parts.tellArchiveOpen(current.isOpen ? current.archive.path : null);
        parts.changes.announceOtherArchive();
        seeSegmentsToday({ options, clock, session: current });
      },
      onWritten: (written) => parts.changes.announce(written),
      onCloseFailure: (error) => logDefect('archive.close', error),
    }),
    jobs: new Jobs(clock.monotonicMs, (ending) => {
      seeSegmentsToday({ options, clock, session: parts.sessions.current });
      hostDoor?.tell({ type: 'jobEnded', ending });
    }),
    upkeep: new Upkeep(),
    files: new FileShelf(options.filesFolder),
    places: new Places(options.homeFolder),
    profile: new Profile(options.profileFolder, (paths) => hostDoor?.tell({ type: 'recents', paths })),
    reader: usedReader,
    writer: writer ?? startWriter(options, hostDoor),
    changes: new ChangeNotices(() => takeUpUpkeep(parts)),
    showInFolder: async (path) => (await hostDoor?.ask({ what: 'showInFolder', path }))?.isDone ?? false,
    tellArchiveOpen: (path) => hostDoor?.tellArchiveOpen(path),
  };
  const handler = new RPCHandler(router, { plugins: [new RequestHeadersPlugin()] });
  deleteReadingCopies(parts.files);
  await openFirstArchive(parts);
  const stopNotingDays = keepNotingDays(parts);

  return {
    connect: (port) => handler.upgrade(port, { context: parts }),
    client: createRouterClient(router, { context: parts }),
    placeToken: (path) => parts.places.tokens.tokenFor(resolve(path)),
    fileToken: (path) => parts.files.put(path, basename(path), { owned: false }),
    filePath: (token) => parts.files.find(token)?.path ?? null,
    copyOut: (token, path) => parts.files.copyOut(token, path),
    hearPower: (event) => hearPower(parts, event),
    close: () => {
      stopNotingDays();
      return parts.sessions.end(async () => {
        await parts.jobs.close();
        if (reader === undefined) usedReader.close();
        parts.writer.close();
        await completeUpkeepOfCommandLine(parts);
      });
    },
  };
}

/** In Electron nothing can fork: the host runs the spreadsheet processes. The browser host's engine forks them itself. */
function startReader({ host }: EngineOptions, hostDoor: HostDoor | null): SpreadsheetReader {
  if (hostDoor === null || host === 'browser') return startSpreadsheetReader();
  return startSpreadsheetReader({ startTransport: () => startHostedReader(hostDoor) });
}

function startWriter({ host }: EngineOptions, hostDoor: HostDoor | null): DocumentWriter {
  if (hostDoor === null || host === 'browser') return startDocumentWriter();
  return startDocumentWriter({ startProcess: () => startHostedWriter(hostDoor) });
}

/** A disk that refuses to delete them does not keep the program from starting; the next start tries again. */
function deleteReadingCopies(files: FileShelf): void {
  try {
    files.deleteReadingCopies();
  } catch (error) {
    logDefect('files.deleteReadingCopies', error);
  }
}
