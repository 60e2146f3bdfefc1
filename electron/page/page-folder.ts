import { fileURLToPath } from 'node:url';

/** Where the built page stands, seen from the sources or from the build in `dist/node`. */
export function builtPageFolder(): string {
  return fileURLToPath(new URL(import.meta.url.endsWith('.ts') ? '../../dist/client/' : '../client/', import.meta.url));
}
