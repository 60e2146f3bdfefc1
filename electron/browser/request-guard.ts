import type { IncomingMessage } from 'node:http';

/** Why a request was turned away: the log holds this code and nothing of the request. */
export type Refusal =
  | 'TARGET_INVALID'
  | 'HOST_FOREIGN'
  | 'ORIGIN_FOREIGN'
  | 'SITE_FOREIGN'
  | 'NOT_ADMITTED'
  | 'LINK_USED'
  | 'METHOD_UNKNOWN'
  | 'CONTENT_TYPE_UNKNOWN'
  | 'FILE_NAME_INVALID'
  | 'SOCKETS_TOO_MANY';

/** For every request: addressed to this host by the one name it has, not to a name that resolves to it. */
export function refusalOfAddress(request: IncomingMessage, authority: string): Refusal | null {
  if (request.url === undefined || !request.url.startsWith('/') || request.url.startsWith('//'))
    return 'TARGET_INVALID';
  const hosts = request.headersDistinct.host ?? [];
  return hosts.length === 1 && hosts[0] === authority ? null : 'HOST_FOREIGN';
}

/**
 * For reads: pages of other ports of this machine are "same-site" and carry the cookie, so a browser
 * that says where a request comes from must say our own page or the person's own hand.
 */
export function refusalOfRead(request: IncomingMessage): Refusal | null {
  const site = request.headers['sec-fetch-site'];
  return site === undefined || site === 'same-origin' || site === 'none' ? null : 'SITE_FOREIGN';
}

/** For whatever changes something, the WebSocket too: only our own page, by its exact origin. */
export function refusalOfWrite(request: IncomingMessage, origin: string): Refusal | null {
  const origins = request.headersDistinct.origin ?? [];
  if (origins.length !== 1 || origins[0] !== origin) return 'ORIGIN_FOREIGN';
  const site = request.headers['sec-fetch-site'];
  return site === undefined || site === 'same-origin' ? null : 'SITE_FOREIGN';
}

/** A person's browser going to an address, as opposed to a page's script or picture. */
export function isNavigation(request: IncomingMessage): boolean {
  if (request.method !== 'GET') return false;
  const mode = request.headers['sec-fetch-mode'];
  if (mode !== undefined) return mode === 'navigate' && request.headers['sec-fetch-dest'] === 'document';
  return request.headers.accept?.includes('text/html') === true;
}

/** Asked for ahead of the person's own step: must not use up the link. */
export function isPrefetch(request: IncomingMessage): boolean {
  return request.headers['sec-purpose'] !== undefined || request.headers.purpose === 'prefetch';
}
