import type { PopoverProps } from '@mantine/core';

type Middlewares = NonNullable<PopoverProps['middlewares']>;

/** A list is no higher than the room there is (`.choices` in theme.css): what is listed first stays in the window. */
const withinWindow: Middlewares = {
  shift: true,
  size: {
    padding: 8,
    apply: ({ availableHeight, elements }) =>
      elements.floating.style.setProperty('--room-of-list', `${Math.floor(availableHeight)}px`),
  },
};

/**
 * Where suggestions and calendars of a form open: above their field or next to it. The buttons of a form are at its foot,
 * so nothing has to be closed before they are pressed, and an input method has the room below for its own list.
 */
export const clearOfButtons = {
  position: 'top-start',
  middlewares: { ...withinWindow, flip: { fallbackPlacements: ['right-start', 'left-start'] } },
} as const satisfies Partial<PopoverProps>;

/** In a popover: the controls below the field stay in sight, and the popover is above what it would cover else. */
export const nextToField = {
  position: 'right-start',
  // Too low a window shifts it: only too narrow a one brings it to the other side.
  middlewares: { ...withinWindow, flip: { crossAxis: false, fallbackPlacements: ['left-start', 'top-start'] } },
} as const satisfies Partial<PopoverProps>;

/** Where a field has no buttons below it. */
export const belowField = {
  position: 'bottom-start',
  middlewares: { ...withinWindow, flip: true },
} as const satisfies Partial<PopoverProps>;
