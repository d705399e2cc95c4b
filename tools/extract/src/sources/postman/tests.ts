import { isObject, ownMember } from "@org/openapi";
import type { JsonObject } from "../../base/json.ts";
import { objectsOf } from "./members.ts";

/** What a test of an answer says of its status: `to.have.status(201)`, `response.code).to.be.oneOf([200, 404])`. */
const STATUS =
  /(?<!\bnot\.)\bhave\.status\(\s*(\d{3})\s*\)|\bresponse\.code\s*\)\s*\.to\.(?:be\.)?(?:equal|eql|eq|oneOf)\(\s*\[?([\d\s,]{3,60})\]?\s*\)|\bresponseCode\.code\s*={2,3}\s*(\d{3})/g;

/** The statuses that the tests of an item expect, in their order. */
export function statusesTested(item: JsonObject): string[] {
  const scripts = objectsOf(ownMember(item, "event"))
    .filter((event) => ownMember(event, "listen") === "test")
    .flatMap((event) => linesOf(ownMember(event, "script")));
  const told = scripts.flatMap((line) =>
    line.trimStart().startsWith("//")
      ? []
      : [...line.matchAll(STATUS)].flatMap(([, one, list, old]) => [
          ...(one ? [one] : []),
          ...(list?.match(/\b[1-5]\d\d\b/g) ?? []),
          ...(old ? [old] : []),
        ]),
  );
  return [...new Set(told)].filter((status) => /^[1-5]/.test(status));
}

function linesOf(script: unknown): string[] {
  if (!isObject(script)) return [];
  const exec = ownMember(script, "exec");
  return [exec].flat().filter((line) => typeof line === "string");
}
