import { describe, expect, test } from "vitest";
import { knownSpecs, type MockOperation, startMock } from "../src/index.ts";

const withoutCredentials = ["muda createToken"];

/** The operation's path with something in the place of each parameter. */
const fill = ({ path }: MockOperation) => path.replaceAll(/\{\w+\}/g, "any");

describe.each(knownSpecs())("%s", (provider) => {
  test("is served, and wants credentials", async () => {
    await using mock = await startMock(provider);
    for (const operation of mock.operations) {
      const response = await fetch(mock.url + fill(operation), { method: operation.method });
      const open = withoutCredentials.includes(`${provider} ${operation.id}`);
      expect([operation.id, response.status === 401]).toEqual([operation.id, !open]);
    }
  });

  test("has a named example for every answer", async () => {
    await using mock = await startMock(provider);
    const answers = mock.operations.flatMap((operation) => operation.answers);
    expect(answers.length).toBeGreaterThan(0);
    expect(answers.filter(({ examples }) => examples.length === 0)).toEqual([]);
  });
});
