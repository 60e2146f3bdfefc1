/**
 * The words of one language as a type: same keys, any text. `zh-CN` files are declared with it, so a missing or a
 * superfluous sentence does not compile. English plural forms (`…_one`) have no Chinese counterpart.
 */
export type Words<T> = {
  [K in keyof T as K extends `${string}_one` ? never : K]: T[K] extends string ? string : Words<T[K]>;
};
