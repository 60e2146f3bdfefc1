import { existsSync } from 'node:fs';
import { join } from 'node:path';

const repository = join(import.meta.dirname, '..');

/** A file of the real test data next to the checkout, or null where this machine has none: then the test skips. */
export function realData(...parts: string[]): string | null {
  const path = join(repository, '..', 'shared', 'data', ...parts);
  if (existsSync(path)) return path;
  console.warn(`skipped: no real data at ../shared/data/${parts.join('/')}`);
  return null;
}
