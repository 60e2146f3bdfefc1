import { describe, expect, it } from 'vitest';
import {
  basisIn,
  changedAddress,
  closedPanel,
  narrowedAddress,
  rankingAddress,
  rankingQuestion,
} from '../../../renderer/ranking/ranking-address.ts';

describe('the address of the key accounts', () => {
  it('carries what was chosen', () => {
    const address = {
      from: '2026-01-01',
      to: '2026-03-31',
      top: 20,
      currency: 'GBP',
      filter: '王',
      category: 'Tea',
      tag: '熟客',
      part: 'medium',
      total: true,
      customer: 7,
    };
    expect(rankingAddress(address)).toEqual(address);
  });

  it('drops whatever it does not know', () => {
    expect(
      rankingAddress({
        from: '1.1.2026',
        to: 3,
        top: 0,
        currency: 'pounds',
        filter: '',
        customer: 'x',
        leftOut: 'all',
        part: 'D',
        channel: 3,
        country: '',
        total: 'yes',
      }),
    ).toEqual({});
  });

  it('asks the engine again only for what the figures depend on', () => {
    expect(rankingQuestion({ top: 5, part: 'A', filter: 'x', customer: 7, total: true, compare: true })).toEqual({
      top: 5,
    });
  });

  it('narrows to what it names, and to nothing else after another choice', () => {
    const address = { top: 5, channel: 'Web', servedBy: 'Amy' };
    expect(rankingQuestion(address)).toEqual({ top: 5, narrowing: { channel: 'Web', servedBy: 'Amy' } });
    expect(changedAddress(address, narrowedAddress({ tag: 'x' }))).toEqual({ top: 5, tag: 'x' });
  });

  it('closes whichever panel is open', () => {
    const open = { top: 5, customer: 7, total: true, leftOut: 'otherCurrency', leftOutCurrency: 'EUR' } as const;
    expect(changedAddress(open, closedPanel)).toEqual({ top: 5 });
  });

  it('has a basis that is kept for the next time: what is ranked by and counts as one, revenue as nothing', () => {
    expect(basisIn({ by: 'profit', rollUp: 'household', filter: 'x', customer: 7 })).toEqual({
      by: 'profit',
      rollUp: 'household',
    });
    expect(basisIn({ by: 'revenue', from: '2026-01-01' })).toEqual({});
    expect(basisIn({ by: 'luck', rollUp: 3 })).toEqual({});
  });

  it('loses a part that is taken out and keeps the rest', () => {
    expect(changedAddress({ top: 5, customer: 7 }, { customer: undefined })).toEqual({ top: 5 });
  });
});
