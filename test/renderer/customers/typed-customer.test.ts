import { describe, expect, it } from 'vitest';
import { fieldsOfTyped } from '../../../renderer/customers/typed-customer.ts';

describe('what was typed to find a customer begins the form of a new one', () => {
  it.each([
    ['李四', { name: '李四', phones: '', emails: '' }],
    [' Ann  Hughes ', { name: 'Ann Hughes', phones: '', emails: '' }],
    ['13800138000', { name: '', phones: '13800138000', emails: '' }],
    ['李四 138 0013 8000', { name: '李四', phones: '138 0013 8000', emails: '' }],
    ['李四13800138000', { name: '李四', phones: '13800138000', emails: '' }],
    ['＋４４ ２０ ７９４６ ０９５８', { name: '', phones: '+44 20 7946 0958', emails: '' }],
    ['ann@example.org Ann', { name: 'Ann', phones: '', emails: 'ann@example.org' }],
    ['Room 101', { name: 'Room 101', phones: '', emails: '' }],
    ['1001', { name: '1001', phones: '', emails: '' }],
  ])('%s', (typed, fields) => {
    expect(fieldsOfTyped(typed)).toEqual(fields);
  });
});
