import { expect, it } from 'vitest';
import { anyOf } from '../../../renderer/playbooks/any-of.ts';

it('names several with “or” before the last, as each language does', () => {
  expect(anyOf(['dozing', 'half asleep', 'asleep'], 'en')).toBe('dozing, half asleep or asleep');
  expect(anyOf(['瞌睡', '半睡', '沉睡'], 'zh-CN')).toBe('瞌睡、半睡或沉睡');
  expect(anyOf(['生日'], 'zh-CN')).toBe('生日');
});
