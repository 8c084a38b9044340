/** A mini-program cannot print. */
export const printSlip: (() => void) | undefined = undefined;
