/** The customer whose page or panel an address shows, where it shows one. */
export function currentCustomer(pathname: string, search: object): number | null {
  const onPage = /^\/customers\/(\d+)$/.exec(pathname);
  if (onPage !== null) return Number(onPage[1]);
  const inPanel = 'customer' in search ? search.customer : undefined;
  return typeof inPanel === 'number' && Number.isInteger(inPanel) ? inPanel : null;
}
