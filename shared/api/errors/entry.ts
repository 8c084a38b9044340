/** What a code stands for: the HTTP status and the sentence a person reads (what happened, then what to do next). */
export type Entry = { status: number; message: (params: never) => string };

/** A sentence stays a sentence even when a file puts a novel in a cell. */
export const shorten = (text: string): string => (text.length <= 60 ? text : `${text.slice(0, 60)}…`);
