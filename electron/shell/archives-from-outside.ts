import { isAbsolute } from 'node:path';
import { app } from 'electron';

/** Archives the person opens in the system: by a double click, a drop on the dock, a second start of the program. */
export class ArchivesFromOutside {
  #open: ((path: string) => void) | null = null;
  #waiting: string | undefined;

  /** `archive`: the one this start was given. Before the program is ready: macOS says its first one early. */
  constructor(archive: string | undefined) {
    this.#waiting = archive;
    app.on('open-file', (event, path) => {
      event.preventDefault();
      this.take(path);
    });
  }

  /** What the second start hands over; it has no archive where it was only started again. */
  takeFromSecondStart(handedOver: unknown): void {
    const archive = handedOver instanceof Object && 'archive' in handedOver ? handedOver.archive : undefined;
    if (typeof archive === 'string' && isAbsolute(archive)) this.take(archive);
  }

  take(path: string): void {
    if (this.#open === null) this.#waiting = path;
    else this.#open(path);
  }

  /** The archive to start with; every later one goes to `open`. */
  first(open: (path: string) => void): string | undefined {
    this.#open = open;
    return this.#waiting;
  }
}
