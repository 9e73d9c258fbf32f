/** How long something took each time, in ms. */
export type Times = { measured: number; p50: number; p99: number; longest: number }

export const timesOf = (times: readonly number[]): Times => {
  const sorted = times.toSorted((a, b) => a - b)
  const quantile = (q: number) => sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? Number.NaN
  return { measured: sorted.length, p50: quantile(0.5), p99: quantile(0.99), longest: quantile(1) }
}
