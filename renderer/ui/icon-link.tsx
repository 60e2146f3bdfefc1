import { ActionIcon } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { ComponentProps } from 'react';

/** A link inside the program that shows as a sign; its name is `aria-label`. */
export const IconLink = createLink((props: Omit<ComponentProps<'a'>, 'color'>) => (
  <ActionIcon component="a" {...props} />
));
