import { setMember } from "@org/openapi";
import type { Json, JsonObject } from "../../base/json.ts";
import { readSchemeDefinition } from "../../evidence/credentials/scheme-definition.ts";
import { roleOf } from "../../evidence/roles/roles.ts";
import type { Heading } from "../../page/block.ts";
import type { Page } from "../../page/read-page.ts";

/**
 * The line `Security:` as requirements: names divided by commas, `|` or "or" are alternatives, by
 * `+` or "and" needed together. Nothing after the colon means that none is needed.
 */
export function readRequirements(line: string): Json[] {
  return line
    .split(/\s*(?:,|\||\bor\b)\s*/i)
    .map((alternative) =>
      alternative.split(/\s*(?:\+|&|\band\b)\s*/i).filter((name) => name !== ""),
    )
    .filter((names) => names.length > 0 && !/^none$/i.test(names.join()))
    .map((names) => Object.fromEntries(names.map((name) => [name, []])));
}

/** What the section "Security" says of a scheme: `http bearer JWT`, `apiKey header X-Key`. */
export function readScheme(text: string): JsonObject | undefined {
  const words = text
    .replaceAll(/[`"']/g, "")
    .trim()
    .split(/[\s:,]+/);
  const [type = "", second = "", third = ""] = words.filter((word) => word.toLowerCase() !== "in");
  if (/^http$/i.test(type) && /^(basic|bearer)$/i.test(second)) {
    const scheme = second.toLowerCase();
    return {
      type: "http",
      scheme,
      ...(third && scheme === "bearer" ? { bearerFormat: third } : {}),
    };
  }
  if (/^(basic|bearer)$/i.test(type)) return { type: "http", scheme: type.toLowerCase() };
  if (/^api_?key$/i.test(type) && /^(header|query|cookie)$/i.test(second) && third) {
    return { type: "apiKey", in: second.toLowerCase(), name: third };
  }
  return /^oauth_?2$/i.test(type) ? oauth(second, text) : undefined;
}

/** The schemes that a page of several operations defines above them, each below its name. */
export function definedSchemes({ lines }: Page, headings: readonly Heading[]): JsonObject {
  const schemes: JsonObject = {};
  let depth = Number.POSITIVE_INFINITY;
  for (const [index, { text, depth: own, end }] of headings.entries()) {
    if (own <= depth) depth = Number.POSITIVE_INFINITY;
    if (own > depth) {
      const below = lines.slice(end, (headings[index + 1]?.line ?? lines.length + 1) - 1);
      const scheme = readSchemeDefinition(below.join("\n"))?.scheme;
      if (scheme) setMember(schemes, text.replaceAll("`", "").trim(), scheme);
    } else if (roleOf(text) === "authentication") depth = own;
  }
  return schemes;
}

const FLOWS = ["implicit", "password", "clientCredentials", "authorizationCode"];

/** A flow, its addresses in the order in which OpenAPI has them, and scopes after their word. */
function oauth(word: string, text: string): JsonObject {
  const flow = FLOWS.find((one) => one.toLowerCase() === word.toLowerCase().replace(/_/g, ""));
  if (flow === undefined) return { type: "oauth2", flows: {} };
  const [words = "", listed = ""] = text.split(/\bscopes?:/i);
  const [first = "", second = first] = words.match(/https?:\/\/[^\s,]+/g) ?? [];
  const scopes = listed.split(/[\s,]+/).filter((scope) => scope !== "");
  const urls = { authorizationUrl: first, tokenUrl: second };
  return {
    type: "oauth2",
    flows: { [flow]: { ...urls, scopes: Object.fromEntries(scopes.map((scope) => [scope, ""])) } },
  };
}
