import { type Mock, type MockOptions, type Spec, startMock } from "./mock.ts";

/** Two servers that would both give the same wrong answer. */
export interface Canary extends AsyncDisposable {
  /** Gives the wrong answer: a client must notice. */
  readonly wrong: Mock;
  /** Prism compares its answers with the spec: it must answer 500 here. */
  readonly checked: Mock;
}

/**
 * Starts servers whose answers contradict the spec. Both Prism and the client must notice: Prism
 * silently stops comparing where it can't read a schema, and then a mock proves nothing.
 *
 * @param replace by `operationId`, JSON pointers into the answer and the wrong values
 * @param examples by `operationId`, the example that is made wrong. Default: the spec's first.
 */
export async function startCanary(
  spec: Spec,
  replace: NonNullable<MockOptions["replace"]>,
  examples: NonNullable<MockOptions["examples"]> = {},
): Promise<Canary> {
  const wrong = await startMock(spec, { replace, examples });
  const checked = await startMock(spec, { replace, examples, strict: true });
  return {
    wrong,
    checked,
    [Symbol.asyncDispose]: async () => {
      await Promise.all([wrong.close(), checked.close()]);
    },
  };
}
