import { Button, type ButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { ComponentProps } from 'react';

/** A link inside the program that looks like the buttons next to it. */
export const ButtonLink = createLink((props: Omit<ComponentProps<'a'>, keyof ButtonProps> & ButtonProps) => (
  <Button component="a" {...props} />
));
