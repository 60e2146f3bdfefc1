import { validateConfiguration } from 'app-builder-lib/out/util/config/config.js';
import { DebugLogger } from 'builder-util';

/** What electron-builder says against a configuration; empty where nothing. */
export async function complaintsOfSchema(config: Record<string, unknown>): Promise<string> {
  try {
    await validateConfiguration(structuredClone(config), new DebugLogger(false));
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
