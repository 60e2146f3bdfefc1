import { openEngine } from './engine.ts';
import { obeyHost } from './obey-host.ts';
import { utilityHostChannel } from './utility-host-channel.ts';

obeyHost(utilityHostChannel(process.parentPort), (options, hostDoor) => openEngine(options, { hostDoor }));
