/** What is made of a file once and asked for often; files do not change while a check runs. */
export function remembered<T>(make: (file: string) => T): (file: string) => T {
  const known = new Map<string, T>();
  return (file) => {
    if (!known.has(file)) known.set(file, make(file));
    return known.get(file) as T;
  };
}
