/** A contact that is neither an order nor a return. */
export const isOtherThanSale = "touchpoint NOT IN ('order', 'return')";
