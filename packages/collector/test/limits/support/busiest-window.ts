/** The most of these times, which are in order, that are in one window of this length, wherever it begins. */
export function busiestWindow(times: readonly number[], length: number): number {
  let first = 0;
  let most = 0;
  for (const [last, time] of times.entries()) {
    while (time - (times[first] ?? time) >= length) first++;
    most = Math.max(most, last - first + 1);
  }
  return most;
}
