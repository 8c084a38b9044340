export type Facts = Record<string, string | number | boolean>;
export type Visit = { id: string; date: string; kind?: string; settled?: boolean; facts: Facts; amounts: object };
/** `person` holds facts of the person; what is asked beside it goes into `given` as it is. */
export type More = { person?: Facts; readings?: Record<string, string>; parameters?: object };
/** Awards are `date benefit yuan`. */
export type Line = [who: string[], visits: Visit[], awards: string[], more?: More];

/** Yuan to fen. */
export const yuan = (amount: number): number => Math.round(amount * 100);

/** A visit that is named after its day. */
export const at = (date: string, covered: number, facts: Facts = {}, more: Partial<Visit> = {}): Visit => ({
  id: date,
  date,
  facts,
  amounts: { 'policy-covered': yuan(covered) },
  ...more,
});

/** What has paid already, in yuan. */
export const paid = (basic: number, others: Record<string, number> = {}): Record<string, number> =>
  Object.fromEntries(Object.entries({ basic, ...others }).map(([payer, amount]) => [payer, yuan(amount)]));

export const outpatient: Facts = { care: 'outpatient' };
export const special: Facts = { care: 'special-outpatient' };
