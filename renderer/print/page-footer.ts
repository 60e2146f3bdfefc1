interface PageFooter {
  /** Of whom and what: archive, page, period. */
  left: string;
  /** The day and the number of the page, with `page` and `pages` where the printer puts the figures. */
  right: string;
}

/** Stand for the figures in `PageFooter.right`. */
export const pageMark = '\u{E000}';
export const pagesMark = '\u{E001}';

/** The style sheet that puts a line at the foot of every printed page. */
export function pageFooterCss({ left, right }: PageFooter): string {
  const numbered = right
    .split(/([\u{E000}\u{E001}])/u)
    .filter((part) => part !== '')
    .map((part) => (part === pageMark ? 'counter(page)' : part === pagesMark ? 'counter(pages)' : cssString(part)))
    .join(' ');
  return `@page { @bottom-left { content: ${cssString(left)}; } @bottom-right { content: ${numbered}; } }`;
}

/** A text as CSS writes it: every sign that could end or continue it by its number. */
function cssString(text: string): string {
  const safe = text.replace(/["\\\p{Cc}]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `);
  return `"${safe}"`;
}
