/** Ten years. */
export const mostDaysToPay = 3_650;
