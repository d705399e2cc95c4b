import fc from "fast-check";
import { expect, test } from "vitest";
import { median, medianRatio, percentile } from "../src/measure/statistics.ts";

test("the median is the middle, or between the two in the middle", () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 3, 2])).toBe(2.5);
});

test("one bad round doesn't move the median far", () => {
  expect(median([10, 11, 10, 11, 900])).toBe(11);
});

test("a percentile lies among the values, and grows with the share", () => {
  const values = fc.array(fc.double({ min: 0, max: 1e9, noNaN: true }), { minLength: 1 });
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(values, share, share, (list, one, other) => {
      const [low, high] = one < other ? [one, other] : [other, one];
      expect(percentile(list, low)).toBeLessThanOrEqual(percentile(list, high) * (1 + 1e-12));
      expect(percentile(list, low)).toBeGreaterThanOrEqual(Math.min(...list));
      expect(percentile(list, high)).toBeLessThanOrEqual(Math.max(...list));
    }),
  );
});

test("nothing has no percentile", () => {
  expect(() => percentile([], 0.5)).toThrow(RangeError);
});

test("a ratio is taken round by round, so a slow round is not in it", () => {
  expect(medianRatio([20, 2000, 20], [10, 1000, 10])).toBe(2);
});

test("samples of different counts are compared by their medians", () => {
  expect(medianRatio([20], [10, 5, 40])).toBe(2);
});
