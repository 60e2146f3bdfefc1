import type { PopoverProps } from '@mantine/core';

/**
 * Where suggestions and calendars of a form open: above their field or next to it. The buttons of a form are at its foot,
 * so nothing has to be closed before they are pressed, and an input method has the room below for its own list.
 */
export const clearOfButtons = {
  position: 'top-start',
  middlewares: { flip: { fallbackPlacements: ['right-start', 'left-start'] }, shift: true },
} as const satisfies Partial<PopoverProps>;
