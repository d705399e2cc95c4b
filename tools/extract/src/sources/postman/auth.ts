import { canonicalJson, isIgnoredHeader, isObject, ownMember, setMember } from "@org/openapi";
import { isDraft, type Json, type JsonObject } from "../../base/json.ts";
import type { Notes } from "../../base/notes.ts";
import { type Entry, objectsIn, textOf } from "./members.ts";

/** What signs in, where it is said: undefined is for what stands around it to say. */
export type Auth = JsonObject | undefined;

/** The authentication that an item states; one of a request is before its folder's. */
export function authOf(owner: JsonObject, around: Auth): Auth {
  const own = ownMember(owner, "auth");
  return isDraft(own) && textOf(ownMember(own, "type")) !== "inherit" ? own : around;
}

/** The security schemes of a collection, each once. */
export class Schemes {
  readonly schemes: JsonObject = {};
  readonly #notes: Notes;

  constructor(notes: Notes) {
    this.#notes = notes;
  }

  /** The requirements of a request: of what it states, or else of its headers. */
  requirementsOf(auth: Auth, headers: readonly Entry[]): Json[] | undefined {
    if (auth === undefined) return this.#byHeaders(headers);
    const type = textOf(ownMember(auth, "type")).toLowerCase();
    if (type === "noauth") return [];
    const settings = settingsOf(auth, type);
    return [{ [this.#nameOf(this.#schemeOf(type, settings, auth))]: scopesOf(type, settings) }];
  }

  #byHeaders(headers: readonly Entry[]): Json[] | undefined {
    const header = headers.find(({ key, disabled }) => !disabled && /^authorization$/i.test(key));
    const key = headers.find((one) => !one.disabled && isKey(one));
    if (header) {
      const [, word = ""] = /^\s*(bearer|basic)\b/i.exec(header.value) ?? [];
      const scheme = word.toLowerCase();
      const way = { type: "apiKey", in: "header", name: "Authorization" };
      return [{ [this.#nameOf(scheme === "" ? way : { type: "http", scheme })]: [] }];
    }
    if (!key) return undefined;
    return [{ [this.#nameOf({ type: "apiKey", in: "header", name: key.key })]: [] }];
  }

  #schemeOf(type: string, settings: ReadonlyMap<string, string>, auth: JsonObject): JsonObject {
    switch (type) {
      case "bearer":
      case "basic":
      case "digest":
        return { type: "http", scheme: type };
      case "jwt":
        return { type: "http", scheme: "bearer", bearerFormat: "JWT" };
      case "apikey":
        return {
          type: "apiKey",
          in: settings.get("in") === "query" ? "query" : "header",
          name: settings.get("key") || "X-API-Key",
        };
      case "oauth2":
        return { type: "oauth2", flows: flowsOf(settings) };
      default: {
        const line = this.#notes.lines.of(auth);
        const says = `authentication of the kind "${type}"`;
        this.#notes.doubts.add(line, says, "a header Authorization");
        return { type: "apiKey", in: "header", name: "Authorization" };
      }
    }
  }

  #nameOf(scheme: JsonObject): string {
    const known = Object.entries(this.schemes).find(
      ([, other]) => canonicalJson(other) === canonicalJson(scheme),
    );
    if (known) return known[0];
    const base = { http: `${textOf(scheme["scheme"])}Auth`, oauth2: "oauth2" }[
      textOf(scheme["type"])
    ];
    const wanted = base ?? "apiKeyAuth";
    let name = wanted;
    for (let count = 2; ownMember(this.schemes, name) !== undefined; count += 1) {
      name = `${wanted}_${count}`;
    }
    setMember(this.schemes, name, scheme);
    return name;
  }
}

/** Whether a header is a key, as far as its name tells. */
export function isKey({ key }: Entry): boolean {
  return /^(x-)?(api|app|access|auth|client|secret)?[-_]?(key|token|secret)$/i.test(key);
}

/** Headers that clients send by themselves. */
export function isUsual({ key }: Entry): boolean {
  return (
    isIgnoredHeader(key) ||
    /^(user-agent|host|content-length|connection|cache-control|accept-.*|postman-token|cookie)$/i.test(
      key,
    )
  );
}

/** The header or query parameter that some requirements send a key in. */
export function sentBy(requirements: Json[] | undefined, schemes: JsonObject): ReadonlySet<string> {
  const names = (requirements ?? []).flatMap((one) => (isObject(one) ? Object.keys(one) : []));
  return new Set(
    names.flatMap((name) => {
      const scheme = ownMember(schemes, name);
      if (!isObject(scheme) || ownMember(scheme, "type") !== "apiKey") return [];
      return `${String(ownMember(scheme, "in"))} ${String(ownMember(scheme, "name"))}`.toLowerCase();
    }),
  );
}

/** Version 2.1 has a list of settings, version 2.0 an object. */
function settingsOf(auth: JsonObject, type: string): ReadonlyMap<string, string> {
  const own =
    ownMember(auth, type) ?? Object.entries(auth).find(([key]) => key.toLowerCase() === type)?.[1];
  if (Array.isArray(own)) {
    return new Map(
      objectsIn(own).map((one) => [textOf(ownMember(one, "key")), textOf(ownMember(one, "value"))]),
    );
  }
  return new Map(
    Object.entries(isDraft(own) ? own : {}).map(([key, value]) => [key, textOf(value)]),
  );
}

const FLOWS: Readonly<Record<string, string>> = {
  client_credentials: "clientCredentials",
  password_credentials: "password",
  implicit: "implicit",
};

function flowsOf(settings: ReadonlyMap<string, string>): JsonObject {
  const flow = FLOWS[settings.get("grant_type") ?? ""] ?? "authorizationCode";
  const url = (key: string) => (settings.get(key) ?? "").replace(/^.*\{\{.*$/s, "");
  const scopes = Object.fromEntries(scopesIn(settings).map((scope) => [scope, ""]));
  return {
    [flow]: { authorizationUrl: url("authUrl"), tokenUrl: url("accessTokenUrl"), scopes },
  };
}

function scopesIn(settings: ReadonlyMap<string, string>): string[] {
  return (settings.get("scope") ?? "").split(/[\s,]+/).filter((scope) => scope !== "");
}

function scopesOf(type: string, settings: ReadonlyMap<string, string>): string[] {
  return type === "oauth2" ? scopesIn(settings) : [];
}
