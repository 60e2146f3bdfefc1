import type { Page } from 'playwright';

/**
 * Texts on the screen, in the theme it is in, whose contrast is less than WCAG 2.2 AA asks: 4.5, or 3 where they are 24 px
 * large, or 18.66 px and bold. What is disabled is free of it. The background is what the elements around have painted;
 * axe, which also looks for what lies over what, takes fifty times as long.
 */
export async function lowContrastTexts(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    type Colour = [red: number, green: number, blue: number, alpha: number];
    // A colour on its way from one theme to the other has neither's contrast.
    const passing = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.all(passing.map(({ finished }) => finished.catch(() => undefined)));
    const probe = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    if (probe === null) throw new Error('no canvas');
    const read = new Map<string, Colour>();
    const colourOf = (text: string): Colour => {
      const known = read.get(text);
      if (known !== undefined) return known;
      probe.clearRect(0, 0, 1, 1);
      probe.fillStyle = text;
      probe.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0, alpha = 0] = probe.getImageData(0, 0, 1, 1).data;
      const colour: Colour = [red, green, blue, alpha / 255];
      read.set(text, colour);
      return colour;
    };
    const over = ([red, green, blue, alpha]: Colour, below: Colour): Colour => {
      const mix = (top: number, bottom: number) => top * alpha + bottom * (1 - alpha);
      return [mix(red, below[0]), mix(green, below[1]), mix(blue, below[2]), 1];
    };
    // Relative luminance and contrast ratio as WCAG 2.2 defines them.
    const luminance = ([red, green, blue]: Colour): number => {
      const linear = (part: number) => (part <= 10.31475 ? part / 3294.6 : ((part / 255 + 0.055) / 1.055) ** 2.4);
      return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    };
    const contrast = (one: Colour, other: Colour): number => {
      const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
      return (lighter + 0.05) / (darker + 0.05);
    };
    const grounds = new Map<Element, Colour>();
    const groundOf = (element: Element): Colour => {
      const known = grounds.get(element);
      if (known !== undefined) return known;
      const around = element.parentElement;
      const below: Colour =
        around === null
          ? colourOf(getComputedStyle(document.documentElement).colorScheme === 'dark' ? '#121212' : '#ffffff')
          : groundOf(around);
      const ground = over(colourOf(getComputedStyle(element).backgroundColor), below);
      grounds.set(element, ground);
      return ground;
    };
    const opacityOf = (element: Element | null): number =>
      element === null ? 1 : Number(getComputedStyle(element).opacity) * opacityOf(element.parentElement);

    const found = new Map<string, string>();
    // Rows of a list are alike.
    for (const element of document.body.querySelectorAll<HTMLElement>(':not(tbody tr:nth-child(n + 8) *, svg *)')) {
      const text = [...element.childNodes]
        .map((node) => (node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '').trim() : ''))
        .join('');
      const isTyped = element.matches('textarea, input:not([type="checkbox"], [type="radio"], [type="range"])');
      const typed = isTyped ? (element as HTMLInputElement).value : '';
      if (text === '' && typed === '') continue;
      if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      if (element.closest(':disabled, [aria-disabled="true"], [inert]') !== null) continue;
      const { color, fontSize, fontWeight, clipPath } = getComputedStyle(element);
      // For ears only.
      if (clipPath !== 'none') continue;
      const size = Number.parseFloat(fontSize);
      const least = size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700) ? 3 : 4.5;
      const ground = groundOf(element);
      const [red, green, blue, alpha] = colourOf(color);
      const ratio = contrast(over([red, green, blue, alpha * opacityOf(element)], ground), ground);
      if (ratio >= least) continue;
      const name = element.className.toString().split(' ').slice(0, 2).join('.');
      found.set(
        `${color} ${ground.join(' ')}`,
        `${ratio.toFixed(2)}: ${element.tagName.toLowerCase()}.${name} “${(text || typed).slice(0, 30)}”`,
      );
    }
    return [...found.values()].map((finding) => `contrast of ${finding}`);
  });
}
