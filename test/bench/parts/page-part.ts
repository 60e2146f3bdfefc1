import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from '../bench-folder.ts';
import type { BenchPart } from '../bench-part.ts';
import { figureRow } from '../bench-row.ts';

const part = 'page';
const kilobyte = 1024;

/** What the browser loads before the first chart: the frame and the customers' list, and the key accounts' page. */
export const pagePart: BenchPart = {
  name: part,
  run: async () => {
    const folder = join(root, 'dist', 'client');
    const index = filesNamedIn(readFileSync(join(folder, 'index.html'), 'utf8'));
    const assets = readdirSync(join(folder, 'assets'));
    const withPage = (page: string): number[] => {
      const entry = assets.filter((name) => name.startsWith(`${page}-`));
      if (entry.length === 0) throw new Error(`the page has no part called ${page}`);
      return [packedKilobytes(folder, [...index, ...entry.map((name) => `assets/${name}`)])];
    };
    return [
      figureRow(
        { part, name: 'first load with the customers’ list, gzip', unit: 'KB' },
        withPage('customers-page'),
        350,
      ),
      figureRow(
        { part, name: 'first load with the key accounts before their chart, gzip', unit: 'KB' },
        withPage('ranking-page'),
        350,
      ),
    ];
  },
};

/** These files and all that they import at once; what is imported later is not counted. */
function packedKilobytes(folder: string, entries: readonly string[]): number {
  const seen = new Set<string>();
  const queue = [...entries];
  let bytes = gzipSync(readFileSync(join(folder, 'index.html'))).length;
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    const content = readFileSync(join(folder, path));
    bytes += gzipSync(content).length;
    if (path.endsWith('.js')) queue.push(...importsOf(content.toString('utf8')));
  }
  return bytes / kilobyte;
}

function filesNamedIn(html: string): string[] {
  return [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/gu)].map(([, path]) => path ?? '');
}

/** `import … from"./x.js"` and `import"./x.js"`, but not `import("./x.js")`. */
function importsOf(script: string): string[] {
  return [...script.matchAll(/(?:from|import)\s*["'`]\.\/([^"'`]+\.js)["'`]/gu)].map(([, name]) => `assets/${name}`);
}
