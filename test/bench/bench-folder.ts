import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { allMigrations } from '../../electron/archive/migrations/all-migrations.ts';
import { builtCommandLine } from './built-program.ts';
import { generatorVersion, madeOrders } from './made-orders.ts';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = join(root, '.bench');
export const scale = { seed: 'shuke-bench', customers: 100_000, lines: 1_000_000 };
export const homeCurrency = 'CNY';

const made = `${scale.seed}-${generatorVersion}-${scale.customers}-${scale.lines}`;

/** The made order lines as CSV; kept between runs. */
export async function ordersFile(): Promise<string> {
  const path = join(folder, `orders-${made}.csv`);
  if (!existsSync(path)) {
    mkdirSync(folder, { recursive: true });
    const file = await open(`${path}.part`, 'w');
    for (const portion of madeOrders(scale)) await file.write(portion);
    await file.close();
    renameSync(`${path}.part`, path);
  }
  return path;
}

/** An archive of those lines, imported by the program as it was built then; kept for as long as its schema is today's. */
export async function fullArchive(): Promise<string> {
  const path = join(folder, `shop-${made}-${allMigrations.at(-1)?.version}.shuke`);
  if (!existsSync(path)) {
    const csv = await ordersFile();
    const fresh = join(emptyFolder('archive'), 'shop.shuke');
    await builtCommandLine(['new', fresh, '--currency', homeCurrency]);
    await builtCommandLine(['import', csv, '--archive', fresh, '--kind', 'orders', '--json']);
    renameSync(fresh, path);
  }
  return path;
}

/** A folder for what one measure makes. */
export function emptyFolder(name: string): string {
  const path = join(folder, 'made', name);
  rmSync(path, { recursive: true, force: true });
  mkdirSync(path, { recursive: true });
  return path;
}

export function removeMade(): void {
  rmSync(join(folder, 'made'), { recursive: true, force: true });
}
