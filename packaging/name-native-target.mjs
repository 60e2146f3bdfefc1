import { existsSync } from 'node:fs';
import { join } from 'node:path';

// electron-builder's own numbers for processors.
const processors = new Map([
  [1, 'x64'],
  [3, 'arm64'],
]);

/** Before each packing: which prebuilt file of the native module goes in. Packing for another system works so too. */
export default function nameNativeTarget({ arch, electronPlatformName, packager }) {
  const target = `${electronPlatformName}-${processors.get(arch) ?? 'unknown'}`;
  const file = join(packager.projectDir, 'node_modules', 'better-sqlite3', 'prebuilds', `${target}.node`);
  if (!existsSync(file)) throw new Error(`better-sqlite3 brings no prebuilt file for ${target}`);
  process.env.SHUKE_NATIVE_TARGET = target;
}
