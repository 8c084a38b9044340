/** A mini-program has no address that a camera could open. */
export const PageCode = (_: { readonly adcode: string; readonly words: string }) => null;
