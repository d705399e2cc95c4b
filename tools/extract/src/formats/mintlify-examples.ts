import type { Code, Root } from "mdast";
import { findRequest, readAddress } from "../evidence/address.ts";
import { withSampleNames } from "../evidence/dotted-names.ts";
import { type Field, schemaOfFields } from "../evidence/fields.ts";
import { inferSchema } from "../evidence/infer-schema.ts";
import { mergeSample } from "../evidence/merge-sample.ts";
import { namedSamples, readSample, type Sample } from "../evidence/sample.ts";
import type { Notes } from "../format.ts";
import type { JsonObject } from "../json.ts";
import { NotExtractable } from "../not-extractable.ts";
import { type Page, visit } from "../page.ts";
import { isElement } from "./mdx.ts";

/** Where an operation is, and what of that the page states outright. */
export interface Endpoint {
  readonly method: string;
  readonly path: string;
  readonly line: number;
  readonly servers: string[];
}

/**
 * The endpoint of a page with components: from its front matter, a curl call, or the first
 * `POST /path` in its text, which a doubt mentions.
 */
export function findEndpoint(page: Page, notes: Notes): Endpoint {
  const matter = page.lines.findIndex((line) => /^(api|openapi):\s*\S/.test(line));
  const said = findRequest((page.lines[matter] ?? "").replaceAll(/["']/g, ""));
  if (said && page.lines[0]?.startsWith("---")) return endpoint(said, matter + 1);
  for (const fence of page.fences) {
    const called = /\bcurl\b/.test(fence.text) ? curl(fence.text) : undefined;
    if (called) {
      notes.doubts.add(fence.line, "the endpoint stands in a sample call only", "taken from there");
      return endpoint(called, fence.line);
    }
  }
  for (const [index, line] of page.lines.entries()) {
    const found = findRequest(line);
    if (!found) continue;
    const says = `${found.method.toUpperCase()} ${found.address.path} stands in the text only`;
    notes.doubts.add(index + 1, says, "it is the endpoint");
    return endpoint(found, index + 1);
  }
  throw new NotExtractable("the page has fields, and says nowhere of which endpoint");
}

type Request = NonNullable<ReturnType<typeof findRequest>>;

function endpoint({ method, address }: Request, line: number): Endpoint {
  return { method, path: address.path, line, servers: address.server ? [address.server] : [] };
}

/** The request of a curl call; with a body and without a method it is a POST. */
function curl(text: string): Request | undefined {
  const url = /https?:\/\/[^\s'"\\]+/.exec(text)?.[0];
  const address = url ? readAddress(url) : undefined;
  if (!address) return undefined;
  const stated = /(?:-X|--request)\s+['"]?([A-Za-z]+)/.exec(text)?.[1]?.toLowerCase();
  const method = stated ?? (/\s(-d|--data\S*|--json|-F)\s/.test(text) ? "post" : "get");
  return { method, address };
}

/** The samples inside of `ResponseExample`. */
function responseSamples(tree: Root): Code[] {
  const samples: Code[] = [];
  visit(tree, (node) => {
    if (!isElement(node) || node.name !== "ResponseExample") return;
    visit(node, (inner) => {
      if (inner.type === "code") samples.push(inner);
    });
  });
  return samples;
}

function described(fields: readonly Field[], shown: JsonObject, notes: Notes): JsonObject {
  const schema = schemaOfFields(withSampleNames(fields, shown), notes);
  return mergeSample(schema, shown, "", notes);
}

/** Responses from the fences of `ResponseExample`, by the status in their titles. */
export function responsesOf(tree: Root, fields: readonly Field[], notes: Notes): JsonObject {
  const samples = new Map<string, { sample: Sample; line: number }[]>();
  for (const code of responseSamples(tree)) {
    const line = (code.position?.start.line ?? 0) + 1;
    const sample = readSample(code.value);
    if (!sample) continue;
    const stated = /\b([1-5]\d\d)\b/.exec(code.meta ?? "")?.[1];
    if (!stated) notes.doubts.add(line, "the sample has no status", "200");
    const status = stated ?? "200";
    samples.set(status, [...(samples.get(status) ?? []), { sample, line }]);
  }
  const isDescribed = fields.length > 0;
  if (isDescribed && ![...samples.keys()].some((status) => status.startsWith("2"))) {
    notes.doubts.add(0, "the response fields have no status", "200");
    samples.set("200", []);
  }
  const responses: JsonObject = {};
  for (const [status, own] of samples) {
    const shown = inferSchema(own.map(({ sample }) => sample));
    const success = status.startsWith("2");
    const schema = success && isDescribed ? described(fields, shown, notes) : shown;
    const examples = namedSamples(own.map(({ sample }) => sample));
    const media = notes.lines.mark({ schema, examples }, own[0]?.line ?? 0);
    responses[status] = { content: { "application/json": media } };
  }
  return responses;
}
