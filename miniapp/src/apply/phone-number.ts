/** Eleven digits that begin with 1; undefined for anything else. */
export function phoneOf(typed: string): string | undefined {
  const digits = typed.replace(/[\s-]/g, '');
  return /^1\d{10}$/.test(digits) ? digits : undefined;
}
