import type { JsonObject } from "../../base/json.ts";
import type { List } from "../../page/block.ts";
import { visit } from "../../page/read-page.ts";
import { pageOf } from "./linked-page.ts";
import type { Open } from "./links.ts";
import { plain } from "./plain.ts";

/** The security schemes that the file at a link describes, by name; none where there is no such file. */
export function schemesIn(file: string, open: Open): ReadonlyMap<string, JsonObject> {
  const schemes = new Map<string, JsonObject>();
  let heading = "";
  visit(pageOf(open(file))?.blocks ?? [], (block) => {
    if (block.kind === "heading") heading = plain(block.text);
    if (block.kind !== "list") return;
    const scheme = schemeOf(factsIn(block));
    if (scheme) schemes.set(heading, scheme);
  });
  return schemes;
}

/** Schemes of which a sample names the kind: `* OAuth Authentication (name):`. */
export function schemesNamedIn(text: string): JsonObject {
  const named = text.matchAll(
    /^[*-] (OAuth|Basic|Bearer(?: \(JWT\))?) Authentication \(([\w.-]+)\)/gim,
  );
  return Object.fromEntries(
    [...named].flatMap(([, kind = "", name = ""]) => {
      const scheme = schemeOf(new Map([["type", kind]]));
      return scheme ? [[name, scheme]] : [];
    }),
  );
}

/** `**Type**: API key` in the items of a list, by the words before the colon. */
function factsIn({ items }: List): ReadonlyMap<string, string> {
  return new Map(
    items.flatMap(({ text }) => {
      const [, label, value] = /^([^:]{1,60}):\s*(.*)$/s.exec(plain(text)) ?? [];
      return label === undefined || value === undefined ? [] : [[label.toLowerCase(), value]];
    }),
  );
}

function schemeOf(facts: ReadonlyMap<string, string>): JsonObject | undefined {
  const type = facts.get("type") ?? "";
  if (/bearer/i.test(type)) {
    const isJwt = /\bjwt\b/i.test(type);
    return { type: "http", scheme: "bearer", ...(isJwt ? { bearerFormat: "JWT" } : {}) };
  }
  if (/basic/i.test(type)) return { type: "http", scheme: "basic" };
  const name = facts.get("api key parameter name");
  if (/api key/i.test(type) && name !== undefined) {
    const [place = "header"] = /query|cookie/i.exec(facts.get("location") ?? "") ?? [];
    return { type: "apiKey", in: place.toLowerCase().replace(/^url /, ""), name };
  }
  return /oauth/i.test(type) ? oauth(facts) : undefined;
}

const FLOWS: Readonly<Record<string, string>> = {
  accesscode: "authorizationCode",
  authorizationcode: "authorizationCode",
  application: "clientCredentials",
  clientcredentials: "clientCredentials",
  implicit: "implicit",
  password: "password",
};

function oauth(facts: ReadonlyMap<string, string>): JsonObject {
  const said = facts
    .get("flow")
    ?.toLowerCase()
    .replaceAll(/[^a-z]/g, "");
  if (said === undefined) return { type: "oauth2", flows: {} };
  const flow = FLOWS[said] ?? "authorizationCode";
  const authorizationUrl = facts.get("authorization url") ?? "";
  const tokenUrl = facts.get("token url") ?? "";
  return { type: "oauth2", flows: { [flow]: { authorizationUrl, tokenUrl, scopes: {} } } };
}
