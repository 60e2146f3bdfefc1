import type { ClientContext } from '@orpc/client';

/**
 * Header with which a page says what it shows: the `opening` of the archive status, empty where no archive is open. A
 * write is refused (ARCHIVE_CHANGED) where another archive is open by then.
 */
export const shownOpeningHeader = 'x-shuke-shown-opening';

/** What goes with each call of a page, next to its input. */
export interface CallContext extends ClientContext {
  shownOpening?: string;
}

/** For every link between a page and the engine, whatever it runs over. */
export const engineLinkOptions = {
  headers: ({ context }: { context: CallContext }) => ({ [shownOpeningHeader]: context.shownOpening ?? '' }),
};
