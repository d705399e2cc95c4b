import { isObject } from "@org/openapi";
import type { Json, JsonObject } from "../../base/json.ts";
import type { Notes } from "../../base/notes.ts";
import {
  type Credentials,
  credentialsOfAddress,
  credentialsOfCall,
  credentialsOfParameter,
  credentialsOfText,
  exemptionsIn,
  isOfUnknownKind,
  saysOr,
} from "../../evidence/credentials/credentials.ts";
import type { Found, PlacedGroup } from "../found.ts";
import { isDefinite, resolved } from "./defined-schemes.ts";
import type { Evidence } from "./evidence.ts";
import { placedAround, placedGroups } from "./places.ts";
import { signsIn } from "./signs-in.ts";

export type { Credentials } from "../../evidence/credentials/credentials.ts";

/**
 * What an operation needs to sign in; undefined where the page says nothing. What parameters and sample calls
 * send is surer than words, and what is said of the operation surer than what is said around it; that no
 * credentials are needed is a word that counts.
 */
export function securityOf(evidence: Evidence, notes: Notes): Credentials | undefined {
  const { scope, own, around } = evidence;
  const isIssuing = signsIn(evidence);
  const ofWords = (said: Found["credentials"][number]) => {
    const one = ofText(said);
    return one && isIssuing && !said.isLabel && isBearer(one) ? undefined : one;
  };
  const sources: (Credentials | undefined)[] = [
    none(own),
    ofParameters(placedGroups(evidence)),
    ...own.calls.map(credentialsOfCall),
    ...credentialsOfAddress(scope.address),
    ...own.credentials.filter((one) => !isVague(one)).map(ofWords),
    ofParameters(placedAround(evidence)),
    ...around.flatMap((found) => [
      ...found.credentials.filter((one) => !isVague(one)).map(ofWords),
      ...found.calls.map(credentialsOfCall),
    ]),
    ...[own, ...around].flatMap(({ credentials }) => credentials.filter(isVague).map(ofWords)),
  ];
  const said = resolved(
    sources.filter((one) => one !== undefined),
    evidence,
  );
  const first = isExempt(evidence) ? NOTHING : (said.find(isDefinite) ?? said[0]);
  if (!first) return undefined;
  // What words call a key in that header is shown to be a token.
  const shown = isInAuthorization(first) ? said.find(isBearer) : undefined;
  const wider = alternatives(evidence).find((one) => isWider(one, first));
  const chosen = shown ?? wider ?? withToken(first, evidence) ?? first;
  if (!isDefinite(chosen) && isKeyInBody(evidence)) {
    notes.doubts.add(scope.line, "the key is a member of the body", "no credentials beside it");
    return undefined;
  }
  if (isOfUnknownKind(chosen)) {
    notes.doubts.add(scope.line, "credentials are asked for, but not of which kind", "not said");
    return undefined;
  }
  const { requirements: needed, schemes } = isBearer(chosen)
    ? (said.find(isOAuth) ?? chosen)
    : chosen;
  const requirements = needed.map((one) =>
    isObject(one) ? notes.lines.mark(one, scope.line) : one,
  );
  return { schemes, requirements };
}

/** Whether what is sent has a member for the key, of which words do not say where it is sent. */
function isKeyInBody(evidence: Evidence): boolean {
  const described = placedGroups(evidence).flatMap(({ place, fields }) =>
    place === "request" ? fields.map(({ path }) => path[0] ?? "") : [],
  );
  const bodies = evidence.own.calls.map(({ body }) => body ?? "");
  return described.some((name) => KEY.test(name)) || bodies.some((body) => KEY_SHOWN.test(body));
}

const KEY = /^(?:api|merchant|secret)[-_]?key$/i;
const KEY_SHOWN = /"(?:api|merchant|secret)[-_]?key"\s*:/i;

/** Whether words name the header of credentials, and nothing of what is in it: others may say that. */
function isVague({ text }: Found["credentials"][number]): boolean {
  return /\bauthorization headers?\b/i.test(text) && !/token|bearer|key|jwt|basic|`/i.test(text);
}

const SAID = new WeakMap<object, { readonly credentials: Credentials | undefined }>();

const NOTHING: Credentials = { schemes: {}, requirements: [] };

/** Whether words around the operation leave it out: "all calls, except `GET /ping`". */
function isExempt({ scope, around }: Evidence): boolean {
  return around
    .flatMap((found) => found.credentials.flatMap(exempted))
    .some(
      ({ method = scope.method, address }) =>
        method === scope.method && address.path === scope.address.path,
    );
}

function exempted(said: Found["credentials"][number]): ReturnType<typeof exemptionsIn> {
  const mayTell = ofText(said) !== undefined || said.isLabel || /unauthenticated/i.test(said.text);
  return mayTell ? exemptionsIn(said.text) : [];
}

/** Whether all that is asked for is a key in the header Authorization. */
function isInAuthorization({ schemes }: Credentials): boolean {
  const [only, second] = Object.values(schemes);
  if (second || !isObject(only)) return false;
  return only["type"] === "apiKey" && /^authorization$/i.test(String(only["name"]));
}

function isBearer({ schemes, requirements }: Credentials): boolean {
  return requirements.length === 1 && Object.keys(schemes).join() === "bearerAuth";
}

/** What texts with an "or" say. */
function alternatives({ own, around }: Evidence): Credentials[] {
  return [own, ...around].flatMap(({ credentials }) =>
    credentials.flatMap((said) => (saysOr(said.text) ? (ofText(said) ?? []) : [])),
  );
}

/** Whether words name several ways to sign in, of which another place shows one. */
function isWider(one: Credentials, { requirements: [only, second] }: Credentials): boolean {
  if (!isDefinite(one) || one.requirements.length < 2 || !only || second) return false;
  return one.requirements.some((other) => namesOf(other) === namesOf(only));
}

/** "API key or JWT", where something else shows which key that is. */
function withToken(key: Credentials, { own, around }: Evidence): Credentials | undefined {
  const [scheme, second] = Object.values(key.schemes);
  const isKey = second === undefined && isObject(scheme) && scheme["type"] === "apiKey";
  const texts = [own, ...around].flatMap(({ credentials }) => credentials);
  const said = texts.find(({ text }) => text.length < 100 && KEY_OR.test(text) && saysOr(text));
  const other = said && ofText(said);
  if (!isKey || key.requirements.length !== 1 || !other || !isBearer(other)) return undefined;
  return {
    schemes: { ...key.schemes, ...other.schemes },
    requirements: [...key.requirements, ...other.requirements],
  };
}

const KEY_OR =
  /\bapi[- _]?keys?\b(?:\s*\([^()\n]{0,60}\))?,?\s+or\s+(?:an? |the |your )?(?:jwt|bearer|access|token|oauth)/i;

function namesOf(requirement: Json | undefined): string {
  return Object.keys(requirement ?? {})
    .sort()
    .join();
}

/**
 * OAuth's tokens are sent like any other: where words say OAuth, or name a scheme so, a bearer token is one of
 * those.
 */
function isOAuth({ schemes, requirements: [only, second] }: Credentials): boolean {
  const name = namesOf(only);
  return !second && (Object.keys(schemes).join() === "oauth2" || /^oauth_?2?$/i.test(name));
}

/** What a text says; every operation that it stands around asks. */
function ofText(said: Found["credentials"][number]): Credentials | undefined {
  const known = SAID.get(said) ?? { credentials: credentialsOfText(said.text, said.isLabel) };
  SAID.set(said, known);
  return known.credentials;
}

function none(own: Found): Credentials | undefined {
  return own.credentials.map(ofText).find((one) => one?.requirements.length === 0);
}

/** All that parameters carry is needed together. */
function ofParameters(groups: readonly PlacedGroup[]): Credentials | undefined {
  const schemes: JsonObject = {};
  for (const { place, fields } of groups) {
    if (place !== "header" && place !== "query" && place !== "cookie") continue;
    for (const { path, schema } of fields) {
      const words = JSON.stringify([schema["description"] ?? "", schema["examples"] ?? ""]);
      const found = credentialsOfParameter(place, path.join("."), words);
      // Names of headers have no case (RFC 9110, section 5.1): what is told twice is one.
      const known = new Set(Object.keys(schemes).map((name) => name.toLowerCase()));
      for (const [name, scheme] of Object.entries(found?.schemes ?? {})) {
        if (!known.has(name.toLowerCase())) schemes[name] = scheme;
      }
    }
  }
  const names = Object.keys(schemes);
  if (names.length === 0) return undefined;
  return { schemes, requirements: [Object.fromEntries(names.map((name) => [name, []]))] };
}
