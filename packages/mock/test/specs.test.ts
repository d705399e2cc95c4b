import { child, openDocument, operationsOf, responsesOf, specFiles } from "@org/openapi";
import { describe, expect, test } from "vitest";
import { knownSpecs, startMock } from "../src/index.ts";
import { tokenPaths } from "../src/tokens.ts";

test("knows every spec of this repository", () => {
  expect(knownSpecs()).toContain("finix");
  expect(knownSpecs()).toEqual(specFiles().map(({ provider }) => provider));
});

describe.each(specFiles())("$provider", ({ provider, file }) => {
  const document = openDocument(file);
  const documented = operationsOf(document);
  // What OAuth asks for is served as well: RFC 6749 describes it, no document.
  const tokens = Object.keys(tokenPaths(document)).map((path) => `post ${path}`);

  test("is served, and wants credentials where the spec says so", async () => {
    await using mock = await startMock(provider);
    const ids = [...tokens, ...documented.map(({ id }) => id)];
    expect(mock.operations.map(({ id }) => id)).toEqual(ids);
    for (const { node, path, method } of documented) {
      // Something in the place of each parameter.
      const url = mock.url + path.replaceAll(/\{[\w-]+\}/g, "any");
      const response = await fetch(url, { method: method.toUpperCase() });
      const security = child(node, "security") ?? child(document.root, "security");
      const wanted = Array.isArray(security?.value) && security.value.length > 0;
      expect([path, response.status === 401]).toEqual([path, wanted]);
    }
  });

  test("has a named example for every answer with a body", async () => {
    await using mock = await startMock(provider);
    const served = mock.operations.flatMap(({ id, answers }) =>
      answers.filter(({ examples }) => examples.length > 0).map(({ status }) => `${id} ${status}`),
    );
    const withBody = documented.flatMap(({ id, node }) =>
      responsesOf(document, { node })
        .filter(([, response]) => child(response, "content") !== undefined)
        .map(([status]) => `${id} ${status}`),
    );
    expect(withBody.length).toBeGreaterThan(0);
    const granted = tokens.flatMap((id) => [`${id} 200`, `${id} default`]);
    expect(served).toEqual([...granted, ...withBody]);
  });
});
