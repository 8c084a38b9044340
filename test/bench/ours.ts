import type { Candidate } from './candidate';

/** Our engine's entries in the benchmark. */
export const candidates: Candidate[] = [];
