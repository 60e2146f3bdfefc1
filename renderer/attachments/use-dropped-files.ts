import { type DragEvent, useState } from 'react';
import type { ChosenFile } from '../../shared/host.ts';
import { host } from '../app/host.ts';

/** For an element that takes dropped files: `onFiles` is given them on their way to the host. */
export function useDroppedFiles(onFiles: (files: Promise<readonly ChosenFile[]>) => void, isTaking = true) {
  const [isOver, setIsOver] = useState(false);
  if (!isTaking) return {};
  const hasFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files');
  return {
    'data-over': isOver,
    onDragOver: (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setIsOver(true);
    },
    onDragLeave: (event: DragEvent): void => {
      if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget))) setIsOver(false);
    },
    onDrop: (event: DragEvent): void => {
      setIsOver(false);
      if (!hasFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      const dropped = [...event.dataTransfer.files].slice(0, 20);
      onFiles(Promise.all(dropped.map((file) => host.takeFile(file))));
    },
  };
}
