import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';

export interface PageFile {
  content: Buffer;
  contentType: string;
  /** Its name holds a hash of its content: it never changes. */
  isImmutable: boolean;
}

const contentTypes: ReadonlyMap<string, string> = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.txt', 'text/plain; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.ico', 'image/x-icon'],
  ['.woff2', 'font/woff2'],
]);

/** A file of the built page by its URL path; null: there is none, or it is not for the page. */
export async function readPageFile(pageFolder: string, urlPath: string): Promise<PageFile | null> {
  const relative = relativePagePath(urlPath);
  if (relative === null) return null;
  const contentType = contentTypes.get(extname(relative));
  if (contentType === undefined) return null;
  try {
    const content = await readFile(join(pageFolder, relative));
    return { content, contentType, isImmutable: relative.startsWith(`assets${sep}`) };
  } catch (error) {
    if (error instanceof Error && 'code' in error && unreadableCodes.has(String(error.code))) return null;
    throw error;
  }
}

const unreadableCodes = new Set(['ENOENT', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG']);

function relativePagePath(urlPath: string): string | null {
  if (urlPath === '/') return 'index.html';
  // Built names are plain ASCII: whatever is encoded, dotted or drive-like is not ours.
  if (!/^(?:\/[A-Za-z0-9_-][A-Za-z0-9._-]*)+$/u.test(urlPath)) return null;
  return normalize(urlPath.slice(1));
}
