import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserWindow, type Rectangle, screen } from 'electron';
import { z } from 'zod';
import { systemCodeOf } from '../files/file-error.ts';
import { replaceFile } from '../files/replace-file.ts';

const memorySchema = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  isMaximized: z.boolean().catch(false),
  isFullScreen: z.boolean().catch(false),
  /** Chromium's: 0 is the actual size, each step a fifth more or less. */
  zoomLevel: z.number().min(-4).max(6).catch(0),
});
type WindowMemory = z.infer<typeof memorySchema>;

export type WindowAsLeft = Partial<Rectangle> & Pick<WindowMemory, 'isMaximized' | 'isFullScreen' | 'zoomLevel'>;

const firstSize = { width: 1280, height: 800 };
// How much of the window has to be on a screen, in pixels, to be seen and dragged.
const reachable = { width: 100, above: 10, below: 50 };

/** Size, place and zoom of the window as it was left; the place only where a screen still shows it. */
export function windowAsLeft(profileFolder: string): WindowAsLeft {
  const memory = read(profileFolder);
  if (memory === null) return { ...firstSize, isMaximized: false, isFullScreen: false, zoomLevel: 0 };
  const area = screen.getDisplayMatching(memory).workArea;
  const fitting = {
    ...memory,
    width: Math.min(memory.width, area.width),
    height: Math.min(memory.height, area.height),
  };
  if (isReachable(fitting, area)) return fitting;
  const { x: _x, y: _y, ...size } = fitting;
  return size;
}

function isReachable(place: Rectangle, area: Rectangle): boolean {
  return (
    place.x < area.x + area.width - reachable.width &&
    place.x + place.width > area.x + reachable.width &&
    place.y >= area.y - reachable.above &&
    place.y < area.y + area.height - reachable.below
  );
}

export function rememberWindow(window: BrowserWindow, profileFolder: string): void {
  const memory: WindowMemory = {
    ...window.getNormalBounds(),
    isMaximized: window.isMaximized(),
    isFullScreen: window.isFullScreen(),
    zoomLevel: window.webContents.getZoomLevel(),
  };
  try {
    replaceFile(memoryFile(profileFolder), JSON.stringify(memory));
  } catch (error) {
    // A lost comfort: a full disk must not keep the window from closing.
    if (systemCodeOf(error) === null) throw error;
  }
}

function read(profileFolder: string): WindowMemory | null {
  try {
    return memorySchema.safeParse(JSON.parse(readFileSync(memoryFile(profileFolder), 'utf8'))).data ?? null;
  } catch {
    return null; // The first start, or a lost comfort.
  }
}

function memoryFile(profileFolder: string): string {
  return join(profileFolder, 'window.json');
}
