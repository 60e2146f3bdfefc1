/** Keys are named as they stand on this machine's keyboard. */
export const isMac = /^mac/iu.test(navigator.platform);
