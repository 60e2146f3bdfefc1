import { useSyncExternalStore } from 'react';
import { connection } from './engine.ts';
import type { ConnectionState } from './engine-connection.ts';

export function useConnectionState(): ConnectionState {
  return useSyncExternalStore(connection.listen, () => connection.state);
}
