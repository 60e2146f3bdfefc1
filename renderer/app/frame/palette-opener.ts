import { createContext } from 'react';

/** Opens what Ctrl+K opens; null where there is no archive to find anything in. */
export const PaletteOpener = createContext<(() => void) | null>(null);
