import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { shortPath } from '../../../electron/archive/short-path.ts';

describe('the short form of a path', () => {
  const home = resolve('/home/mei');

  it('has ~ for the own folder, and only for what is inside it', () => {
    expect(shortPath(join(home, 'Documents', 'Shuke', 'Café.shuke'), home)).toBe(
      join('~', 'Documents', 'Shuke', 'Café.shuke'),
    );
    expect(shortPath(join(home, '..odd', 'a.shuke'), home)).toBe(join('~', '..odd', 'a.shuke'));
    for (const outside of ['/home/mei2/a.shuke', '/media/stick/a.shuke', '/home']) {
      expect(shortPath(resolve(outside), home)).toBe(resolve(outside));
    }
  });
});
