import { machineNotes } from './notes-of-this-machine.ts';
import { Remembered } from './remembered.ts';

export const panelWidthPixels = { least: 300, usual: 380, most: 640, step: 20 } as const;

/** Pixels; dragged or moved by the arrow keys at the panel's edge. */
export const panelWidth = new Remembered(machineNotes, 'panelWidth', (stored) =>
  typeof stored === 'number' && Number.isFinite(stored)
    ? Math.round(Math.min(panelWidthPixels.most, Math.max(panelWidthPixels.least, stored)))
    : panelWidthPixels.usual,
);

/** What is rarely asked for of a customer, in the panel next to a list. */
export const isRestOfPanelShown = new Remembered(machineNotes, 'panelRest', (stored) => stored === true);

/** Signs only, on a wide screen too. */
export const isRailCollapsed = new Remembered(machineNotes, 'railCollapsed', (stored) => stored === true);
