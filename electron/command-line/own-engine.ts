import type { Engine, EngineSurroundings } from '../engine/engine.ts';
import type { ThisMachine } from '../engine/this-machine.ts';
import type { FileShelf } from '../files/file-shelf.ts';

/** The engine of one command, opened when the command first needs it. */
export class OwnEngine {
  readonly #machine: () => ThisMachine;
  readonly #surroundings: EngineSurroundings;
  #opening: Promise<Engine> | undefined;
  #shelf: FileShelf | undefined;
  #isInterrupted = false;

  constructor(machine: () => ThisMachine, surroundings: EngineSurroundings) {
    this.#machine = machine;
    this.#surroundings = surroundings;
  }

  async open(): Promise<Engine> {
    if (this.#isInterrupted) throw new Error('the command was interrupted');
    this.#opening ??= this.#open();
    return this.#opening;
  }

  /** Cancels what is running and puts it back; what the command waits for is refused. */
  interrupt(): void {
    this.#isInterrupted = true;
    this.#opening?.then((engine) => engine.close()).catch(() => undefined); // `close` tells why it fails.
  }

  async close(): Promise<void> {
    try {
      await (await this.#opening)?.close();
    } finally {
      this.#shelf?.clear();
    }
  }

  async #open(): Promise<Engine> {
    const { openEngine } = await import('../engine/engine.ts');
    const { startShelf } = await import('../files/run-folder.ts');
    const machine = this.#machine();
    this.#shelf = startShelf(machine.profileFolder);
    const options = { ...machine, filesFolder: this.#shelf.folder, host: 'command-line' } as const;
    return openEngine(options, this.#surroundings);
  }
}
