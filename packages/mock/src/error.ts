/** A mock can't be what was asked for: the message says why, and what there is. */
export class MockError extends Error {
  override readonly name = "MockError";
}
