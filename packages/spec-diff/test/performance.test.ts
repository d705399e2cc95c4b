import { expect, test } from "vitest";
import { diffDocuments } from "../src/diff.ts";
import { asObject } from "../src/json.ts";
import { parseSpec } from "../src/load.ts";
import { largeSpec } from "./support/large-spec.ts";

const OPERATIONS = 400;
const MEGABYTES = 4;
/** Processor time, not time on the clock: what else the machine does is no part of it. */
const MOST_SECONDS = 20;
const MOST_MEGABYTES = 2000;

/** One schema in fifty loses a member, and another of its members changes its type. */
function revise(document: object): object {
  const copy: unknown = structuredClone(document);
  const schemas = Object.values(asObject(asObject(asObject(copy)["components"])["schemas"]));
  for (const schema of schemas.filter((_, index) => index % 50 === 0)) {
    const properties = asObject(asObject(schema)["properties"]);
    Reflect.deleteProperty(properties, "field7");
    Reflect.set(properties, "field3", { type: "boolean" });
  }
  return asObject(copy);
}

test("two documents of 4 MB and 400 operations compare within 20 s and 2 GB", () => {
  const document = largeSpec(OPERATIONS, 1);
  const base = JSON.stringify(document, undefined, 1);
  const revision = JSON.stringify(revise(document), undefined, 1);
  expect(base.length).toBeGreaterThan(MEGABYTES * 2 ** 20);
  const before = process.cpuUsage();
  const diff = diffDocuments(parseSpec(base, "base"), parseSpec(revision, "revision"));
  const { user, system } = process.cpuUsage(before);
  expect(diff.bump).toBe("major");
  expect(diff.changes.filter(({ id }) => id === "property-removed").length).toBeGreaterThan(20);
  expect((user + system) / 1e6).toBeLessThan(MOST_SECONDS);
  expect(process.memoryUsage.rss() / 1e6).toBeLessThan(MOST_MEGABYTES);
});
