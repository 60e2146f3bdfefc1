import { expect, it } from 'vitest';
import { archiveFileName } from '../../shared/archive/archive-name.ts';

it.each([
  ['我的店', '我的店.shuke'],
  ['shop.SHUKE', 'shop.shuke'],
  ['shop. ', 'shop.shuke'],
  ['a/b\\c:d', 'a b c d.shuke'],
  ['one\ntwo', 'one two.shuke'],
  ['CON', '_CON.shuke'],
  ['com1.old', '_com1.old.shuke'],
  ['ekuhs\u202Egpj', 'ekuhsgpj.shuke'],
  ['e\u0301cole', 'école.shuke'],
  ['\u200B', 'Shuke.shuke'],
  ['\uD800x', '\uFFFDx.shuke'],
])('an archive called %j is in the file %j', (name, file) => {
  expect(archiveFileName(name)).toBe(file);
  expect(archiveFileName(file)).toBe(file);
});
