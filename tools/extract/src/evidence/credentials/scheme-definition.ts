import type { JsonObject } from "../../base/json.ts";

/** A Security Scheme, and the name that operations call it by. */
export interface SchemeDefinition {
  readonly name: string | undefined;
  readonly scheme: JsonObject;
}

const MAX_CHARACTERS = 2000;

/**
 * A scheme as generators list them: `API Key (ShopKey)` and "Parameter Name: X-Key, in: header",
 * `jwt (HTTP, bearer)`, "HTTP Authentication, scheme: bearer". Undefined where the text is none.
 */
export function readSchemeDefinition(text: string): SchemeDefinition | undefined {
  const plain = text.slice(0, MAX_CHARACTERS).replaceAll(/[*`]/g, "").trim();
  const scheme = apiKey(plain) ?? http(plain) ?? oauthScheme(plain);
  return scheme ? { name: nameIn(plain), scheme } : undefined;
}

/** `API Key (ShopKey)`, `jwt (HTTP, bearer)`, `shop_key: …`. */
function nameIn(text: string): string | undefined {
  const kind = /^[^\n(]*\b(?:authentication|api key|oauth ?2?)\s*\(([\w.-]+)\)/i.exec(text)?.[1];
  const named = /^([A-Za-z][\w.-]*)\s*(?:\(|\n|:\s|\|)/.exec(text)?.[1];
  return (
    kind ??
    (named && !/^(?:http|api|apikey|oauth2?|in|name|parameter)$/i.test(named) ? named : undefined)
  );
}

function apiKey(text: string): JsonObject | undefined {
  if (!/\bapi[ _]?key\b/i.test(text)) return undefined;
  const [labelled, called] = [labelIn(text, "in"), labelIn(text, "name")];
  if (labelled && called) return { type: "apiKey", in: labelled.toLowerCase(), name: called };
  const short = /\bapi_?key\s+(?:in\s+)?(header|query|cookie)\s+([\w-]+)/i.exec(text);
  const place = short?.[1] ?? /\bin\b\W{1,4}(header|query|cookie)\b/i.exec(text)?.[1];
  const name = short?.[2] ?? /\bname\b\W{1,4}([A-Za-z][\w-]*)/i.exec(text)?.[1];
  return place && name ? { type: "apiKey", in: place.toLowerCase(), name } : undefined;
}

/** What a line of labels says: `In: header`. */
function labelIn(text: string, label: "in" | "name"): string | undefined {
  const value = label === "in" ? "(header|query|cookie)" : "([A-Za-z][\\w-]*)";
  return new RegExp(`^(?:[-+] )?${label}:\\s*${value}\\s*$`, "im").exec(text)?.[1];
}

function http(text: string): JsonObject | undefined {
  const scheme =
    /\bscheme\W{1,4}(basic|bearer|digest)\b/i.exec(text) ??
    /\bhttp\b[\s,:]+(basic|bearer|digest)\b/i.exec(text) ??
    /^(basic|bearer|digest)\b.*\bauthentication\b/i.exec(text);
  if (!scheme?.[1]) return undefined;
  const jwt = /\bjwt\b/i.test(text.slice(scheme.index));
  const bearerFormat = jwt && /bearer/i.test(scheme[1]) ? { bearerFormat: "JWT" } : {};
  return { type: "http", scheme: scheme[1].toLowerCase(), ...bearerFormat };
}

/** OAuth 2.0 with the flow that the text names, as far as its URLs are there. */
export function oauthScheme(text: string): JsonObject | undefined {
  if (!/\boauth|client[_ -]?credentials|authorization[_ ]?code/i.test(text)) return undefined;
  const found = text.matchAll(/https?:\/\/[^\s`"'<>()[\]]+/g);
  const urls = [...new Set([...found].map(([url]) => url.replace(/[.,;:]+$/, "")))];
  const named = /\b(client[_ -]?credentials|authorization[_ ]?code|implicit|password)\b/i.exec(
    text,
  )?.[1];
  const tokenUrl =
    urls.find((url) => /token/i.test(url)) ?? (named && urls.length === 1 ? urls[0] : undefined);
  const authorizationUrl = urls.find((url) => /authori[sz]/i.test(url) && url !== tokenUrl);
  const scopes = scopesIn(text);
  if (authorizationUrl && /implicit/i.test(named ?? "")) {
    return { type: "oauth2", flows: { implicit: { authorizationUrl, scopes } } };
  }
  if (tokenUrl && authorizationUrl) {
    return { type: "oauth2", flows: { authorizationCode: { authorizationUrl, tokenUrl, scopes } } };
  }
  if (!tokenUrl) return { type: "oauth2", flows: {} };
  const flow = /password/i.test(named ?? "") ? "password" : "clientCredentials";
  return { type: "oauth2", flows: { [flow]: { tokenUrl, scopes } } };
}

/** `Scopes: read:purses, write:purses`. */
function scopesIn(text: string): JsonObject {
  const list = /\bscopes?\s*[:=]\s*([\w:./-]+(?:[\s,]+[\w./-]*:[\w:./-]+)*)/i.exec(text)?.[1] ?? "";
  return Object.fromEntries(
    list
      .split(/[\s,]+/)
      .filter((scope) => scope !== "")
      .map((scope) => [scope, ""]),
  );
}
