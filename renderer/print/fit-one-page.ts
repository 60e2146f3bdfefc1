/** What margins leave of a sheet (`print.css`), in millimetres: the smaller of A4 and Letter. */
const rooms = { upright: { width: 174, height: 247 }, wide: { width: 243, height: 178 } };
/** Letters of 9.5 pt may shrink to 8 pt, the smallest that is printed. */
const zooms = [1, 0.92, 8 / 9.5] as const;
const pixelsOfMillimetre = 96 / 25.4;

interface Layout {
  isWide: boolean;
  /** Columns as wide as what stands in them, which does not wrap. */
  isTight: boolean;
  zoom: number;
}

/**
 * Papers that should be one page (`data-fits-one-page`) are made smaller, or turned upright with tight columns, as far as
 * that makes them one; the others are as they were.
 */
export function fitOnePages(): void {
  for (const paper of document.querySelectorAll<HTMLElement>('[data-paper] [data-fits-one-page="true"]')) {
    const asItIs = { isWide: paper.dataset.isWide === 'true', isTight: false, zoom: 1 };
    const layouts: Layout[] = [
      ...zooms.map((zoom) => ({ ...asItIs, zoom })),
      ...zooms.map((zoom) => ({ isWide: false, isTight: true, zoom })),
    ];
    const holder = paper.closest('[data-paper]');
    holder?.setAttribute('data-is-measured', '');
    const fitting = layouts.find((layout) => isOnePage(paper, layout)) ?? asItIs;
    holder?.removeAttribute('data-is-measured');
    paper.style.removeProperty('width');
    paper.style.zoom = String(fitting.zoom);
    paper.dataset.isWide = String(fitting.isWide);
    paper.dataset.isTight = String(fitting.isTight);
  }
}

/** Measured at its own size on a sheet that is larger by as much as the letters will be smaller. */
function isOnePage(paper: HTMLElement, { isWide, isTight, zoom }: Layout): boolean {
  const { width, height } = rooms[isWide ? 'wide' : 'upright'];
  paper.style.width = `${width / zoom}mm`;
  paper.dataset.isTight = String(isTight);
  return paper.scrollWidth <= paper.clientWidth && paper.offsetHeight <= (height / zoom) * pixelsOfMillimetre;
}
