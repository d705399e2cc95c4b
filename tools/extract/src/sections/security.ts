import { isObject } from "@org/openapi";
import {
  type Credentials,
  credentialsOfCall,
  credentialsOfParameter,
  credentialsOfText,
} from "../evidence/credentials.ts";
import type { JsonObject } from "../json.ts";
import type { Notes } from "../notes.ts";
import type { Found } from "./found.ts";
import type { Evidence } from "./operation.ts";
import { type PlacedGroup, placedAround, placedGroups } from "./places.ts";

export type { Credentials } from "../evidence/credentials.ts";

/**
 * What an operation needs to sign in; undefined where the page says nothing. What parameters and sample calls
 * send is surer than words, and what is said of the operation surer than what is said around it; that no
 * credentials are needed is a word that counts.
 */
export function securityOf(evidence: Evidence, notes: Notes): Credentials | undefined {
  const { scope, own, around } = evidence;
  const sources: (Credentials | undefined)[] = [
    none(own),
    ofParameters(placedGroups(evidence)),
    ...own.calls.map(credentialsOfCall),
    ...own.credentials.map(ofText),
    ofParameters(placedAround(evidence)),
    ...around.flatMap((found) => [
      ...found.credentials.map(ofText),
      ...found.calls.map(credentialsOfCall),
    ]),
  ];
  const said = sources.filter((one) => one !== undefined);
  const chosen = said.find(isDefinite) ?? said[0];
  if (!chosen) return undefined;
  const requirements = chosen.requirements.map((one) =>
    isObject(one) ? notes.lines.mark(one, scope.line) : one,
  );
  return { ...chosen, requirements };
}

function ofText({ text, isLabel }: Found["credentials"][number]): Credentials | undefined {
  return credentialsOfText(text, isLabel);
}

function none(own: Found): Credentials | undefined {
  return own.credentials.map(ofText).find((one) => one?.requirements.length === 0);
}

/** Whether every scheme that is needed is defined. */
function isDefinite({ schemes, requirements }: Credentials): boolean {
  return requirements.every((one) =>
    Object.keys(one ?? {}).every((name) => Object.hasOwn(schemes, name)),
  );
}

/** All that parameters carry is needed together. */
function ofParameters(groups: readonly PlacedGroup[]): Credentials | undefined {
  const schemes: JsonObject = {};
  for (const { place, fields } of groups) {
    if (place !== "header" && place !== "query" && place !== "cookie") continue;
    for (const { path, schema } of fields) {
      const words = JSON.stringify([schema["description"] ?? "", schema["examples"] ?? ""]);
      const found = credentialsOfParameter(place, path.join("."), words);
      Object.assign(schemes, found?.schemes);
    }
  }
  const names = Object.keys(schemes);
  if (names.length === 0) return undefined;
  return { schemes, requirements: [Object.fromEntries(names.map((name) => [name, []]))] };
}
