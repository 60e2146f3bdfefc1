import { describe, expect, it } from 'vitest';
import {
  channelOfWord,
  directionOfWord,
  moodOfWord,
  touchpointOfWord,
  usualChannel,
  usualDirection,
} from '../../../shared/timeline/contact-words.ts';

describe('the words of a contact', () => {
  it('mean the same in both languages, whatever their width and case', () => {
    expect([touchpointOfWord('到店'), touchpointOfWord('VISITED')]).toEqual(['visit', 'visit']);
    expect([channelOfWord('微信'), channelOfWord('ＷｅＣｈａｔ')]).toEqual(['wechat', 'wechat']);
    expect([directionOfWord('客户主动'), directionOfWord('outgoing')]).toEqual(['in', 'out']);
    expect([moodOfWord('开心'), moodOfWord('angry')]).toEqual(['pleased', 'upset']);
  });

  it('tell the channel and who goes to whom where nobody says it', () => {
    expect([usualChannel('call'), usualDirection('gift'), usualDirection('visit')]).toEqual(['phone', 'out', 'in']);
    expect([usualDirection('call'), usualDirection('message')]).toEqual(['', '']);
  });

  it.each(['toString', 'constructor', '__proto__', '试茶会'])(
    'of the owner’s own, such as %s, stay as they are',
    (own) => {
      expect([touchpointOfWord(own), channelOfWord(own)]).toEqual([own, own]);
      expect([directionOfWord(own), moodOfWord(own)]).toEqual([null, null]);
      expect([usualChannel(own), usualDirection(own)]).toEqual(['', '']);
    },
  );
});
