import { type ComponentType, lazy, type ReactNode, Suspense, useState } from 'react';

/** Those not loaded yet. */
const laterParts = new Set<() => Promise<unknown>>();

/**
 * A part that the first screen does without: loaded when that stands, or when it is shown before. Nothing stands in its
 * place meanwhile.
 */
export function shownLater<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): (props: Props) => ReactNode {
  let loaded: ComponentType<Props> | undefined;
  const bring = async () => {
    loaded ??= await load();
    laterParts.delete(bring);
    return { default: loaded };
  };
  laterParts.add(bring);
  const Awaited = lazy(bring);
  return function ShownLater(props: Props) {
    // What has come already is shown at once; what was begun with stays, or it would begin anew.
    const [Part] = useState(() => loaded ?? Awaited);
    return (
      <Suspense fallback={null}>
        <Part {...props} />
      </Suspense>
    );
  };
}

/** Loads them, one after the other, so that none is waited for when it is wanted. */
export async function bringLaterParts(): Promise<void> {
  for (const bring of [...laterParts]) await bring();
}
