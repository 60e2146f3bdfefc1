import axe from 'axe-core';
import type { Page } from 'playwright';

/** Two themes differ in their colours alone: the other rules find in the dark what they found in the light. */
const rulesOfColour = ['color-contrast', 'link-in-text-block'];

interface AxeRun {
  onlyColours?: boolean;
  /** A selector; the whole page where it is not given. */
  within?: string;
}

/**
 * What axe finds on the screen as it is, in the theme it is in. Axe is put into a page once: with a builder that does it
 * at each call, and collects what it says of what passes, one look takes more than twice as long.
 */
export async function axeFindings(page: Page, { onlyColours = false, within }: AxeRun = {}): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(
    async ({ rules, root }) => {
      // A colour on its way from one theme to the other has neither's contrast.
      const passing = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
      await Promise.all(passing.map(({ finished }) => finished.catch(() => undefined)));
      const { violations } = await window.axe.run(root ?? document, {
        resultTypes: ['violations'],
        selectors: false,
        // The page has no frames, and no style of another origin.
        iframes: false,
        preload: false,
        ...(rules === null ? {} : { runOnly: rules }),
      });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 300)).join(' ')}`);
    },
    { rules: onlyColours ? rulesOfColour : null, root: within ?? null },
  );
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}
