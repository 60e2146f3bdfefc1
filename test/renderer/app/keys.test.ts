import { describe, expect, it } from 'vitest';
import { PageKeyRegistry } from '../../../renderer/app/keys.ts';

describe('keys that pages offer', () => {
  it('are answered by the page that offers them, as long as it does', () => {
    const registry = new PageKeyRegistry();
    const answers: string[] = [];
    const withdraw = registry.offer(() => ({ exportTable: () => answers.push('table') }));
    registry.handlerOf('exportTable')?.();
    expect(registry.handlerOf('nextCustomer')).toBeUndefined();
    withdraw();
    expect(registry.handlerOf('exportTable')).toBeUndefined();
    expect(answers).toEqual(['table']);
  });

  it('are answered by the later of two, and by the first again when that is gone', () => {
    const registry = new PageKeyRegistry();
    const answers: string[] = [];
    registry.offer(() => ({ exportTable: () => answers.push('page') }));
    const withdraw = registry.offer(() => ({ exportTable: () => answers.push('panel'), nextCustomer: undefined }));
    registry.handlerOf('exportTable')?.();
    withdraw();
    registry.handlerOf('exportTable')?.();
    expect(answers).toEqual(['panel', 'page']);
  });

  it('are told again only where what is offered has changed', () => {
    const registry = new PageKeyRegistry();
    let handlers: { exportTable?: () => void } = { exportTable: () => undefined };
    let told = 0;
    registry.listen(() => {
      told += 1;
    });
    registry.offer(() => handlers);
    expect([told, [...registry.offered]]).toEqual([1, ['exportTable']]);
    handlers = { exportTable: () => undefined };
    registry.refresh();
    expect(told).toBe(1);
    handlers = {};
    registry.refresh();
    expect([told, registry.offered.size]).toEqual([2, 0]);
  });
});
