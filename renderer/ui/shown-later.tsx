import { type ComponentType, lazy, type ReactNode, Suspense, useState } from 'react';

/** Those not loaded yet. */
const laterParts = new Set<() => Promise<unknown>>();

/** `whenLoaded`: for what must not be there without it, as a popover whose focus goes into it. */
export type ShownLater<Props> = ((props: Props & WhileLoading) => ReactNode) & { whenLoaded(then: () => void): void };

interface WhileLoading {
  /** In its place as long as it is not loaded; nothing, if not said. */
  whileLoading?: ReactNode;
}

/** A part that the first screen does without: loaded when that is complete, or when it is shown before. */
export function shownLater<Props extends object>(load: () => Promise<ComponentType<Props>>): ShownLater<Props> {
  let loaded: ComponentType<Props> | undefined;
  const bring = async () => {
    loaded ??= await load();
    laterParts.delete(bring);
    return { default: loaded };
  };
  laterParts.add(bring);
  const Awaited = lazy(bring);
  function Later(props: Props & WhileLoading) {
    // What has come already is shown at once; what was begun with stays, or it would begin again.
    const [Part] = useState(() => loaded ?? Awaited);
    return (
      <Suspense fallback={props.whileLoading ?? null}>
        <Part {...props} />
      </Suspense>
    );
  }
  const whenLoaded = (then: () => void): void => {
    if (loaded !== undefined) then();
    // What cannot be loaded is told where it is shown.
    else void bring().then(then, then);
  };
  return Object.assign(Later, { whenLoaded });
}

/** Loads them, one after the other, so that none is waited for when it is wanted. */
export async function bringLaterParts(): Promise<void> {
  for (const bring of [...laterParts]) await bring();
}
