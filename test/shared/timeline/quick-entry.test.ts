import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDay } from '../../../shared/day.ts';
import { type QuickEntry, readQuickEntry } from '../../../shared/timeline/quick-entry.ts';
import { quickestMs } from '../quickest.ts';

/** A Wednesday. */
const today = '2026-11-25';

const nothingSaid: QuickEntry = {
  touchpoint: 'visit',
  channel: 'counter',
  direction: 'in',
  mood: '',
  day: today,
  nextContactDay: null,
  possibleNextDay: null,
  text: '',
};
const call = { touchpoint: 'call', channel: 'phone', direction: '' } as const;

describe('a line that is written at the counter', () => {
  it.each<[typed: string, understood: Partial<QuickEntry>]>([
    ['called, wants blue one, again next Wed', { ...call, text: 'wants blue one', nextContactDay: '2026-12-02' }],
    ['电话 问了新豆子 下周三再联系', { ...call, text: '问了新豆子', nextContactDay: '2026-12-02' }],
    ['电话，问了新豆子，下周三再联系。', { ...call, text: '问了新豆子', nextContactDay: '2026-12-02' }],
    ['', {}],
    ['sat by the window', { text: 'sat by the window' }],
    ['喝了拿铁，很开心', { text: '喝了拿铁，很开心', mood: 'pleased' }],
    ['她生气了，不满意', { text: '她生气了，不满意', mood: 'upset' }],
    ['called about the blue one', { ...call, text: 'called about the blue one' }],
    [
      'We called her, no answer, try again tomorrow',
      { ...call, direction: 'out', text: 'We called her, no answer', nextContactDay: '2026-11-26' },
    ],
    ['去电 没人接 三天后再打', { ...call, direction: 'out', text: '没人接', nextContactDay: '2026-11-28' }],
    [
      '昨天打电话给她说新豆子到了',
      { ...call, direction: 'out', day: '2026-11-24', text: '昨天打电话给她说新豆子到了' },
    ],
    ['打电话给店里问位子', { ...call, direction: 'in', text: '打电话给店里问位子' }],
    ['来电问营业时间', { ...call, direction: 'in', text: '来电问营业时间' }],
    [
      '微信 问价 周五下午3点回电',
      {
        touchpoint: 'message',
        channel: 'wechat',
        direction: '',
        text: '问价 周五下午3点回电',
        nextContactDay: '2026-11-27',
      },
    ],
    ['微信 发了新品单', { touchpoint: 'message', channel: 'wechat', direction: 'out', text: '发了新品单' }],
    ['texted her the offer', { touchpoint: 'message', channel: 'sms', direction: 'out', text: 'texted her the offer' }],
    [
      '投诉 咖啡凉了 明天回电',
      { touchpoint: 'complaint', channel: '', text: '咖啡凉了', nextContactDay: '2026-11-26' },
    ],
    ['complained: cold coffee', { touchpoint: 'complaint', channel: '', text: 'complained: cold coffee' }],
    ['yesterday called, asked for decaf', { ...call, day: '2026-11-24', text: 'yesterday called, asked for decaf' }],
    ['昨天 电话 问了豆子', { ...call, day: '2026-11-24', text: '问了豆子' }],
    ['昨天来店，买了两包', { day: '2026-11-24', text: '昨天来店，买了两包' }],
    ['买了昨天的蛋糕', { text: '买了昨天的蛋糕' }],
    ['visit, Friday', { nextContactDay: '2026-11-27', text: '' }],
    ['collects it on Friday', { possibleNextDay: '2026-11-27', text: 'collects it on Friday' }],
    ['下周三来取货', { possibleNextDay: '2026-12-02', text: '下周三来取货' }],
    ['周三来取货', { text: '周三来取货' }],
    ['周三再联系', { nextContactDay: '2026-12-02', text: '' }],
    ['sat outside, follow up Sat', { nextContactDay: '2026-11-28', text: 'sat outside' }],
    ['remind her by the end of the month', { nextContactDay: '2026-11-30', text: '' }],
    ['call back today', { ...call, nextContactDay: today, text: '' }],
    ['sat outside, call her back Friday', { nextContactDay: '2026-11-27', text: 'sat outside' }],
    ['gift, birthday cake', { touchpoint: 'gift', channel: '', direction: 'out', text: 'birthday cake' }],
    ['12月5日提醒她取蛋糕', { nextContactDay: '2026-12-05', text: '12月5日提醒她取蛋糕' }],
    ['wants 3.5 kg. Again in two weeks.', { nextContactDay: '2026-12-09', text: 'wants 3.5 kg.' }],
  ])('“%s”', (typed, understood) => {
    expect(readQuickEntry(typed, { today })).toEqual({ ...nothingSaid, ...understood });
  });

  it('knows the owner’s own words', () => {
    const own = { ownTouchpoints: ['Tasting', '手冲课'], ownChannels: ['小红书'] };
    expect(readQuickEntry('tasting, liked the Kenyan', { today, ...own })).toMatchObject({
      touchpoint: 'Tasting',
      text: 'liked the Kenyan',
    });
    expect(readQuickEntry('手冲课 小红书 报名', { today, ...own })).toMatchObject({
      touchpoint: '手冲课',
      channel: '小红书',
      text: '报名',
    });
  });

  it('never loses words that were not understood, and never makes a day that is none', () => {
    const words = [
      '电话',
      ' ',
      '，',
      'called',
      'blue',
      '豆子',
      '下周三',
      'next Wed',
      '再联系',
      'again',
      '. ',
      '昨天',
      '5号',
      '凤梨',
    ];
    const lines = fc.array(fc.constantFrom(...words), { maxLength: 14 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(lines, fc.string({ unit: 'grapheme' })), (typed) => {
        const read = readQuickEntry(typed, { today });
        for (const day of [read.day, read.nextContactDay, read.possibleNextDay]) {
          if (day !== null) expect(isDay(day)).toBe(true);
        }
        expect(read.day <= today).toBe(true);
        expect(read.nextContactDay === null || read.nextContactDay >= today).toBe(true);
        for (const word of ['blue', '豆子', '凤梨'])
          expect(read.text.split(word).length).toBe(typed.split(word).length);
      }),
      { numRuns: 1_000 },
    );
  });

  it.each(['再', 'again ', '，', ' ', '下周三', '电话 ', 'she '])('is read quickly, even 2,000 times “%s”', (part) => {
    const typed = part.repeat(2_000).slice(0, 2_000);
    expect(quickestMs(() => readQuickEntry(typed, { today }))).toBeLessThan(50);
  });
});
