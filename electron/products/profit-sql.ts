/**
 * What orders brought above their cost, in SQL: columns of `costedLines`, to be grouped by order, customer or product.
 * The queries leave out orders that are no sale (`no_sale_reason`) and choose a currency; amounts are minor units of it.
 */
export const costedLines = `orders JOIN order_lines ON order_lines.order_id = orders.id
    LEFT JOIN products ON products.id = order_lines.product_id`;

/** Of a product's cost it is known in the home currency alone. */
const costOfOne = 'iif(orders.currency = (SELECT home_currency FROM archive), products.cost_minor, NULL)';

/**
 * What a line cost the shop: what was said of it, else its quantity times the cost of one, half a minor unit rounded away
 * from zero; NULL: not known. Goods that came back are worth what they cost, money given back alone costs nothing.
 */
export const costOfLine = `CASE
    WHEN is_refund = 1 THEN 0
    WHEN order_lines.cost_minor IS NOT NULL THEN order_lines.cost_minor
    ELSE iif(amount_minor < 0, -1, 1) * CAST((${costOfOne} * abs(quantity_millionths) + 500000) / 1000000 AS INTEGER) END`;

/** What the lines with a known cost brought above it; NULL where there is none. */
export const gainOfKnownCost = `sum(amount_minor - ${costOfLine})`;

export const salesOfKnownCost = `sum(iif(${costOfLine} IS NULL, 0, max(amount_minor, 0)))`;

export const salesOfAnyCost = 'sum(max(amount_minor, 0))';

/** What the lines with a known cost brought above it; NULL where no cost of a sale is known, which is not zero. */
export const profitOfLines = `iif(${salesOfKnownCost} > 0, ${gainOfKnownCost}, NULL)`;

/** What the lines with a known cost came to, less what came back. */
export const netOfKnownCost = `sum(iif(${costOfLine} IS NULL, 0, amount_minor))`;

/** The share of the sales, from 0 to 1, whose cost is known; NULL without sales. */
export const knownShareOfSales = `iif(${salesOfAnyCost} > 0,
    coalesce(${salesOfKnownCost}, 0) * 1.0 / ${salesOfAnyCost}, NULL)`;
