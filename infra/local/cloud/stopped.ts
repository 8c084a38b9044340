/** What keeps the local cloud from running; the sentence says where and what to do. */
export class Stopped extends Error {}

export function stop(place: string, reason: string): never {
  throw new Stopped(`${place}: ${reason}`);
}
