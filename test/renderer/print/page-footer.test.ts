import { expect, it } from 'vitest';
import { pageFooterCss, pageMark, pagesMark } from '../../../renderer/print/page-footer.ts';

it('the foot of a page says whose it is and what, the day, and where the printer counts', () => {
  expect(
    pageFooterCss({ left: '示例小店 · 重点客户', right: `2026-11-29 · 第 ${pageMark} 页，共 ${pagesMark} 页` }),
  ).toBe(
    '@page { @bottom-left { content: "示例小店 · 重点客户"; } ' +
      '@bottom-right { content: "2026-11-29 · 第 " counter(page) " 页，共 " counter(pages) " 页"; } }',
  );
});

it('a name with quotes, a backslash or a line break stays a text', () => {
  const css = pageFooterCss({ left: 'a"; } } body { display: none } \\ \n', right: '' });
  expect(css).toContain('content: "a\\22 ; } } body { display: none } \\5c  \\a "');
});
