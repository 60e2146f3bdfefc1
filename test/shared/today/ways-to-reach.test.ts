import { describe, expect, it } from 'vitest';
import { type ReachChannel, reachChannels } from '../../../shared/customers/permission.ts';
import { missingDetail, reachableFirst } from '../../../shared/today/ways-to-reach.ts';

const nothing = { phone: '', wechat: '', email: '', address: '' };
const everything = { phone: '020 1', wechat: 'ann', email: 'ann@example.com', address: '1 High Street' };

describe('the ways to reach a customer', () => {
  it('need a detail on file each, except a visit', () => {
    expect(reachChannels.map((channel) => [channel, missingDetail(nothing, channel)])).toEqual([
      ['call', 'phone'],
      ['text', 'phone'],
      ['wechat', 'wechat'],
      ['email', 'email'],
      ['letter', 'address'],
      ['visit', null],
    ]);
    for (const channel of reachChannels) expect(missingDetail(everything, channel)).toBeNull();
  });

  it('stay in the order of the step where all reach, or none does', () => {
    const channels: ReachChannel[] = ['wechat', 'text', 'email'];
    expect(reachableFirst(channels, everything)).toEqual(channels);
    expect(reachableFirst(channels, nothing)).toEqual(channels);
  });

  it('begin with those that reach the customer; the others follow in their order', () => {
    const channels: ReachChannel[] = ['wechat', 'email', 'text', 'call', 'visit'];
    expect(reachableFirst(channels, { ...nothing, phone: '020 1' })).toEqual([
      ...['text', 'call', 'visit'],
      ...['wechat', 'email'],
    ]);
  });
});
