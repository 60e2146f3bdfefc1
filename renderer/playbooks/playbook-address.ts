/** The parts of a playbook's page. */
export const playbookTabs = ['steps', 'people', 'outcome'] as const;
export type PlaybookTab = (typeof playbookTabs)[number];

/** What the address of a playbook's page carries; without `tab` it shows the steps. */
export interface PlaybookAddress {
  tab?: Exclude<PlaybookTab, 'steps'>;
}

export function playbookAddress({ tab }: Record<string, unknown>): PlaybookAddress {
  return tab === 'people' || tab === 'outcome' ? { tab } : {};
}
