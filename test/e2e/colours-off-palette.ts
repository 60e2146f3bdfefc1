import type { Page } from 'playwright';
import { darkTokens, lightTokens } from '../../renderer/app/theme.ts';

/**
 * Colours of text, backgrounds and borders on the screen that are no token of the theme it is shown in, on paper that is
 * shown none of the light one. A token that lets some of its background through is still that token.
 */
export async function coloursOffPalette(page: Page, theme: 'light' | 'dark'): Promise<string[]> {
  return page.evaluate(
    ({ ofTheme, ofPaper }) => {
      const probe = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
      if (probe === null) throw new Error('no canvas');
      const rgba = (colour: string): string => {
        probe.clearRect(0, 0, 1, 1);
        probe.fillStyle = colour;
        probe.fillRect(0, 0, 1, 1);
        return [...probe.getImageData(0, 0, 1, 1).data].join(' ');
      };
      const opaque = (colour: string): string =>
        colour.replace(/^rgba\((.+), [\d.]+\)$/u, 'rgb($1)').replace(/^(color\(.+) \/ [\d.]+\)$/u, '$1)');
      const knownIn = (tokens: readonly string[]) => {
        const known = new Map<string, boolean>();
        const palette = new Set(tokens.map(rgba));
        return (colour: string): boolean => {
          const seen = known.get(colour);
          if (seen !== undefined) return seen;
          const is = rgba(colour).endsWith(' 0') || palette.has(rgba(colour)) || palette.has(rgba(opaque(colour)));
          known.set(colour, is);
          return is;
        };
      };
      const isKnownInTheme = knownIn(ofTheme);
      const isKnownOnPaper = knownIn(ofPaper);
      const found = new Map<string, string>();
      const look = (element: Element, what: string, colour: string) => {
        const isOnPaper = element.closest('body [data-mantine-color-scheme="light"]') !== null;
        if ((isOnPaper ? isKnownOnPaper : isKnownInTheme)(colour)) return;
        const name = element.className.toString().split(' ').slice(0, 2).join('.');
        found.set(`${what} ${colour}`, `${element.tagName.toLowerCase()}.${name}`);
      };
      const lookAtBox = (element: Element, where: string, style: CSSStyleDeclaration) => {
        look(element, `background${where}`, style.backgroundColor);
        if (style.borderWidth === '0px') return;
        for (const side of ['top', 'right', 'bottom', 'left']) {
          if (style.getPropertyValue(`border-${side}-style`) === 'none') continue;
          if (style.getPropertyValue(`border-${side}-width`) === '0px') continue;
          look(element, `border${where}`, style.getPropertyValue(`border-${side}-color`));
        }
      };
      // Rows of a list are alike, and parts of a drawing take their colour from it.
      for (const element of document.body.querySelectorAll<HTMLElement>(':not(tbody tr:nth-child(n + 8) *, svg *)')) {
        if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
        const style = getComputedStyle(element);
        const hasText = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim() !== '');
        if (hasText) look(element, 'text', style.color);
        lookAtBox(element, '', style);
        for (const generated of ['::before', '::after']) {
          const styleOfIt = getComputedStyle(element, generated);
          if (styleOfIt.content === 'none' || styleOfIt.opacity === '0') continue;
          if (/[^"\s]/u.test(styleOfIt.content)) look(element, `text ${generated}`, styleOfIt.color);
          lookAtBox(element, ` ${generated}`, styleOfIt);
        }
      }
      return [...found].map(([colour, where]) => `no token: ${colour} of ${where}`);
    },
    {
      ofTheme: Object.values(theme === 'light' ? lightTokens : darkTokens),
      ofPaper: Object.values(lightTokens),
    },
  );
}
