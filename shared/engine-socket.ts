/** Where the page opens its WebSocket to the engine. */
export const engineSocketPath = '/engine';

/** Why the browser host closed the socket (4000–4999 are free for programs, RFC 6455 section 7.4.2). */
export const engineSocketCloseCodes = {
  /** The engine died and is started again: connect again. */
  engineRestarting: 4001,
  /** The program has ended; there is nothing to connect to. */
  hostEnded: 4002,
} as const;
