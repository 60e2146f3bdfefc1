import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

/** `dialog`: over the page, a popover too. `panel`: next to it. `inline`: a form in its place; Esc is for it only from inside. */
export type LayerKind = 'dialog' | 'panel' | 'inline';

export interface Layer {
  readonly kind: LayerKind;
  contains(element: Element): boolean;
  close(): void;
}

/** What is open, the latest last. */
const layers: Layer[] = [];

/** What Esc closes: the form the focus is in, else the latest dialog, else the latest panel. */
function innermostLayer(open: readonly Layer[], focused: Element | null): Layer | undefined {
  const around = open.filter(({ kind, contains }) => kind === 'inline' && focused !== null && contains(focused));
  return (
    around.at(-1) ?? open.findLast(({ kind }) => kind === 'dialog') ?? open.findLast(({ kind }) => kind === 'panel')
  );
}

/** Closes every dialog, for a key that leads elsewhere; what was typed in them stays as a draft. */
export function closeDialogs(): void {
  for (const layer of layers.toReversed()) if (layer.kind === 'dialog') layer.close();
}

/**
 * Makes a part one that Esc closes, as long as it is shown: the innermost one and nothing else. `element` is needed for
 * `inline`.
 */
export function useLayer(kind: LayerKind, onClose: () => void, element?: RefObject<Element | null>): void {
  const latest = useRef(onClose);
  useLayoutEffect(() => {
    latest.current = onClose;
  });
  useEffect(() => {
    const layer: Layer = {
      kind,
      contains: (other) => element?.current?.contains(other) === true,
      close: () => latest.current(),
    };
    layers.push(layer);
    if (layers.length === 1) window.addEventListener('keydown', hearEscape, { capture: true });
    return () => {
      layers.splice(layers.indexOf(layer), 1);
      if (layers.length === 0) window.removeEventListener('keydown', hearEscape, { capture: true });
    };
  }, [kind, element]);
}

/** Before anything below hears it: afterwards what is open could already be gone. */
function hearEscape(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.isComposing) return;
  const focused = event.target instanceof Element ? event.target : null;
  if (focused !== null && isListOpenAt(focused)) return;
  const layer = innermostLayer(layers, focused);
  if (layer === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  layer.close();
}

/** A list of choices, a menu or a calendar is the innermost, and hears Esc itself. */
function isListOpenAt(focused: Element): boolean {
  const list = focused.closest('[aria-haspopup="listbox"][aria-expanded="true"]')?.getAttribute('aria-controls');
  if (list != null && document.getElementById(list)?.checkVisibility() === true) return true;
  if (focused.closest('[role="menu"]') !== null) return true;
  return [...document.querySelectorAll('[data-dates-dropdown]')].some((calendar) => calendar.checkVisibility());
}
