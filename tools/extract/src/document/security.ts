import { isObject, ownMember } from "@org/openapi";
import { componentName } from "../base/component-name.ts";
import type { Json, JsonObject } from "../base/json.ts";
import { type Context, compact, doubt, extensions, prose, text } from "./context.ts";

const TYPES = ["http", "apiKey", "oauth2", "openIdConnect", "mutualTLS", "bearer", "basic"];

const API_KEY_PLACES = ["header", "query", "cookie"];

/**
 * Security Scheme Object (OpenAPI 3.1, section 4.8.27); undefined where the draft's says too
 * little to send a request by.
 */
export function securityScheme(
  value: Json | undefined,
  name: string,
  context: Context,
): JsonObject | undefined {
  if (!isObject(value)) return undefined;
  const common = {
    ...compact({ description: prose(context, value, "description") }),
    ...extensions(value),
  };
  const said = text(value, "type");
  const type = TYPES.find((one) => one.toLowerCase() === said?.toLowerCase()) ?? said;
  switch (type) {
    case "http": {
      const scheme = text(value, "scheme")?.toLowerCase();
      if (!scheme) break;
      return { type, scheme, ...compact({ bearerFormat: text(value, "bearerFormat") }), ...common };
    }
    case "bearer":
    case "basic":
      doubt(context, value, "type", `security scheme ${name} has type ${type}`, "read as http");
      return { type: "http", scheme: type, ...common };
    case "apiKey": {
      const place = text(value, "in");
      const parameter = text(value, "name");
      if (!place || !parameter || !API_KEY_PLACES.includes(place)) break;
      return { type, in: place, name: parameter, ...common };
    }
    case "oauth2":
      return { type, flows: flows(ownMember(value, "flows"), context), ...common };
    case "openIdConnect": {
      const url = text(value, "openIdConnectUrl");
      if (!url) break;
      return { type, openIdConnectUrl: url, ...common };
    }
    case "mutualTLS":
      return { type, ...common };
  }
  doubt(context, value, "type", `security scheme ${name} is not complete`, "read by its name");
  return schemeByName(name, context, value);
}

/**
 * A scheme known by its name alone (`BasicAuth`, `JWT`, `Api-Key`). A name that tells nothing is
 * read as a bearer token, the usual one. A doubt says so in each case.
 */
function schemeByName(name: string, context: Context, owner?: unknown): JsonObject {
  const scheme = guess(name);
  const { type, ...rest } = scheme;
  doubt(
    context,
    owner,
    undefined,
    `security "${name}" is not defined on the page`,
    `assumed ${String(type)} ${Object.values(rest).join(" ")}`,
  );
  return scheme;
}

function guess(name: string): JsonObject {
  if (/basic/i.test(name)) return { type: "http", scheme: "basic" };
  if (/jwt/i.test(name)) return { type: "http", scheme: "bearer", bearerFormat: "JWT" };
  if (/bearer|token|oauth/i.test(name)) return { type: "http", scheme: "bearer" };
  if (/api.?key/i.test(name)) return { type: "apiKey", in: "header", name: "X-API-Key" };
  return { type: "http", scheme: "bearer" };
}

/** OAuth Flows Object (OpenAPI 3.1, section 4.8.28): the flows that are complete. */
function flows(value: Json | undefined, context: Context): JsonObject {
  const result: JsonObject = {};
  if (!isObject(value)) return result;
  const needed: Record<string, string[]> = {
    implicit: ["authorizationUrl"],
    password: ["tokenUrl"],
    clientCredentials: ["tokenUrl"],
    authorizationCode: ["authorizationUrl", "tokenUrl"],
  };
  for (const [name, urls] of Object.entries(needed)) {
    const flow = ownMember(value, name);
    if (!isObject(flow) || !urls.every((url) => text(flow, url))) continue;
    const scopes = ownMember(flow, "scopes");
    result[name] = {
      ...Object.fromEntries(urls.map((url) => [url, text(flow, url) ?? ""])),
      ...compact({ refreshUrl: text(flow, "refreshUrl") }),
      scopes: isObject(scopes)
        ? Object.fromEntries(
            Object.entries(scopes).map(([scope, words]) => [
              scope,
              context.prose ? String(words) : "",
            ]),
          )
        : {},
    };
  }
  return result;
}

/**
 * Security Requirement Objects (OpenAPI 3.1, section 4.8.30), and the schemes they name that
 * `schemes` lacks are added there.
 */
export function security(
  value: Json | undefined,
  schemes: JsonObject,
  context: Context,
): Json[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const stated = value.filter((item) => isObject(item));
  const line = context.lines.of(value) ?? context.lines.of(stated[0]);
  const result = stated.map((requirement) => {
    const names: JsonObject = {};
    for (const [name, scopes] of Object.entries(requirement)) {
      if (isExtra(name, scopes)) continue;
      const key = componentName(name);
      if (ownMember(schemes, key) === undefined) {
        schemes[key] = schemeByName(name, context, requirement);
      }
      names[key] = Array.isArray(scopes) ? scopes.filter((scope) => typeof scope === "string") : [];
    }
    return names;
  });
  return line === undefined ? result : context.lines.mark(result, line);
}

/** Whether a member of a requirement is a tool's own, and no scheme: those have a list of scopes. */
export function isExtra(name: string, scopes: unknown): boolean {
  return name.startsWith("x-") && isObject(scopes);
}
