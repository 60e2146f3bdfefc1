/** Letters and digits, chosen at random by the page; it begins with a letter, so that no address reads it as a number. */
export const addressKeyPattern = /^k[0-9a-z]{16,40}$/u;

/** Longest texts of one address, in UTF-16 units of their JSON. */
export const longestAddressTexts = 500_000;

/** How many addresses of one opening are kept; of more the oldest are given up. */
export const mostAddressTexts = 1_000;
