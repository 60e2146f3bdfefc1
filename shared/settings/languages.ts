/** Apart from the contract, so that the page need not load how questions are checked to know its languages. */
export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];
