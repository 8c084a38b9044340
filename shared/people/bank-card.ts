const SHORTEST = 15;
const LONGEST = 19;

/** The digits of a bank card as typed, spaces and hyphens left out; undefined where they are no card: 15 to 19 digits, the last of which checks the others (Luhn). */
export function bankCard(typed: string): string | undefined {
  const digits = typed.replace(/[\s-]/g, '');
  const fits = /^\d+$/.test(digits) && digits.length >= SHORTEST && digits.length <= LONGEST;
  return fits && luhnSum(digits) % 10 === 0 ? digits : undefined;
}

/** Every second digit from the right is doubled, and its two digits are added. */
function luhnSum(digits: string): number {
  let sum = 0;
  for (let place = 0; place < digits.length; place++) {
    const digit = Number(digits[digits.length - 1 - place]) * (place % 2 === 0 ? 1 : 2);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum;
}
