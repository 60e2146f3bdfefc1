/** An order by which somebody bought: returns and orders that came to nothing are none. */
export const isPurchase = 'has_purchase = 1 AND no_sale_reason IS NULL';
