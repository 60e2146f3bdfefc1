import type { EngineNews, HostAnswer, HostRequest, SpreadsheetProcessKind } from './engine-messages.ts';

/** A spreadsheet process that the host runs; what is posted before its port has come waits. */
export interface HostedProcess {
  post(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  onGone(listener: (exitCode: number) => void): void;
  /** Kills it at once, whatever it does. */
  end(): void;
}

/** What the engine may ask of the host that started it. */
export interface HostDoor {
  ask(request: HostRequest): Promise<HostAnswer>;
  /** Says which archive is open, so that an engine started again after a death opens it again. */
  tellArchiveOpen(path: string | null): void;
  /** The recent archives and jobs that ended, for the system's own lists and notices. */
  tell(news: EngineNews): void;
  /** Only in Electron, where the engine cannot fork; in Node it starts its processes itself. */
  startSpreadsheetProcess(kind: SpreadsheetProcessKind): HostedProcess;
}
