import type { Page } from 'playwright';

/**
 * Texts on the screen that end in the middle of a letter or of a word without "…", and parts that are wider than
 * their place. What a person can scroll to is not cut off.
 */
export async function cutOffTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const slack = 1;
    const found: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      const text = node.textContent?.trim() ?? '';
      const element = node.parentElement;
      if (text === '' || element === null || !element.checkVisibility({ visibilityProperty: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      let { left, right } = range.getBoundingClientRect();
      if (right === left) continue;
      for (let around: Element | null = element; around !== null; around = around.parentElement) {
        const { overflowX, textOverflow, clipPath } = getComputedStyle(around);
        const isScrolled = overflowX === 'auto' || overflowX === 'scroll';
        // To be scrolled to, or only for ears.
        if (isScrolled || clipPath !== 'none') break;
        if (overflowX !== 'hidden' && overflowX !== 'clip') continue;
        const box = around.getBoundingClientRect();
        if (box.width <= slack) break;
        if (textOverflow === 'ellipsis') {
          // Ends in "…" here, which must not be cut off further out. What gave way as a whole has left its line.
          if (left >= box.right) break;
          left = Math.max(left, box.left);
          right = Math.min(right, box.right);
          continue;
        }
        if (left < box.left - slack || right > box.right + slack) found.push(`cut off: ${text}`);
        break;
      }
    }
    for (const part of document.querySelectorAll('main section, [role="tabpanel"], aside section, search, dialog')) {
      const over = part.scrollWidth - part.clientWidth;
      const name = part.getAttribute('aria-labelledby') ?? part.getAttribute('role') ?? part.tagName;
      if (over > slack && getComputedStyle(part).overflowX === 'visible' && part.clientWidth > 0) {
        found.push(`wider than its place by ${over}: ${name}`);
      }
    }
    // Ends in "…", and yet is what all that stands below is known by.
    for (const heading of document.querySelectorAll<HTMLElement>('th[scope="col"], th[scope="col"] *')) {
      const isCut = heading.scrollWidth > heading.clientWidth + slack && heading.innerText.trim() !== '';
      if (isCut && getComputedStyle(heading).overflowX === 'hidden') {
        found.push(`heading cut off: ${heading.innerText}`);
      }
    }
    for (const words of document.querySelectorAll('svg text')) {
      const svg = words.closest('svg')?.getBoundingClientRect();
      const { left, right } = words.getBoundingClientRect();
      if (svg !== undefined && (left < svg.left - slack || right > svg.right + slack)) {
        found.push(`outside of its picture: ${words.textContent}`);
      }
    }
    return found;
  });
}
