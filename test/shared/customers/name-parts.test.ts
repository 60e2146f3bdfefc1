import { describe, expect, it } from 'vitest';
import { calledName } from '../../../shared/customers/name-parts.ts';

describe('a name written in one piece', () => {
  it.each([
    ['Miller, Anna', 'Anna Miller'],
    ['Miller,Anna', 'Anna Miller'],
    ['O’Neil, Mary-Jane', 'Mary-Jane O’Neil'],
    ['van der Berg, Jan Willem', 'Jan Willem van der Berg'],
    ['Müller, Dr. Eva', 'Dr. Eva Müller'],
    ['王, 小明', '王小明'],
    ['欧阳，静', '欧阳静'],
    ['김, 민수', '김민수'],
  ])('%s: who puts the surname before a comma is called %s', (written, called) => {
    expect(calledName(written)).toBe(called);
  });

  it.each([
    'Acme, Inc.',
    'Anna Miller, PhD',
    'King, Jr.',
    'Anna, Ben and Carl',
    'Anna, Ben, Carl',
    'Peter Parker, Mary Watson',
    'Miller, 2nd floor',
    'Smith & Sons, Leeds',
    '张三，李四',
    '上海茶叶有限公司, 浦东店',
    ', Anna',
    'Miller,',
  ])('%s: a company, what follows a name, and several people stay as they are', (written) => {
    expect(calledName(written)).toBe(written);
  });

  it('keeps the surname first where the country does', () => {
    expect(calledName('Nagy, Anna', { familyFirst: true })).toBe('Nagy Anna');
  });

  it('is one line: breaks become blanks, between Chinese characters nothing', () => {
    expect(calledName('Anna\r\nMiller')).toBe('Anna Miller');
    expect(calledName('Miller,\nAnna')).toBe('Anna Miller');
    expect(calledName('王\n小明')).toBe('王小明');
  });
});
