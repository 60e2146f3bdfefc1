/** Before each packing: which prebuilt file of the native module goes in. Packing for another system works so too. */
export default function nameNativeTarget(context: {
  electronPlatformName: string;
  arch: number;
  packager: { projectDir: string };
}): void;
