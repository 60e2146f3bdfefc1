// Tests reach the archive and the acts without the engine, which would have set them.
import '../electron/engine/features.ts';
