/** What a product is called: its name, else its number; '' for neither. Products of the same name are the same thing. */
export const itemName = `coalesce(nullif(products.description, ''), products.code)`;
