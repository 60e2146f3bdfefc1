import { expect, it } from 'vitest';
import { isLinkOutside } from '../../../shared/links.ts';
import { mailtoLink, telLink } from '../../../shared/reach/message-links.ts';

it('a mail says subject and body as they are, line ends and signs of the link encoded', () => {
  const link = mailtoLink({ to: 'ann@x.example', subject: '50 % & more?', body: '王姐，\n老样子：拿铁 & 可颂' });
  const url = new URL(link);
  expect(url.pathname).toBe('ann@x.example');
  expect(url.searchParams.get('subject')).toBe('50 % & more?');
  expect(url.searchParams.get('body')).toBe('王姐，\r\n老样子：拿铁 & 可颂');
  expect(link).toMatch(/^[\x21-\x7e]+$/u);
  expect(isLinkOutside(link)).toBe(true);
});

it('an address adds no header of its own', () => {
  const link = mailtoLink({ to: 'a@x.example?bcc=spy@x.example&cc=b@x.example', subject: '', body: '' });
  expect([...new URL(link).searchParams.keys()]).toEqual(['subject', 'body']);
});

it.each([
  ['138 0013-8000', 'tel:13800138000'],
  ['+44 (20) 7946 0000', 'tel:+442079460000'],
  ['１３８００１３８０００', 'tel:13800138000'],
  ['none', null],
])('a call to %s is %s', (phone, link) => {
  expect(telLink(phone)).toBe(link);
});
