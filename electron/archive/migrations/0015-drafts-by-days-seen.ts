import type { Migration } from './migration.ts';

/**
 * A draft says on how many days the archive had been open when it was changed, in place of the day that the clock showed:
 * by a day that a wrong clock put in the past it would be deleted as soon as the clock is right.
 */
export const draftsByDaysSeen: Migration = {
  version: 15,
  name: 'drafts-by-days-seen',
  sql: `
ALTER TABLE drafts ADD COLUMN after_days INTEGER NOT NULL DEFAULT 0;
UPDATE drafts SET after_days = (SELECT count(*) FROM days_seen);
ALTER TABLE drafts DROP COLUMN changed_day;
`,
};
