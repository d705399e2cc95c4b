import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { knownSpecs, type MockOperation, startMock } from "../src/index.ts";
import { findSpec } from "../src/specs.ts";

/** What is used here of an operation in a spec. */
interface SpecOperation {
  readonly security?: readonly object[];
  readonly responses: Readonly<
    Record<string, { readonly $ref?: string; readonly content?: object }>
  >;
}

/** The operation's path with something in the place of each parameter. */
const fill = ({ path }: MockOperation) => path.replaceAll(/\{[\w-]+\}/g, "any");

describe.each(knownSpecs())("%s", (provider) => {
  const document = parse(readFileSync(findSpec(provider), "utf8"));
  const inSpec = ({ path, method }: MockOperation): SpecOperation =>
    document.paths[path][method.toLowerCase()];

  test("is served, and wants credentials where the spec says so", async () => {
    await using mock = await startMock(provider);
    for (const operation of mock.operations) {
      const response = await fetch(mock.url + fill(operation), { method: operation.method });
      const wanted = (inSpec(operation).security ?? document.security).length > 0;
      expect([operation.id, response.status === 401]).toEqual([operation.id, wanted]);
    }
  });

  test("has a named example for every answer with a body", async () => {
    await using mock = await startMock(provider);
    const answers = mock.operations.flatMap((operation) =>
      operation.answers.filter(({ status }) => {
        const { $ref, content } = inSpec(operation).responses[status] ?? {};
        return $ref !== undefined || content !== undefined;
      }),
    );
    expect(answers.length).toBeGreaterThan(0);
    expect(answers.filter(({ examples }) => examples.length === 0)).toEqual([]);
  });
});
