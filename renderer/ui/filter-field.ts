/** Marks the search box of a page, which `/` goes to. */
export const filterFieldProps = { 'data-filter-field': true };

/** False where the page has none. */
export function goToFilterField(): boolean {
  const field = document.querySelector<HTMLElement>('[data-filter-field]');
  field?.focus();
  return field !== null;
}
