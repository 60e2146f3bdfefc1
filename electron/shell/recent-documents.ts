import { existsSync } from 'node:fs';
import { app } from 'electron';

/** The system's list of recent archives is ours, latest first: what is forgotten here is forgotten there. */
export function showRecentsInSystem(paths: readonly string[]): void {
  app.clearRecentDocuments();
  for (const path of paths.filter((recent) => existsSync(recent)).toReversed()) app.addRecentDocument(path);
}
