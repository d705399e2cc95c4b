/**
 * What a piece of work fails with.
 *
 * @throws {Error} when it does not fail.
 */
export async function errorOf(work: () => unknown): Promise<unknown> {
  try {
    await work();
  } catch (error) {
    return error;
  }
  throw new Error("an error was expected");
}
