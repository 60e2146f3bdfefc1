/**
 * As of which day a row of what was done counts, of all rows of its table with `id` and `day`: none later than a following
 * one, or than the parameter `@today` (YYYY-MM-DD). The same in memory is `daysThatCount`.
 */
export const dayThatCounts = 'min(min(day) OVER (ORDER BY id DESC), @today)';
