import { ownMember } from "@org/openapi";
import { isDraft, type Json, type JsonObject, objectAt } from "../base/json.ts";
import {
  type Address,
  findMethod,
  findRequest,
  readAddress,
} from "../evidence/endpoints/address.ts";
import type { Page } from "../page/read-page.ts";
import { lineOf } from "./front-matter.ts";

/** The endpoint that a page is about, as what stands above it says. */
export interface FrontMatterMention {
  /** In lowercase. */
  readonly method: string;
  readonly address: Address;
  /** Line of the page. */
  readonly line: number;
  /** Security requirements; undefined where nothing is said. */
  readonly security: Json[] | undefined;
}

/** Members in which Mintlify, ReadMe and their like name a method and an address at once. */
const TOGETHER = ["openapi", "api", "endpoint", "operation", "http", "request"];

const ADDRESSES = ["path", "endpoint", "url", "route", "uri"];

const WAYS: Readonly<Record<string, Json[]>> = {
  bearer: [{ bearerAuth: [] }],
  basic: [{ basicAuth: [] }],
  key: [{ apiKeyAuth: [] }],
  none: [],
};

/**
 * The endpoint in a page's front matter: `openapi: purses.yaml GET /x`, `api: POST https://…/x`, or a
 * method and a path of their own.
 */
export function frontMatterMention(page: Page): FrontMatterMention | undefined {
  const values = page.frontMatter?.values;
  if (values === undefined) return undefined;
  const security = WAYS[textAt(values, "authMethod").toLowerCase()];
  for (const key of TOGETHER) {
    const found = findRequest(textAt(values, key));
    if (found) return { ...found, line: lineOf(page, key), security };
  }
  const said = textAt(values, "method") || textAt(values, "httpMethod") || textAt(values, "verb");
  const method = /^[A-Za-z]+$/.test(said) ? findMethod(said) : undefined;
  if (method === undefined) {
    const title = textAt(values, "title");
    const isOnly =
      TITLED.test(title) &&
      !RECEIVED.test(title) &&
      !page.lines.some((line) => WITH_SERVER.test(line));
    const found = isOnly ? findRequest(title) : undefined;
    return found && { ...found, line: lineOf(page, "title"), security };
  }
  for (const key of ADDRESSES) {
    const address = readAddress(textAt(values, key));
    if (address) return { method, address, line: lineOf(page, key), security };
  }
  return undefined;
}

/** "GET /purses/{id} — One purse", and a line that says more of the address. */
const WITH_SERVER = /^\W{0,4}(?:GET|PUT|POST|PATCH|DELETE)\W{1,6}https?:/;
const RECEIVED = /web-?hooks?|callbacks?|receive|notif/i;
const TITLED = /^\W{0,3}(?:GET|PUT|POST|PATCH|DELETE)\s+`?\//;

/** Says of the operation that a page is about how its front matter signs in, where nothing else does. */
export function addStatedSecurity(draft: JsonObject, mention: FrontMatterMention): void {
  if (mention.security === undefined) return;
  for (const item of Object.values(objectAt(draft, "paths"))) {
    const operation = ownMember(item, mention.method);
    if (isDraft(operation)) operation["security"] ??= structuredClone(mention.security);
  }
}

function textAt(values: Readonly<Record<string, unknown>>, key: string): string {
  const value = ownMember(values, key);
  return typeof value === "string" ? value.trim() : "";
}
