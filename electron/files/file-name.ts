import { extname } from 'node:path';
import { forbiddenInNames, unreservedName, visibleName } from '../../shared/files/name-rules.ts';

const longestNameBytes = 180; // Leaves room for " (2)" and a folder's path under the 255 bytes of most file systems.
const longestExtensionBytes = 20;
const nameWithoutAny = 'file';

/** A name fit to be shown and to be saved under on any system: no path, no trick, never empty. */
export function safeFileName(name: string): string {
  const lastPart = name.split(/[\\/]/u).at(-1) ?? '';
  const plain = visibleName(lastPart)
    .replace(forbiddenInNames, '_')
    .trim()
    .replace(/[. ]+$/u, '');
  if (plain === '' || /^\.+$/u.test(plain)) return nameWithoutAny;
  return unreservedName(shorten(plain));
}

/** "orders" of "orders.csv" and of "orders.csv.gz". */
export function nameWithoutEnding(name: string): string {
  return name.replace(/(\.[A-Za-z0-9]{1,5}){1,2}$/u, '');
}

function shorten(name: string): string {
  if (Buffer.byteLength(name) <= longestNameBytes) return name;
  const ending = extname(name);
  const extension = Buffer.byteLength(ending) <= longestExtensionBytes ? ending : '';
  const stem = name.slice(0, name.length - extension.length);
  const kept = beginningInBytes(stem, longestNameBytes - Buffer.byteLength(extension));
  return `${kept.replace(/[. ]+$/u, '')}${extension}`;
}

/** As many whole characters of a text as fit into `mostBytes` bytes of UTF-8. */
export function beginningInBytes(text: string, mostBytes: number): string {
  let beginning = '';
  let leftBytes = mostBytes;
  for (const character of text) {
    leftBytes -= Buffer.byteLength(character);
    if (leftBytes < 0) break;
    beginning += character;
  }
  return beginning;
}

/** The Content-Disposition of a download: an ASCII name for old programs and the real one (RFC 5987). */
export function attachmentDisposition(name: string): string {
  const safe = safeFileName(name);
  const ascii = safe.replace(/[^\x20-\x7E]/gu, '_').replace(/["\\%]/gu, '_');
  const encoded = encodeURIComponent(safe).replace(
    /['()*]/gu,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
