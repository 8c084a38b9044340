/** What the code on a computer's screen holds: the address at which a phone confirms it. */
export const scanAddress = (origin: string, id: string): string =>
  `${origin}#/office/confirm/confirm?scan=${encodeURIComponent(id)}`;

/** The id in what was scanned: an address of ours, or the id alone; undefined for a code of somebody else. */
export function scanIdOf(scanned: string): string | undefined {
  const [, inAddress] = /[?&]scan=([\w.%-]{1,120})(?:&|$)/.exec(scanned) ?? [];
  const id = inAddress === undefined ? scanned.trim() : decodeURIComponent(inAddress);
  return /^[\w.-]{1,80}$/.test(id) ? id : undefined;
}
