import type { Page } from 'playwright';

/**
 * What can be pressed or typed into and lies beyond the window, or has something else over its middle. What a person can
 * scroll to is in its place; what floats (a panel of a small window, a menu, a dialog) may cover what is below it.
 */
export async function layoutFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const slack = 1;
    const floating =
      '[data-portal], [data-position][role="presentation"], [role="dialog"], [role="menu"], [role="listbox"], [role="tooltip"], aside';
    const found: string[] = [];
    const nameOf = (element: Element): string =>
      `${element.tagName.toLowerCase()} “${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)}”`;
    const isScrolledAway = (element: Element, x: number, y: number): boolean => {
      for (let around = element.parentElement; around !== null; around = around.parentElement) {
        const { overflowX, overflowY, clipPath } = getComputedStyle(around);
        if (clipPath !== 'none') return true;
        if (overflowX === 'visible' && overflowY === 'visible') continue;
        const box = around.getBoundingClientRect();
        if (x < box.left + slack || x > box.right - slack || y < box.top + slack || y > box.bottom - slack) return true;
      }
      return false;
    };
    /** A bar that stays while its content scrolls below it covers nothing that scrolling on or back does not uncover. */
    const isScrolledBelowBar = (element: Element, over: Element): boolean => {
      let bar: Element | null = over;
      while (bar !== null && getComputedStyle(bar).position !== 'sticky') bar = bar.parentElement;
      if (bar === null || bar.contains(element)) return false;
      const isAtFoot = getComputedStyle(bar).bottom !== 'auto';
      for (let around = bar.parentElement; around !== null; around = around.parentElement) {
        const { scrollTop, scrollHeight, clientHeight } = around;
        if (isAtFoot ? scrollHeight - clientHeight - scrollTop > slack : scrollTop > 0) return around.contains(element);
      }
      return false;
    };
    for (const element of document.querySelectorAll('button, a[href], input, textarea, select, [role="tab"], h1, h2')) {
      if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      const { left, right, top, bottom, width, height } = element.getBoundingClientRect();
      if (width < 2 || height < 2) continue;
      const [x, y] = [(left + right) / 2, (top + bottom) / 2];
      if (isScrolledAway(element, x, y)) continue;
      if (left < -slack || right > window.innerWidth + slack || top < -slack || bottom > window.innerHeight + slack) {
        if (!isScrolledAway(element, right - slack, y) && !isScrolledAway(element, x, bottom - slack)) {
          found.push(`beyond the window: ${nameOf(element)}`);
        }
        continue;
      }
      const over = document.elementFromPoint(x, y);
      if (over === null || over === element || over.contains(element) || element.contains(over)) continue;
      // A label, or the sign inside a field, belongs to it.
      if (element.parentElement?.contains(over) === true) continue;
      if (over.closest(floating) !== null && !over.closest(floating)?.contains(element)) continue;
      if (isScrolledBelowBar(element, over) || over.closest('thead, [data-pinned]') !== null) continue;
      found.push(`covered: ${nameOf(element)} by ${nameOf(over)}`);
    }
    return found;
  });
}
