/** For whom something was bought. */
export const boughtFor = ['self', 'gift', 'firm'] as const;
export type BoughtFor = (typeof boughtFor)[number];
