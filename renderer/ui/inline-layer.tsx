import { type ReactNode, useRef } from 'react';
import { useLayer } from './layers.ts';
import { useFocusBack } from './use-focus-back.ts';

interface InlineLayerProps {
  className?: string;
  onClose(): void;
  children: ReactNode;
}

/** Around a form that takes the place of what it changes: Esc inside closes it and nothing else, and the focus goes back. */
export function InlineLayer({ className, onClose, children }: InlineLayerProps) {
  const element = useRef<HTMLDivElement>(null);
  useLayer('inline', onClose, element);
  useFocusBack();
  return (
    <div ref={element} className={className}>
      {children}
    </div>
  );
}
