import { isIgnoredHeader, isObject, ownMember, setMember } from "@org/openapi";
import { componentName } from "../base/component-name.ts";
import { isDraft, type Json, type JsonObject, objectAt } from "../base/json.ts";
import { type Context, doubt, text } from "./context.ts";
import { operationsIn, parametersOf } from "./draft-parameters.ts";
import { isExtra } from "./security.ts";

/** What a parameter is called that is a key: `api_key`, `X-Access-Token`. */
const KEY =
  /^(?:x-)?(?:api|app|access|auth|client|user|secret|private|public)?[-_]?(?:key|token|secret)$/i;

/** A scheme of such a name is sent in its own way. */
const OTHER_SCHEME = /basic|bearer|jwt|oauth|openid/i;

/**
 * Says as security what a draft says by parameters alone, because a client must be able to sign in:
 * the key that a scheme without a definition needs, and a header Authorization that must be sent.
 */
export function stateCredentials(draft: JsonObject, context: Context): void {
  const parts = objectAt(draft, "components");
  const schemes = objectAt(parts, "securitySchemes");
  defineByKeys(draft, schemes, context);
  requireAuthorization(draft, schemes, context);
  inlineHeaders(draft);
  if (Object.keys(schemes).length === 0) return;
  parts["securitySchemes"] = schemes;
  draft["components"] = parts;
}

function defineByKeys(draft: JsonObject, schemes: JsonObject, context: Context): void {
  const components = ownMember(draft, "components");
  for (const { operation, item } of operationsIn(draft)) {
    const owners = [operation, item];
    const name = undefinedScheme(ownMember(operation, "security") ?? draft["security"], schemes);
    const [key, second] = parametersOf(owners, components).filter(isKey);
    if (name === undefined || key === undefined || second !== undefined) continue;
    const sent = { in: ownMember(key, "in") ?? "", name: ownMember(key, "name") ?? "" };
    const says = `security "${name}" is not defined on the page`;
    doubt(context, key, undefined, says, `the ${String(sent.in)} parameter ${String(sent.name)}`);
    setMember(schemes, componentName(name), { type: "apiKey", ...sent });
    for (const each of operationsIn(draft)) {
      if (names(ownMember(each.operation, "security") ?? draft["security"]).includes(name)) {
        for (const owner of [each.operation, each.item]) leaveOut(owner, sent, components);
      }
    }
  }
}

/** The only scheme that requirements name and nobody defines. */
function undefinedScheme(stated: Json | undefined, schemes: JsonObject): string | undefined {
  const [only, second] = names(stated).filter(
    (name) => ownMember(schemes, componentName(name)) === undefined,
  );
  return only === undefined || second !== undefined || OTHER_SCHEME.test(only) ? undefined : only;
}

function names(requirements: Json | undefined): string[] {
  const list = Array.isArray(requirements) ? requirements : [];
  return [...new Set(list.flatMap(namesIn))];
}

function namesIn(requirement: Json): string[] {
  return Object.entries(isObject(requirement) ? requirement : {}).flatMap(([name, scopes]) =>
    isExtra(name, scopes) ? [] : [name],
  );
}

function isKey(parameter: JsonObject): boolean {
  const place = text(parameter, "in") ?? "";
  return (
    ownMember(parameter, "required") === true &&
    /^(query|header|cookie)$/.test(place) &&
    KEY.test(text(parameter, "name") ?? "")
  );
}

function leaveOut(
  owner: JsonObject,
  sent: { readonly in: Json; readonly name: Json },
  components: Json | undefined,
): void {
  const list = ownMember(owner, "parameters");
  if (!Array.isArray(list)) return;
  owner["parameters"] = list.filter((one) => {
    const [parameter] = parametersOf([{ parameters: [one] }], components);
    return parameter?.["in"] !== sent.in || parameter["name"] !== sent.name;
  });
}

/**
 * Where no security is said, a header Authorization is what signs in; where the draft says that none
 * is needed, one that must be sent.
 */
function requireAuthorization(draft: JsonObject, schemes: JsonObject, { lines }: Context): void {
  const components = ownMember(draft, "components");
  for (const { operation, item } of operationsIn(draft)) {
    const stated = ownMember(operation, "security") ?? draft["security"];
    if (names(stated).length > 0) continue;
    const header = parametersOf([operation, item], components).find(isAuthorization);
    if (header && (stated === undefined || ownMember(header, "required") === true)) {
      const requirement = { [schemeOf(header, schemes)]: [] };
      operation["security"] = [lines.mark(requirement, lines.of(header) ?? 0)];
    }
  }
}

/** Headers that are no parameters in OpenAPI stand where they are used: there it is said of them. */
function inlineHeaders(draft: JsonObject): void {
  const components = ownMember(draft, "components");
  for (const owner of operationsIn(draft).flatMap(({ operation, item }) => [operation, item])) {
    const list = ownMember(owner, "parameters");
    if (!Array.isArray(list)) continue;
    owner["parameters"] = list.map((one) => {
      const [parameter] = parametersOf([{ parameters: [one] }], components);
      const isHeader = parameter !== undefined && text(parameter, "in") === "header";
      return isHeader && isIgnoredHeader(text(parameter, "name") ?? "") ? parameter : one;
    });
  }
}

function isAuthorization(parameter: JsonObject): boolean {
  return (
    text(parameter, "in") === "header" && /^authorization$/i.test(text(parameter, "name") ?? "")
  );
}

/** The name of the scheme that a header Authorization is sent by: one that is defined, or a new one. */
function schemeOf(header: JsonObject, schemes: JsonObject): string {
  const words = JSON.stringify({ ...header, name: "" });
  const isBearer = /\b(bearer|jwt)\b/i.test(words);
  if (!isBearer && /\bapi[\s_-]?key\b/i.test(words)) {
    const name = "authorizationKey";
    schemes[name] ??= { type: "apiKey", in: "header", name: "Authorization" };
    return name;
  }
  const scheme = !isBearer && /\bbasic\b/i.test(words) ? "basic" : "bearer";
  const known = Object.entries(schemes).find(
    ([, value]) =>
      isDraft(value) &&
      text(value, "type") === "http" &&
      text(value, "scheme")?.toLowerCase() === scheme,
  );
  return known?.[0] ?? `${scheme}Auth`;
}
