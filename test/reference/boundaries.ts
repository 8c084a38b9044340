/** A `given` at one side of one figure of a document. */
export type Boundary<Given> = { title: string; given: Given };

/** One fen below, at and above a figure. */
export const around = (figure: number): number[] => [figure - 1, figure, figure + 1].filter((amount) => amount >= 0);

/** `percent` of an amount in doubles, exact below 10¹¹ fen; only to find where a figure is reached. */
export const half = (amount: number, percent: number): number => Math.floor((amount * percent + 50) / 100);

/** The amounts of `0 … top` whose monotone image is just below, at and above `figure`, with their neighbours. */
export function reaching(figure: number, top: number, image: (amount: number) => number): number[] {
  let low = 0;
  let high = top;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (image(middle) >= figure) high = middle;
    else low = middle + 1;
  }
  return [low - 2, low - 1, low, low + 1, low + 2].filter((amount) => amount >= 0);
}
