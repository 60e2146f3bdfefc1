import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import nameNativeTarget from '../../packaging/name-native-target.mjs';
import { readYaml } from './read-yaml.ts';
import { complaintsOfSchema } from './schema-of-electron-builder.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const config = readYaml(join(root, 'electron-builder.yml'));

describe('electron-builder.yml', () => {
  it("fits electron-builder's own schema", async () => {
    expect(await complaintsOfSchema(config)).toBe('');
  }, 60_000);

  it('is refused by that schema with a setting it does not know', async () => {
    expect(await complaintsOfSchema({ ...config, runAsNobody: true })).toContain('runAsNobody');
  });

  it('names icons that are there, with every size Windows and macOS ask for', () => {
    expect(config).toMatchObject({
      win: { icon: 'resources/icons/shuke.ico' },
      mac: { icon: 'resources/icons/shuke.icns' },
      linux: { icon: 'resources/icons/linux' },
      fileAssociations: [{ ext: 'shuke', icon: 'resources/icons/shuke-document' }],
    });
    for (const name of ['shuke', 'shuke-document']) {
      expect(sizesInIco(readFileSync(join(root, `resources/icons/${name}.ico`)))).toEqual([16, 24, 32, 48, 64, 256]);
      expect(typesInIcns(readFileSync(join(root, `resources/icons/${name}.icns`)))).toEqual(
        'ic11 ic12 ic07 ic08 ic13 ic09 ic14 ic10'.split(' '),
      );
    }
    for (const size of [16, 24, 32, 48, 64, 128, 256, 512]) {
      expect(widthOfPng(readFileSync(join(root, `resources/icons/linux/${size}x${size}.png`)))).toBe(size);
    }
  });
});

describe('the native module to pack', () => {
  const packager = { projectDir: root };
  afterEach(() => {
    delete process.env.SHUKE_NATIVE_TARGET;
  });

  it.each([
    ['linux', 1, 'linux-x64'],
    ['win32', 1, 'win32-x64'],
    ['darwin', 1, 'darwin-x64'],
    ['darwin', 3, 'darwin-arm64'],
  ])(
    'is the one of the system packed for, whichever packs it: %s, processor %i',
    (electronPlatformName, arch, target) => {
      nameNativeTarget({ electronPlatformName, arch, packager });
      expect(process.env.SHUKE_NATIVE_TARGET).toBe(target);
      expect(existsSync(join(root, `node_modules/better-sqlite3/prebuilds/${target}.node`))).toBe(true);
    },
  );

  it('is missed aloud where there is none', () => {
    expect(() => nameNativeTarget({ electronPlatformName: 'win32', arch: 0, packager })).toThrow('win32-unknown');
  });
});

function sizesInIco(file: Buffer): number[] {
  return Array.from({ length: file.readUInt16LE(4) }, (_, index) => {
    const entry = 6 + 16 * index;
    const offset = file.readUInt32LE(entry + 12);
    const isPng = file.readUInt32BE(offset) === 0x89504e47;
    const width = isPng ? widthOfPng(file.subarray(offset)) : file.readInt32LE(offset + 4);
    expect(width % 256).toBe(file.readUInt8(entry));
    expect(offset + file.readUInt32LE(entry + 8)).toBeLessThanOrEqual(file.length);
    return width;
  });
}

function typesInIcns(file: Buffer): string[] {
  expect(file.toString('latin1', 0, 4)).toBe('icns');
  expect(file.readUInt32BE(4)).toBe(file.length);
  const types: string[] = [];
  for (let offset = 8; offset < file.length; offset += file.readUInt32BE(offset + 4)) {
    types.push(file.toString('latin1', offset, offset + 4));
    expect(file.readUInt32BE(offset + 8)).toBe(0x89504e47);
  }
  return types;
}

function widthOfPng(file: Buffer): number {
  return file.readUInt32BE(16);
}
