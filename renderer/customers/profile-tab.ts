import { useLocation } from '@tanstack/react-router';
import { useState } from 'react';

/** By entry of the history: the way back leads to the tab that was left. */
const tabsLeft = new Map<string, string>();

/** The tab of the profile that is shown; `first` until another is chosen. */
export function useProfileTab(first: string): [string, (tab: string | null) => void] {
  const entry = useLocation({ select: ({ state }) => state.__TSR_key ?? '' });
  const [tab, setTab] = useState(() => tabsLeft.get(entry) ?? first);
  const choose = (chosen: string | null): void => {
    setTab(chosen ?? first);
    tabsLeft.set(entry, chosen ?? first);
  };
  return [tab, choose];
}
