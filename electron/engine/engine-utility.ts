import { obeyHost } from './obey-host.ts';
import { openCompiledEngine } from './open-compiled-engine.ts';
import { utilityHostChannel } from './utility-host-channel.ts';

obeyHost(utilityHostChannel(process.parentPort), openCompiledEngine);
