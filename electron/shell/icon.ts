import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The program's picture, from the sources and from the build alike; null where it was not packed. */
export function iconFile(): string | null {
  const file = fileURLToPath(new URL('../../resources/icons/linux/256x256.png', import.meta.url));
  return existsSync(file) ? file : null;
}
