/** The median of some numbers; of an even number of them, the upper of the two in the middle. NaN where there are none. */
export const median = (numbers: number[]): number =>
  numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN
