import { expect, it } from 'vitest';
import type { LifeEventKind } from '../../../shared/life-events/life-event-kinds.ts';
import { recogniseLifeEvent } from '../../../shared/life-events/recognise-life-event.ts';
import { withoutClause } from '../../../shared/timeline/clauses.ts';
import { quickestMs } from '../quickest.ts';

/** A Sunday. */
const today = '2026-11-29';

it.each<[typed: string, kind: LifeEventKind, text?: string | undefined, day?: string]>([
  ['孩子考上大学', 'exam'],
  ['来店 女儿考上了浙大 要了两杯拿铁', 'exam', '女儿考上了浙大'],
  ['儿子明年6月7日高考', 'exam', undefined, '2027-06-07'],
  ['拿到驾照了', 'exam'],
  ['生病住院', 'illness'],
  ['电话，妈妈住院了，下周三再联系', 'illness', '妈妈住院了'],
  ['上周三做了膝盖手术', 'illness', undefined, '2026-11-18'],
  ['摔了一跤，骨折', 'illness', '骨折'],
  ['答应去医院看她，她住院了', 'illness', '她住院了'],
  ['3月5日搬家了', 'move'],
  ['下个月要搬家了', 'move', undefined, '2026-12-01'],
  ['怀孕了，以后不喝咖啡', 'child', '怀孕了'],
  ['昨天生了个女儿', 'child', undefined, '2026-11-28'],
  ['当爷爷了', 'child'],
  ['搬家了', 'move'],
  ['搬到滨江', 'move'],
  ['下个月搬新家', 'move', undefined, '2026-12-01'],
  ['她开了一家花店', 'opening'],
  ['自己的公司周五开业', 'opening', undefined, '2026-12-04'],
  ['父亲上周三去世', 'loss', undefined, '2026-11-18'],
  ['Her son got into university', 'exam'],
  ['bought two loaves, daughter passed her driving test', 'exam', 'daughter passed her driving test'],
  ['graduated yesterday', 'exam', undefined, '2026-11-28'],
  ['called, is in hospital since Friday, again next Wed', 'illness', 'is in hospital since Friday'],
  ['broke her wrist', 'illness'],
  ['had an operation on 20 November 2026', 'illness', undefined, '2026-11-20'],
  ['Had a baby girl last Monday', 'child', undefined, '2026-11-23'],
  ['pregnant, decaf from now on', 'child', 'pregnant'],
  ['moved', 'move'],
  ['they just moved house', 'move'],
  ['moved to Leeds last Monday', 'move', undefined, '2026-11-23'],
  ['moving to a new flat tomorrow', 'move', undefined, '2026-11-30'],
  ['opened a shop', 'opening'],
  ['she opened her own flower shop, wants cups', 'opening', 'she opened her own flower shop'],
  ['Set up on his own', 'opening'],
  ['Her father passed away', 'loss'],
  ['lost his wife in spring', 'loss'],
])('“%s” tells of %s', (typed, kind, text = typed, day) => {
  expect(recogniseLifeEvent(typed, today)).toEqual({ kind, text, day: day ?? null });
});

it.each([
  '',
  // What sounds alike.
  '咖啡机有毛病',
  '考虑一下再说',
  '考古书店的老板',
  '住院部订了二十杯',
  '手术室订咖啡',
  '在医院上班，爱喝美式',
  '医院的护士常来',
  '毕业季蛋糕订两个',
  '带孩子来，孩子爱吃蛋糕',
  '要一把宝宝椅',
  '开了发票',
  '开了店门他就来了',
  'works at the hospital',
  'ordered twenty for the hospital ward',
  'had a baby cappuccino',
  'came with her baby',
  'asked for a baby chair',
  'passed by on the way home',
  'passed the test batch round',
  'graduate student, likes mocha',
  'opened an account',
  'opened the second bag, wants a business lunch',
  'the card machine died',
  'her phone died',
  'lost her umbrella',
  'sat in the new place by the door',
  // Seats, goods and days are moved as well.
  '搬到靠窗的位子',
  '搬到外面坐',
  '把两箱豆子搬到车上',
  '搬家公司订了十杯',
  'moved to the window table',
  'moved to oat milk',
  'moved to Tuesday',
  'moved her booking to Friday',
  'moved the order to next week',
  // It did not happen, is asked, or is not theirs.
  '没生病，就是累',
  '孩子没考上大学',
  '她问分店什么时候开业',
  '隔壁开了一家咖啡店',
  '我们搬家了，告诉他了',
  'not in hospital any more',
  'might move to Leeds',
  'we moved to Baker Street',
  'a café opened next door',
  'someone opened a shop opposite',
  'asked whether we opened a second shop',
  // A case is none.
  '投诉：吃了蛋糕，孩子生病了',
  'complained: fell ill after the cake',
  'promised to visit her in hospital',
  '建议我们开一家新店',
])('“%s” tells of none', (typed) => {
  expect(recogniseLifeEvent(typed, today)).toBeNull();
});

it.each([
  ['孩子考上大学', ''],
  ['女儿考上了浙大 要了两杯拿铁', '要了两杯拿铁'],
  ['要了两杯拿铁，女儿考上了浙大。', '要了两杯拿铁'],
  ['bought two loaves, moved house, in a hurry', 'bought two loaves, in a hurry'],
  ['bought two loaves', 'bought two loaves'],
])('of “%s” the contact keeps “%s”', (typed, left) => {
  expect(withoutClause(typed, recogniseLifeEvent(typed, today)?.text ?? '')).toBe(left);
});

it('a long line is read at once', () => {
  const typed = '孩子 moved to the opened passed her had a '.repeat(50);
  expect(quickestMs(() => recogniseLifeEvent(typed, today))).toBeLessThan(50);
});
