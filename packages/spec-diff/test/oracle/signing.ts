/** How requests are signed, and whether a server takes that. */
import { asObject, asStrings } from "../../src/json.ts";
import type { Sent } from "./client.ts";
import type { Contract, ServedOperation } from "./contract.ts";

/** Why a server refuses the credentials of a request, which are good for these scopes. */
export function unsigned(
  sent: Sent,
  { security }: ServedOperation,
  { schemes }: Contract,
  scopes: ReadonlySet<string>,
): string[] {
  const isSigned = security.some((alternative) =>
    Object.entries(alternative).every(
      ([name, needed]) =>
        carries(sent, asObject(schemes[name])) &&
        asStrings(needed).every((scope) => scopes.has(scope)),
    ),
  );
  return security.length === 0 || isSigned ? [] : ["the server asks for other credentials"];
}

function carries({ headers, url }: Sent, scheme: { readonly [key: string]: unknown }): boolean {
  const authorization = (headers["authorization"] ?? "").toLowerCase();
  switch (String(scheme["type"])) {
    case "http":
      return authorization.startsWith(`${String(scheme["scheme"]).toLowerCase()} `);
    case "oauth2":
    case "openIdConnect":
      return authorization.startsWith("bearer ");
    case "apiKey":
      return valueAt({ headers, url }, placeOf(scheme)) !== undefined;
    default:
      return false;
  }
}

/** By place and name, what credentials fill that an operation asks for. */
export function signedPlaces(
  { security }: ServedOperation,
  { schemes }: Contract,
): readonly string[] {
  return security.flatMap((one) => Object.keys(one).map((name) => placeOf(schemes[name])));
}

/** The scopes that a document says an operation needs. */
export function scopesOf({ security }: ServedOperation): ReadonlySet<string> {
  return new Set(security.flatMap((one) => Object.values(one).flatMap(asStrings)));
}

/** Where credentials travel in which two requests may differ, for a server that takes either. */
export function signedOtherwise(
  was: Sent,
  will: Sent,
  contracts: readonly Contract[],
): readonly string[] {
  const places = contracts.flatMap(({ schemes }) => Object.values(schemes).map(placeOf));
  return places.filter((place) => {
    const [old, now] = [was, will].map((sent) => valueAt(sent, place));
    const isOtherKind = place === AUTHORIZATION && old?.split(" ")[0] !== now?.split(" ")[0];
    return old === undefined || now === undefined || isOtherKind;
  });
}

const AUTHORIZATION = "header authorization";

function placeOf(scheme: unknown): string {
  const { type, in: place, name } = asObject(scheme);
  if (type !== "apiKey") return AUTHORIZATION;
  return place === "header"
    ? `header ${String(name).toLowerCase()}`
    : `${String(place)} ${String(name)}`;
}

function valueAt({ headers, url }: Pick<Sent, "headers" | "url">, place: string) {
  const [kind, name = ""] = place.split(" ");
  if (kind === "query") return url.searchParams.get(name) ?? undefined;
  if (kind === "header") return headers[name];
  const cookies = (headers["cookie"] ?? "").split("; ");
  return cookies.find((pair) => pair.startsWith(`${name}=`));
}
