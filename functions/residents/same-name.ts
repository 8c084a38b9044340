/** The dot inside names of several peoples is written in many ways, or left out. */
const LEFT_OUT = /[\s·•・‧．.]/g;

const plain = (name: string): string => name.normalize('NFKC').replace(LEFT_OUT, '');

/** Are two written names the same name? */
export const isSameName = (one: string, other: string): boolean => plain(one) === plain(other);
