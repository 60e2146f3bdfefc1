import { queryOptions } from '@tanstack/react-query';
import { engine } from './engine.ts';
import { MachineNotes } from './machine-notes.ts';

export const machineNotes = new MachineNotes((name, text) => engine.settings.keepPageNote({ name, text }));

let begun: Promise<null> | undefined;

/** Asks for what earlier runs have kept, once for as long as the page lives. */
function beginMachineNotes(): Promise<null> {
  begun ??= engine.settings.pageNotes().then((kept) => {
    machineNotes.begin(kept);
    return null;
  });
  return begun;
}

export const machineNotesQuery = queryOptions({ queryKey: ['machineNotes'], queryFn: beginMachineNotes });
