import { type DragEvent, useState } from 'react';
import type { ChosenFile } from '../../shared/host.ts';
import { host } from '../app/host.ts';
import { showFailure } from '../app/show-notice.tsx';

/** For an element that takes dropped files; what was dropped is with the host before `onFiles` hears of it. */
export function useDroppedFiles(onFiles: (files: readonly ChosenFile[]) => void, isTaking = true) {
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
      Promise.all(dropped.map((file) => host.takeFile(file)))
        .then(onFiles)
        .catch(showFailure);
    },
  };
}
