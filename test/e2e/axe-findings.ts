import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';

/** Two themes differ in their colours alone: the other rules find in the dark what they found in the light. */
const rulesOfColour = ['color-contrast', 'link-in-text-block'];

/** What axe finds on the screen as it stands, in the theme it stands in. */
export async function axeFindings(
  page: Page,
  { onlyColours = false, within }: { onlyColours?: boolean; within?: string } = {},
): Promise<string[]> {
  // The page has no frames: what axe needs a second page for is not there, nor what it would say of what passes.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  if (onlyColours) axe.withRules(rulesOfColour);
  if (within !== undefined) axe.include(within);
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 300)).join(' ')}`);
}
