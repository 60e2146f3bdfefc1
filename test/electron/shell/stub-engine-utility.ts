import { obeyHost } from '../../../electron/engine/obey-host.ts';
import { utilityHostChannel } from '../../../electron/engine/utility-host-channel.ts';
import { openStubEngine } from '../browser/stub-engine.ts';

obeyHost(utilityHostChannel(process.parentPort), openStubEngine);
