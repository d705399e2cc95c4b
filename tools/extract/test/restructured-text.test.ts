import { describe, expect, test } from "vitest";
import { withoutReStructuredText } from "../src/page/restructured/read.ts";
import { processorMs } from "./processor-ms.ts";
import { statements } from "./statements.ts";

/** A page in Markdown, line by line, without the blank ones. */
function read(...lines: readonly string[]): string[] {
  return withoutReStructuredText(lines.join("\n"))
    .split("\n")
    .flatMap((line, index) => (line.trim() === "" ? [] : [`${index + 1} ${line}`]));
}

describe("reStructuredText in Markdown", () => {
  test("titles by the order of their signs, with a line above or without", () => {
    const page = ["****", "Pots", "****", "", "One", "^^^", "", "Two", "~~~", "", "Three", "^^^^^"];
    expect(read(...page, "", ".. note:: Closed.")).toEqual([
      "2 # Pots",
      "5 ## One",
      "8 ### Two",
      "11 ## Three",
      "14 Closed.",
    ]);
  });

  test("code of directives and below two colons, each line on its line", () => {
    expect(
      read(
        "Sent::",
        "",
        "    {",
        "      1 }",
        "",
        ".. code-block:: json",
        "   :linenos:",
        "",
        "   { 2 }",
        "Right below",
        "",
        "A pair `a::` of signs",
      ),
    ).toEqual([
      "1 Sent:",
      "2 ```",
      "3 {",
      "4   1 }",
      "5 ```",
      "8 ```json",
      "9 { 2 }",
      "10 ```",
      "11 Right below",
      "13 A pair `a::` of signs",
    ]);
  });

  test("fields in a list, apart from what a request is", () => {
    expect(
      read(
        "Pots",
        "****",
        ":Method: GET",
        ":Path: ``/pots/{id}``",
        ":id: (path, string) its number",
        "",
        "  :inner: string, see :ref:`there` and `the list <https://a.test>`_",
      ),
    ).toEqual([
      "1 # Pots",
      "3 **Method:** GET",
      "4 **Path:** ``/pots/{id}``",
      "5 - id: (path, string) its number",
      "7   - inner: string, see `there` and [the list](https://a.test)",
    ]);
  });

  test("comments, pictures and tables of contents say nothing; Markdown stays as it is", () => {
    expect(read(".. hidden", "   GET /old", "", ".. toctree::", "   pots", "", "Shown")).toEqual([
      "7 Shown",
    ]);
    const markdown = "# Pots\n\n.. note:: Closed\n\n:Method: GET\n";
    expect(withoutReStructuredText(markdown)).toBe(markdown);
    const asciiDoc = ":toc: left\n\nPots\n";
    expect(withoutReStructuredText(asciiDoc)).toBe(asciiDoc);
  });

  test("takes time that grows with the page alone", () => {
    for (const page of [
      `.. a::\n\n${"   :param (int:id): `x <y\n\n   ===\n".repeat(20_000)}`,
      `.. code-block::\n${"   :a:\n".repeat(100_000)}`,
      `.. http:get:: /${"(int:a)".repeat(20_000)}\n\n${"   :param b: c\n".repeat(20_000)}`,
    ]) {
      expect(processorMs(() => withoutReStructuredText(page))).toBeLessThan(2000);
    }
  });
});

describe("operations of sphinxcontrib-httpdomain", () => {
  const page = (...lines: readonly string[]) => ["Pots", "====", "", ...lines, ""].join("\n");

  test("have the types of their path, with a field or without", () => {
    expect(
      statements(
        page(
          ".. http:get:: /pots/(int:pot)/days/(int:day)",
          "",
          "   :param pot: its number",
          "   :statuscode 204: nothing",
          "",
          ".. http:delete:: /pots/(pot)",
          "",
          "   :param pot: its number",
          "   :type pot: int",
          "   :status 204: gone",
        ),
      ),
    ).toEqual([
      "GET /pots/{pot}/days/{day} path day: integer, required",
      "GET /pots/{pot}/days/{day} path pot: integer, required",
      "GET /pots/{pot}/days/{day} 204",
      "DELETE /pots/{pot} path pot: integer, required",
      "DELETE /pots/{pot} 204",
    ]);
  });

  test("have fields of bodies, arrays too, and no member for a header of an answer", () => {
    expect(
      statements(
        page(
          ".. http:post:: /pots",
          "",
          "   :<json string name: on the lid",
          "   :>jsonarr int id: its number",
          "   :>jsonarr string state: one of ``new``,",
          "      ``old``",
          "   :resheader Link: the next ones",
          "   :statuscode 200: made",
        ),
      ),
    ).toEqual([
      "POST /pots request name: string",
      "POST /pots 200",
      "POST /pots 200 []: object",
      "POST /pots 200 [].id: integer",
      "POST /pots 200 [].state: string, new, old",
    ]);
  });
});

test("terms in code and what is set in below them are fields; several addresses share them", () => {
  const page = `=====
Pots
=====

Update
======

:uri: /v1/shops/<*shop*>/pots/<*pot*>
:methods: \`\`PUT\`\`
:uri: /v1/pots/<*pot*>
:methods: \`\`PUT\`\`

.. _pot-form:

\`\`words\`\`
    *string*. Any.

    Not shown to others.

\`\`limit\`\` : integer
    The most that it holds.
`;
  const own = (path: string) => [
    `PUT ${path} request words: string`,
    `PUT ${path} request limit: integer`,
  ];
  const found = statements(page);
  for (const path of ["/v1/shops/{shop}/pots/{pot}", "/v1/pots/{pot}"]) {
    for (const line of own(path)) expect(found).toContain(line);
  }
});
