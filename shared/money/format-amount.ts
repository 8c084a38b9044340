import type { Fen } from './fen';

/** An amount in yuan with thousands separators and always two decimals: `1,234.50`, `-0.05`. */
export function formatYuan(amountFen: Fen): string {
  const digits = String(Math.abs(amountFen)).padStart(3, '0');
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${amountFen < 0 ? '-' : ''}${whole}.${digits.slice(-2)}`;
}

/** The same without `.00`: `3,000`, `1,234.50`. */
export function formatYuanShort(amountFen: Fen): string {
  return formatYuan(amountFen).replace(/\.00$/, '');
}
