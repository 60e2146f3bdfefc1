import { describe, expect, it } from 'vitest';
import { faultOf, noPassphrase } from '../../../renderer/archive/new-passphrase.ts';
import { PassphraseOnce } from '../../../renderer/archive/passphrase-once.ts';

describe('a passphrase for a new archive', () => {
  it('is taken only when it was typed twice the same, to the letter', () => {
    expect(faultOf(noPassphrase)).toBeNull();
    expect(faultOf({ isWanted: true, first: ' ', second: ' ' })).toBe('missing');
    expect(faultOf({ isWanted: true, first: 'red tin', second: 'red tin ' })).toBe('different');
    expect(faultOf({ isWanted: true, first: 'red tin', second: 'Red tin' })).toBe('different');
    expect(faultOf({ isWanted: true, first: 'red tin', second: 'red tin' })).toBeNull();
  });

  it('is given out once', () => {
    const passphrase = new PassphraseOnce('red tin');
    expect(passphrase.take()).toBe('red tin');
    expect(() => passphrase.take()).toThrow();
  });
});
