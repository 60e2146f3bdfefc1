import { machineNotes } from '../app/notes-of-this-machine.ts';
import { Remembered } from '../app/remembered.ts';
import { basisIn } from './ranking-address.ts';

/**
 * What customers were last ranked by on the page, and what counted as one; it outlives the window. The ways to the page begin
 * with it, no address does: one without a basis is by revenue, wherever it comes from.
 */
export const chosenBasis = new Remembered(machineNotes, 'ranking.basis', (stored) =>
  basisIn(typeof stored === 'object' ? { ...stored } : {}),
);
