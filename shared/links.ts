const schemesOutside = new Set(['https:', 'mailto:', 'tel:']);

/** Whether a link may be opened outside the program: the web over https, a mail, a call; nothing else. */
export function isLinkOutside(url: string): boolean {
  return URL.canParse(url) && schemesOutside.has(new URL(url).protocol);
}
