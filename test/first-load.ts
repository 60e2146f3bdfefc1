import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const folder = join(import.meta.dirname, '..', 'dist', 'client');
const kilobyte = 1024;

/**
 * What of the built page is loaded before the first screen stands, packed by gzip: the frame, the words of one language,
 * and what else the page shown needs.
 */
export function firstLoadKilobytes(page: 'customers-page' | 'ranking-page' | 'today-page'): number {
  const index = readFileSync(join(folder, 'index.html'), 'utf8');
  const ofIndex = [...index.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/gu)].map(([, path]) => path ?? '');
  const frame = ofIndex.filter((path) => path.endsWith('.js')).map(read);
  const files = new Set(['index.html', ...ofIndex]);
  for (const name of ['english-first-words', page]) {
    const found = frame.flatMap((script) => filesOfLaterPart(script, name));
    if (found.length === 0) throw new Error(`the frame loads nothing called ${name}`);
    for (const path of found) files.add(path);
  }
  for (const path of files) if (path.endsWith('.js')) for (const also of importsOf(read(path))) files.add(also);
  return [...files].reduce((bytes, path) => bytes + gzipSync(read(path)).length, 0) / kilobyte;
}

function read(path: string): string {
  return readFileSync(join(folder, path), 'utf8');
}

/** The file of an `import("./name-….js")` and those that Vite loads along with it, by their places in its list. */
function filesOfLaterPart(script: string, name: string): string[] {
  const begun = new RegExp(
    `import\\(["'\`]\\./(${name}-[\\w-]+\\.js)["'\`]\\)(?:,__vite__mapDeps\\(\\[([\\d,]+)\\])?`,
    'u',
  );
  const [, file, places = ''] = begun.exec(script) ?? [];
  if (file === undefined) return [];
  const listed = JSON.parse(/\bm\.f=(\[[^\]]*\])/u.exec(script)?.[1] ?? '[]') as string[];
  const along = places === '' ? [] : places.split(',').map((place) => listed[Number(place)] ?? '');
  return [`assets/${file}`, ...along];
}

/** `import … from"./x.js"` and `import"./x.js"`, but not `import("./x.js")`. */
function importsOf(script: string): string[] {
  return [...script.matchAll(/(?:from|import)\s*["'`]\.\/([^"'`]+\.js)["'`]/gu)].map(([, name]) => `assets/${name}`);
}
