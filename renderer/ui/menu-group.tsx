import { Menu } from '@mantine/core';
import { type ReactNode, useId } from 'react';

/** Entries of a menu under a heading, which is the name of their group. */
export function MenuGroup({ heading, children }: { heading: string; children: ReactNode }) {
  const id = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a field set would be drawn as one.
    <div role="group" aria-labelledby={id}>
      <Menu.Label id={id}>{heading}</Menu.Label>
      {children}
    </div>
  );
}
