import { useEffect, useState } from 'react';

/** Marks where the focus belongs on a page when what had it is gone: its list. */
export const focusHomeProps = { 'data-focus-home': true };

/** Marks the page itself, which has the focus where nothing on it has: keys scroll it. */
export const focusPageProps = { 'data-focus-page': true, tabIndex: -1 };

/** Marks what is drawn again as another element, so that the focus finds it: a line that a form took the place of. */
export function focusKeyProps(key: string): { 'data-focus-key': string } {
  return { 'data-focus-key': key };
}

/**
 * Where the focus was last outside of dialogs, and last on the page itself, outside of panels too. Weak: a field that is
 * gone must not keep what was typed in it, a passphrase above all.
 */
let lastOutsideDialogs: WeakRef<HTMLElement> | null = null;
let lastOnPage: WeakRef<HTMLElement> | null = null;

/** Whether the focus is on nothing a person works with: what had it is gone, or the page was opened by a key. */
export function isFocusNowhere(): boolean {
  const { activeElement } = document;
  return activeElement === null || activeElement === document.body || activeElement.matches('[data-focus-page]');
}

/** Gives the focus, where it is nowhere, to the list of the page, or else to the page; again after each change of `state`. */
export function useFocusOnPage(state?: unknown): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: what has the focus can go whenever the state changes.
  useEffect(() => {
    if (!isFocusNowhere()) return;
    const page = document.querySelector('main [data-focus-home]') ?? document.querySelector('[data-focus-page]');
    if (page instanceof HTMLElement) page.focus({ preventScroll: true });
  }, [state]);
}

/** Follows the focus, as long as the page lives. */
export function followFocus(): void {
  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLElement) || target.closest('[role="dialog"]') !== null) return;
    if (target.matches('[data-focus-page]')) return;
    lastOutsideDialogs = new WeakRef(target);
    if (target.closest('main') !== null) lastOnPage = new WeakRef(target);
  });
}

/**
 * Gives the focus back, when the part that has it goes, to what had it before: to the same, to what is drawn in its
 * place, or else to the list of the page. Where a dialog is open it stays in there.
 */
export function useFocusBack(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(() => () => focusBackTo(before), [before]);
}

function focusBackTo(before: Element | null): void {
  if (!isFocusNowhere()) return;
  const outsideDialogs = lastOutsideDialogs?.deref() ?? null;
  const onPage = lastOnPage?.deref() ?? null;
  const dialog = [...document.querySelectorAll('[role="dialog"][aria-modal="true"]')].at(-1);
  const reach = dialog ?? document;
  const places = [before, successorOf(before), outsideDialogs, successorOf(outsideDialogs), onPage];
  const place =
    places.find((element) => canHaveFocus(element) && reach.contains(element)) ??
    reach.querySelector('[data-focus-home]') ??
    reach.querySelector('[data-focus-page]');
  if (place instanceof HTMLElement) place.focus({ preventScroll: true });
}

function canHaveFocus(element: Element | null): element is HTMLElement {
  return (
    element instanceof HTMLElement &&
    !element.matches('body, [data-focus-page]') &&
    element.isConnected &&
    element.checkVisibility() &&
    !element.matches(':disabled')
  );
}

function successorOf(element: Element | null): Element | null {
  const key = element instanceof HTMLElement ? element.dataset.focusKey : undefined;
  return key === undefined ? null : document.querySelector(`[data-focus-key="${CSS.escape(key)}"]`);
}
