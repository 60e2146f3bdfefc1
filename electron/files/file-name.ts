import { extname } from 'node:path';

const longestNameBytes = 180; // Leaves room for " (2)" and a folder's path under the 255 bytes of most file systems.
const longestExtensionBytes = 20;
const nameWithoutAny = 'file';

// Device names that Windows takes for itself, with any extension (Microsoft, "Naming Files, Paths, and Namespaces").
const reservedOnWindows = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/iu;
const controls = /\p{Cc}/gu;
// Marks that turn the reading direction, and invisible ones: they can make `gpj.exe` look like `exe.jpg`.
const invisible = /[\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]/gu;
const forbiddenOnWindows = /[<>:"|?*]/gu;

/** A name fit to be shown and to be saved under on any system: no path, no trick, never empty. */
export function safeFileName(name: string): string {
  const lastPart = name.toWellFormed().split(/[\\/]/u).at(-1) ?? '';
  const plain = lastPart
    .normalize('NFC')
    .replace(controls, '')
    .replace(invisible, '')
    .replace(forbiddenOnWindows, '_')
    .trim()
    .replace(/[. ]+$/u, '');
  if (plain === '' || /^\.+$/u.test(plain)) return nameWithoutAny;
  const shortened = shorten(plain);
  return reservedOnWindows.test(shortened) ? `_${shortened}` : shortened;
}

/** "orders" of "orders.csv" and of "orders.csv.gz". */
export function nameWithoutEnding(name: string): string {
  return name.replace(/(\.[A-Za-z0-9]{1,5}){1,2}$/u, '');
}

function shorten(name: string): string {
  if (Buffer.byteLength(name) <= longestNameBytes) return name;
  const ending = extname(name);
  const extension = Buffer.byteLength(ending) <= longestExtensionBytes ? ending : '';
  let stem = '';
  let leftBytes = longestNameBytes - Buffer.byteLength(extension);
  for (const character of name.slice(0, name.length - extension.length)) {
    leftBytes -= Buffer.byteLength(character);
    if (leftBytes < 0) break;
    stem += character;
  }
  return `${stem.replace(/[. ]+$/u, '')}${extension}`;
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
