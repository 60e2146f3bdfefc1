/** What the list of products is sorted by. */
export const productSorts = ['name', 'code', 'category', 'price', 'cost', 'times', 'lastDay', 'net'] as const;
export type ProductSort = (typeof productSorts)[number];

/** What the list of those who are due to buy something again is sorted by. */
export const dueSorts = ['dueDay', 'name', 'item', 'lastDay', 'usualGap'] as const;
export type DueSort = (typeof dueSorts)[number];
