import { describe, expect, it } from 'vitest';
import type { Task } from '../../../shared/today/contract.ts';
import { waysOfTask } from '../../../shared/today/ways-of-task.ts';

const everything = { phone: '020 1', wechat: 'ann', email: 'ann@example.com', address: '1 High Street' };

function task(change: Partial<Task>): Task {
  return { ...everything, kind: 'nextContact', refused: [], answersBy: null, step: null, ...change } as Task;
}

function step(channels: NonNullable<Task['step']>['channels'], kind: 'outward' | 'inside' = 'outward'): Partial<Task> {
  return { kind: 'step', step: { kind, channels } as NonNullable<Task['step']> };
}

describe('the ways by which a task may be done', () => {
  it('are those of its step in their order, the first of them preferred', () => {
    expect(waysOfTask(task(step(['letter', 'wechat', 'text'])))).toEqual({
      channels: ['letter', 'wechat', 'text'],
      preferred: 'letter',
    });
  });

  it('begin with one that reaches the customer; the preferred stays the preferred', () => {
    expect(waysOfTask(task({ ...step(['letter', 'wechat', 'text']), address: '' }))).toEqual({
      channels: ['wechat', 'text', 'letter'],
      preferred: 'letter',
    });
  });

  it('are of a task without a step the usual ones, begun with the way by which the customer got in touch last', () => {
    expect(waysOfTask(task({}))).toEqual({ channels: ['wechat', 'call', 'text', 'visit'], preferred: null });
    expect(waysOfTask(task({ answersBy: 'email' }))).toEqual({
      channels: ['email', 'wechat', 'call', 'text', 'visit'],
      preferred: 'email',
    });
  });

  it('begin with the visit where one is due', () => {
    expect(waysOfTask(task({ kind: 'visit', answersBy: 'call' }))).toEqual({
      channels: ['visit', 'call', 'wechat', 'text'],
      preferred: 'visit',
    });
  });

  it('leave out what the customer refuses', () => {
    expect(waysOfTask(task({ ...step(['wechat', 'call']), refused: ['wechat'] }))).toEqual({
      channels: ['call'],
      preferred: 'call',
    });
  });

  it('are none where nobody is contacted', () => {
    for (const change of [step([], 'inside'), { kind: 'appointment' } as const]) {
      expect(waysOfTask(task(change))).toMatchObject({ channels: [], preferred: null });
    }
  });
});
