/**
 * What WeChat lets into each kind of field of a subscribe message, by the beginning of its name:
 * https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/mp-message-management/subscribe-message/sendMessage.html
 */
const hour = '([01]?\\d|2[0-3]):[0-5]\\d(:[0-5]\\d)?';
const day = '\\d{4}(年\\d{1,2}月\\d{1,2}日|-\\d{1,2}-\\d{1,2}|/\\d{1,2}/\\d{1,2})';
const range = (one: string) => new RegExp(`^${one}(~${one})?$`);
const han = '\\p{Script=Han}';

const rules: Readonly<Record<string, (value: string) => boolean>> = {
  thing: (value) => lengthOf(value) <= 20,
  number: (value) => /^-?\d+(\.\d+)?$/.test(value) && value.length <= 32,
  letter: (value) => /^[A-Za-z]{1,32}$/.test(value),
  symbol: (value) => /^[^\p{L}\p{N}\s]{1,5}$/u.test(value),
  character_string: (value) => new RegExp(`^[^${han}]{1,32}$`, 'u').test(value),
  time: (value) => range(`(${day} ?)?${hour}`).test(value),
  date: (value) => range(`${day}( ?${hour})?`).test(value),
  amount: (value) => /^[¥￥$€£]?\d{1,10}(\.\d{1,2})?元?$/.test(value),
  phone_number: (value) => /^[\d+\-() ]{1,17}$/.test(value),
  car_number: (value) => new RegExp(`^[${han}A-Z0-9][A-Z0-9]{1,6}[${han}A-Z0-9]?$`, 'u').test(value),
  name: (value) => new RegExp(`^([${han}·A-Za-z]{1,10}|[A-Za-z .·]{1,20})$`, 'u').test(value),
  phrase: (value) => new RegExp(`^[${han}]{1,5}$`, 'u').test(value),
};

/** WeChat counts letters, not UTF-16 units. */
const lengthOf = (value: string): number => [...value].length;

/** What is wrong with the data for a template with these fields, as WeChat's errmsg of 47003 says it; nothing when all is right. */
export function findWrongField(fields: readonly string[], data: unknown): string | undefined {
  const given = (typeof data === 'object' && data !== null ? data : {}) as Record<
    string,
    { value?: unknown } | undefined
  >;
  for (const field of fields) {
    const value = String(given[field]?.value ?? '');
    if (value === '') return `data.${field}.value is empty`;
    const rule = rules[field.replace(/\d+$/, '')];
    if (!rule?.(value)) return `data.${field}.value invalid`;
  }
  return undefined;
}

/** Whether every field of a template is of a kind that WeChat has. */
export const areKnownFields = (fields: readonly string[]): boolean =>
  fields.every((field) => /^[a-z_]+\d+$/.test(field) && field.replace(/\d+$/, '') in rules);
