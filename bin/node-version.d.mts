/** What to say when this Node is too old, in both languages; null where it will do. */
export function oldNodeMessage(version?: string): string | null;
