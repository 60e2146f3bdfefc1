import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

const parts = {
  page: {
    environments: ['client'],
    last: 'dist/client/index.html',
    from: ['renderer', 'shared', 'packaging/licences', 'vite.config.ts', 'package-lock.json'],
  },
  shell: {
    // In this order: `node` empties the folder that `preload` goes to.
    environments: ['node', 'preload'],
    last: 'dist/node/preload.cjs',
    from: ['electron', 'shared', 'packaging/licences', 'vite.config.ts', 'package-lock.json'],
  },
};

/** Builds those of `page` and `shell` that are missing or older than their sources. */
export async function buildIfOlder(names, sayBuilding) {
  const outdated = names.map((name) => parts[name]).filter(isOutdated);
  if (outdated.length === 0) return;
  sayBuilding();
  const { createBuilder } = await import('vite');
  const builder = await createBuilder({ configFile: join(root, 'vite.config.ts'), logLevel: 'error' });
  for (const name of outdated.flatMap((part) => part.environments)) await builder.build(builder.environments[name]);
}

function isOutdated({ last, from }) {
  const path = join(root, last);
  // A packaged program has no sources: what is built is all there is.
  if (!existsSync(join(root, 'vite.config.ts'))) return false;
  return !existsSync(path) || from.some((source) => newestMs(join(root, source)) > statSync(path).mtimeMs);
}

function newestMs(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => newestMs(join(path, name))));
}
