/** Choices between amounts without a branch: one that is guessed wrong costs more than the whole arithmetic of a layer. */

/** The lesser of two whole amounts, exact while both are below 2⁵². */
export const lesser = (a: number, b: number): number => (a + b - Math.abs(a - b)) * 0.5;

/** The amount, or 0 where it is negative. */
export const notBelowZero = (amount: number): number => (amount + Math.abs(amount)) * 0.5;
