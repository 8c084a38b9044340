/** A phone is the one that scans: it shows no code. */
export const ScanCode = (_: { readonly id: string }) => null;
