import { createContext } from 'react';

/** What the frame can show over any page. */
interface FrameOverlays {
  /** What Ctrl+K opens; null where there is no archive to find anything in. */
  openPalette: (() => void) | null;
  /** What `?` opens. */
  showKeys(): void;
}

export const FrameOverlays = createContext<FrameOverlays>({ openPalette: null, showKeys: () => undefined });
