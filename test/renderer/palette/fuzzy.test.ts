import { describe, expect, it } from 'vitest';
import { bestFits, closeness } from '../../../renderer/palette/fuzzy.ts';

describe('finding a page or a command by a few letters', () => {
  it('counts the beginning for more than a word, a word for more than a part, a part for more than first letters', () => {
    const found = [
      closeness('new', 'New customer'),
      closeness('cust', 'New customer'),
      closeness('stom', 'New customer'),
      closeness('nc', 'New customer'),
    ];
    expect(found).toEqual([...found].sort((a, b) => b - a));
    expect(new Set(found).size).toBe(4);
  });

  it('finds letters apart only where they begin words, or follow one that does', () => {
    expect(closeness('nc', 'New customer')).toBeGreaterThan(0);
    expect(closeness('necu', 'New customer')).toBeGreaterThan(0);
    expect(closeness('oe', 'once')).toBe(0);
    expect(closeness('nu', 'bounce upon')).toBe(0);
    expect(closeness('mr', 'New customer')).toBe(0);
    expect(closeness('cn', 'New customer')).toBe(0);
  });

  it('finds Chinese by any of its characters in their order', () => {
    expect(closeness('档案', '打开别的档案库')).toBeGreaterThan(0);
    expect(closeness('开库', '打开别的档案库')).toBeGreaterThan(0);
    expect(closeness('库开', '打开别的档案库')).toBe(0);
  });

  it('minds neither case nor width nor blanks', () => {
    expect(closeness('ＫＥＹ ac', 'Key accounts')).toBeGreaterThan(0);
    expect(closeness('newcustomer', 'New customer')).toBeGreaterThan(0);
  });

  it('takes signs of patterns as they are', () => {
    for (const letters of ['(', '[a', '.*', '\\', 'a+b']) expect(closeness(letters, 'New customer')).toBe(0);
  });

  it('is quick with long nonsense', () => {
    const nonsense = 'ab'.repeat(100);
    const begun = performance.now();
    closeness(nonsense, 'a b '.repeat(50));
    expect(performance.now() - begun).toBeLessThan(50);
  });

  it('shows everything where nothing is asked for, and the best first where something is', () => {
    const names = ['Settings', 'Import', 'Key accounts', 'Customers'];
    expect(bestFits(names, ' ', (name) => [name])).toEqual(names);
    expect(bestFits(names, 's', (name) => [name])[0]).toBe('Settings');
    expect(bestFits(names, 'import', (name) => [name, '导入'])).toEqual(['Import']);
    expect(bestFits(names, '导', (name) => [name === 'Import' ? '导入' : name])).toEqual(['Import']);
  });
});
