import type { SupportedMessagePort } from '@orpc/client/message-port';
import type { EngineOptions } from './engine-options.ts';
import type { JobEnding } from './job-ending.ts';
import type { PowerEvent } from './power.ts';

/** A port a page speaks through: of `worker_threads` in Node, a MessagePortMain in Electron. */
export type EnginePort = SupportedMessagePort & { start?: () => void };

/** What only the host can do; the engine asks for it by name. */
export type HostRequest = { what: 'showInFolder'; path: string } | { what: 'restartEngine' };

/** The two processes that deal with spreadsheets, each by its entry's name. */
export type SpreadsheetProcessKind = 'reader' | 'writer';

export type HostAnswer = { isDone: boolean };

/** Host → engine. The port of `connect` and `spreadsheetPort` travels next to the message, transferred. */
export type HostToEngine =
  | { type: 'open'; options: EngineOptions }
  | { type: 'connect' }
  | { type: 'spreadsheetPort'; processId: number }
  | { type: 'spreadsheetGone'; processId: number; exitCode: number }
  | { type: 'answer'; requestId: number; answer: HostAnswer }
  | { type: 'power'; event: PowerEvent }
  | { type: 'close' };

/** Engine → host. */
export type EngineToHost =
  | { type: 'ready' }
  | { type: 'failed'; code: string }
  | { type: 'closed' }
  /** Something failed that no call was waiting for, and the engine goes on. */
  | { type: 'defect'; place: string }
  /** Which archive a restarted engine opens again; null: none. */
  | { type: 'archiveOpen'; path: string | null }
  /** The recent archives, latest first, whenever they change. */
  | { type: 'recents'; paths: string[] }
  | { type: 'jobEnded'; ending: JobEnding }
  | { type: 'request'; requestId: number; request: HostRequest }
  | { type: 'startSpreadsheet'; processId: number; kind: SpreadsheetProcessKind }
  | { type: 'endSpreadsheet'; processId: number };

/** What a host may act on or leave: nothing waits for it. */
export type EngineNews = Extract<EngineToHost, { type: 'recents' | 'jobEnded' }>;
