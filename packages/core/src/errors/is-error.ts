/** Whether a value is an error, be it one of another realm: a frame, a worker, a test runner. */
export function isError(value: unknown): value is Error {
  return value instanceof Error || Object.prototype.toString.call(value) === "[object Error]";
}
