import { expect, it } from 'vitest';
import { recogniseCase } from '../../../shared/cases/recognise-case.ts';

/** A Sunday. */
const today = '2026-11-29';
const plain = { thing: '', factor: '', promisedDay: null };

it.each([
  ['投诉：等了四十分钟', { ...plain, kind: 'complaint', factor: 'waiting' }],
  ['前天，投诉：等了四十分钟', { ...plain, kind: 'complaint', factor: 'waiting' }],
  ['来店 建议蛋糕出小份', { ...plain, kind: 'suggestion' }],
  ['客人抱怨咖啡凉了', { ...plain, kind: 'complaint', factor: 'quality' }],
  ['complained: waited forty minutes', { ...plain, kind: 'complaint', factor: 'waiting' }],
  ['She complained about the music being loud', { ...plain, kind: 'complaint', factor: 'noise' }],
  ['想买燕麦奶没买到', { ...plain, kind: 'inVain', thing: '燕麦奶' }],
  ['想要古吉的豆子，没有', { ...plain, kind: 'inVain', thing: '古吉的豆子' }],
  ['asked for oat milk', { ...plain, kind: 'inVain', thing: 'oat milk' }],
  ['wanted rye bread, sold out', { ...plain, kind: 'inVain', thing: 'rye bread' }],
  ['promised to ring Tuesday', { ...plain, kind: 'promise', promisedDay: '2026-12-01' }],
  ['答应周二回电话', { ...plain, kind: 'promise', promisedDay: '2026-12-01' }],
  ['建议蛋糕出小份', { ...plain, kind: 'suggestion' }],
  ['suggested smaller cakes', { ...plain, kind: 'suggestion' }],
  ['要求靠窗的位子', { ...plain, kind: 'request' }],
  ['asked us to keep a loaf on Fridays', { ...plain, kind: 'request' }],
  ['asked whether we open on Monday', { ...plain, kind: 'question' }],
])('“%s” is a case', (typed, expected) => {
  expect(recogniseCase(typed, today)).toEqual(expected);
});

it.each([
  '电话 问了新豆子 下周三再联系',
  'called, wants the blue one, again next Wed',
  'came by with her daughter',
  '说豆子很好',
  '没有投诉过',
  '听不进建议',
  'bought two loaves',
  '',
])('“%s” is none', (typed) => {
  expect(recogniseCase(typed, today)).toBeNull();
});
