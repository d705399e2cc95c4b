/**
 * The number of an option.
 *
 * @throws {TypeError} when it is less than `min`, or no number.
 */
export function checkNumber(name: string, value: number, min: number): number {
  if (typeof value === "number" && value >= min) return value;
  throw new TypeError(`${name} must be a number of ${min} or more.`);
}
