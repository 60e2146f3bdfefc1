import axe from 'axe-core';
import type { Page } from 'playwright';
import { lowContrastTexts } from './low-contrast-texts.ts';

/**
 * What axe finds on the screen as it is, and texts of too little contrast, light and dark. Axe is put into a page once:
 * with a builder that does it at each call, and collects what it says of what passes, one look takes more than twice as
 * long. Its own rule of contrast takes most of a look, and is left to `lowContrastTexts`. `within`: a selector; contrast is
 * looked at on the whole page.
 */
export async function axeFindings(page: Page, within?: string): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const violations = await page.evaluate(async (root) => {
    const { violations } = await window.axe.run(root ?? document, {
      resultTypes: ['violations'],
      selectors: false,
      // The page has no frames, and no style of another origin.
      iframes: false,
      preload: false,
      rules: { 'color-contrast': { enabled: false } },
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 300)).join(' ')}`);
  }, within ?? null);
  const inTheDark = await findingsInTheDark(page, () => lowContrastTexts(page));
  return [...violations, ...(await lowContrastTexts(page)), ...inTheDark];
}

export async function findingsInTheDark(page: Page, look: () => Promise<string[]>): Promise<string[]> {
  return (await lookInTheDark(page, look)).map((finding) => `in the dark, ${finding}`);
}

/** A look at the screen in the dark: the colours are changed, and nothing is drawn again for it. */
export async function lookInTheDark<Seen>(page: Page, look: () => Promise<Seen>): Promise<Seen> {
  await colourAs(page, 'dark');
  const seen = await look();
  await colourAs(page, 'light');
  return seen;
}

async function colourAs(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await page.evaluate((scheme) => {
    document.documentElement.setAttribute('data-mantine-color-scheme', scheme);
    // A colour on its way from one theme to the other is of neither.
    for (const change of document.getAnimations()) {
      if (change.effect?.getComputedTiming().endTime !== Infinity) change.finish();
    }
  }, theme);
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}
