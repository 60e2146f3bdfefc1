import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserWindow, type Rectangle, screen } from 'electron';

interface RememberedBounds extends Rectangle {
  isMaximized: boolean;
}

const firstBounds = { width: 1280, height: 800 };

/** Size and place of the window as it was left, where a screen still shows that place. */
export function rememberedBounds(profileFolder: string): Partial<Rectangle> & { isMaximized: boolean } {
  const remembered = read(profileFolder);
  if (remembered === null) return { ...firstBounds, isMaximized: false };
  const area = screen.getDisplayMatching(remembered).workArea;
  const isVisible =
    remembered.x < area.x + area.width - 100 &&
    remembered.x + remembered.width > area.x + 100 &&
    remembered.y >= area.y - 10 &&
    remembered.y < area.y + area.height - 50;
  const { x: _x, y: _y, ...size } = remembered;
  return isVisible ? remembered : size;
}

export function rememberBounds(window: BrowserWindow, profileFolder: string): void {
  const bounds: RememberedBounds = { ...window.getNormalBounds(), isMaximized: window.isMaximized() };
  writeFileSync(boundsFile(profileFolder), JSON.stringify(bounds), { mode: 0o600 });
}

function read(profileFolder: string): RememberedBounds | null {
  let text: string;
  try {
    text = readFileSync(boundsFile(profileFolder), 'utf8');
  } catch {
    return null; // The first start, or a lost comfort.
  }
  return parse(text);
}

function parse(text: string): RememberedBounds | null {
  try {
    const { x, y, width, height, isMaximized } = JSON.parse(text) as Record<string, unknown>;
    if (![x, y, width, height].every((edge) => typeof edge === 'number' && Number.isInteger(edge))) return null;
    return { x, y, width, height, isMaximized: isMaximized === true } as RememberedBounds;
  } catch {
    return null;
  }
}

function boundsFile(profileFolder: string): string {
  return join(profileFolder, 'window.json');
}
