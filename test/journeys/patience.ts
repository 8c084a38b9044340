/** A page in a real browser takes longer than jest's five seconds when the machine has other work. */
jest.setTimeout(60_000);
