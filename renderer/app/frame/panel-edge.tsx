import { type KeyboardEvent, type PointerEvent, useLayoutEffect, useState } from 'react';
import { panelWidth, panelWidthPixels } from '../layout.ts';
import { useRemembered } from '../remembered.ts';
import { useWords } from '../words.ts';
import classes from './frame.module.css';

const widthVariable = '--panel-width';

/** The edge of whatever side panel is open: dragged, or moved by the arrow keys; the width is remembered. */
export function PanelEdge() {
  const { t } = useWords();
  const remembered = useRemembered(panelWidth);
  const [dragged, setDragged] = useState<number | null>(null);
  const width = dragged ?? remembered;

  useLayoutEffect(() => {
    document.documentElement.style.setProperty(widthVariable, `${width}px`);
  }, [width]);

  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.button !== 0) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    setDragged(width);
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>): void => {
    if (dragged === null) return;
    const end = event.currentTarget.parentElement?.getBoundingClientRect().right ?? window.innerWidth;
    setDragged(inReach(end - event.clientX));
  };
  const onPointerUp = (): void => {
    if (dragged !== null) panelWidth.set(dragged);
    setDragged(null);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const steps: Record<string, number> = {
      ArrowLeft: width + panelWidthPixels.step,
      ArrowRight: width - panelWidthPixels.step,
      Home: panelWidthPixels.least,
      End: panelWidthPixels.most,
    };
    const next = event.ctrlKey || event.altKey || event.metaKey ? undefined : steps[event.key];
    if (next === undefined) return;
    event.preventDefault();
    panelWidth.set(next);
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: an <hr> cannot be focused and moved; ARIA's separator with a value is meant for this.
    <div
      role="separator"
      tabIndex={0}
      className={classes.panelEdge}
      aria-label={t('page.panelWidth')}
      aria-orientation="vertical"
      aria-valuenow={width}
      aria-valuemin={panelWidthPixels.least}
      aria-valuemax={panelWidthPixels.most}
      data-dragged={dragged !== null}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={onPointerUp}
      onDoubleClick={() => panelWidth.set(panelWidthPixels.usual)}
      onKeyDown={onKeyDown}
    />
  );
}

function inReach(width: number): number {
  return Math.round(Math.min(panelWidthPixels.most, Math.max(panelWidthPixels.least, width)));
}
