import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { createRepository, type Repository } from "./support/repository.ts";
import { runIn } from "./support/run.ts";

const README = readFileSync(new URL("../README.md", import.meta.url), "utf8");

/** The first block of a language below a heading. */
function block(heading: string, language: string): string {
  const blocks = README.slice(README.indexOf(heading)).matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm);
  const [, , text = ""] = [...blocks].find(([, name]) => name === language) ?? [];
  return text;
}

/** The documents that the examples are of. */
const OLD = `openapi: 3.1.0
info: { title: Things, version: 1.0.0 }
paths:
  /things/{id}:
    get:
      operationId: getThing
      parameters:
        - { name: id, in: path, required: true, schema: { type: string } }
      responses:
        "200":
          description: The thing.
          content: { application/json: { schema: { $ref: "#/components/schemas/Thing" } } }
  /things:
    post:
      operationId: makeThing
      requestBody:
        required: true
        content: { application/json: { schema: { $ref: "#/components/schemas/Thing" } } }
      responses: { "204": { description: Made. } }
components:
  schemas:
    Thing:
      type: object
      properties:
        id: { type: string }
        note: { type: string, maxLength: 50 }
`;
const NEW = OLD.replace("        note: { type: string, maxLength: 50 }\n", "").replace(
  "      responses:\n",
  "        - { name: after, in: query, schema: { type: string } }\n      responses:\n",
);

let repository: Repository;
beforeAll(() => {
  repository = createRepository();
  for (const name of ["old.yaml", "old one.yaml"]) repository.write(name, OLD);
  for (const name of ["new.yaml", "new one.yaml"]) repository.write(name, NEW);
});
afterAll(() => repository.remove());

function run(...args: readonly string[]) {
  return runIn(repository.root, args);
}

test("the first example is what the command prints", () => {
  expect(run("old.yaml", "new.yaml").stdout).toBe(block("# @org/spec-diff", ""));
});

test("the JSON is what the command prints of that change", () => {
  const { changes, ...rest } = JSON.parse(run("old.yaml", "new.yaml", "--json").stdout);
  expect({ ...rest, changes: changes.slice(0, 1) }).toEqual(JSON.parse(block("### JSON", "json")));
});

test("the settings and the list of accepted changes do what is said", () => {
  const settings = block("### Settings", "yaml");
  repository.write("team/spec-diff.yaml", settings);
  const accepted: object[] = parse(block("### Accepted changes", "yaml"));
  // The example's day comes and goes.
  repository.write(
    "team/accepted.yaml",
    stringify(accepted.map((one) => ({ ...one, until: "2999-12-31" }))),
  );
  expect(runIn(`${repository.root}/team`, ["../old.yaml", "../new.yaml"])).toEqual({
    status: 0,
    stdout: block("### Accepted changes", ""),
    stderr: "",
  });
  repository.write("typo.yaml", "bumps:\n  property-remove: minor\n");
  expect(run("old.yaml", "new.yaml", "--config", "typo.yaml").stderr).toBe(
    block("The names are the rows", ""),
  );
});

test("the list of pairs is one, and pairs are told as is said", () => {
  const list = block("### Many pairs", "");
  repository.write("v1.txt", list.split("\n").slice(0, 3).join("\n"));
  expect(run("--pairs", "v1.txt").status).toBe(0);
  repository.write("pairs.txt", "old.yaml new.yaml\nold.yaml old.yaml\nold.yaml gone.yaml\n");
  expect(run("--pairs", "pairs.txt")).toMatchObject({
    status: 2,
    stdout: block("A pair a line", ""),
  });
});
