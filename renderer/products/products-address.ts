import { type ProductSort, productSorts } from '../../shared/products/sort-keys.ts';

/** What the address of the products page carries: how the list is searched and sorted, and the product next to it. */
export interface ProductsAddress {
  filter?: string;
  sort?: ProductSort;
  descending?: boolean;
  product?: number;
}

export function productsAddress(search: Record<string, unknown>): ProductsAddress {
  const { filter, descending, product } = search;
  const sort = productSorts.find((one) => one === search.sort);
  return {
    ...(typeof filter === 'string' && filter !== '' ? { filter } : {}),
    ...(sort === undefined ? {} : { sort }),
    ...(descending === true ? { descending } : {}),
    ...(typeof product === 'number' && Number.isInteger(product) ? { product } : {}),
  };
}
