import { isObject, ownMember } from "@org/openapi";
import { isDraft, type JsonObject, objectAt } from "../../base/json.ts";
import { nullable } from "../../evidence/types/nullable.ts";
import type { Found, PlacedAllRequired, PlacedRemark } from "../found.ts";
import { isAnswer } from "../light.ts";

/** Applies what sentences say of fields to the schema of a body that has them; `isSent`: of a request. */
export function applyRemarks(
  schema: JsonObject,
  remarks: readonly PlacedRemark[],
  isSent: boolean,
): void {
  for (const remark of remarks) {
    if (isAnswer(remark.role) ? isSent : isOfRequest(remark) && !isSent) continue;
    for (const name of remark.names) {
      for (const owner of ownersOf(schema, name.split("."))) apply(owner, remark, isSent);
    }
  }
}

/** Applies "All fields but `memo` must be sent" to the members of a request's body, or of its items. */
export function applyAllRequired(schema: JsonObject, said: readonly PlacedAllRequired[]): void {
  const items = ownMember(schema, "items");
  const owner = isDraft(items) ? items : schema;
  for (const { role, except } of said) {
    if (isAnswer(role) || isOfParameters(role)) continue;
    const names = Object.keys(objectAt(owner, "properties")).filter(
      (name) => !except.includes(name),
    );
    if (names.length > 0) {
      owner["required"] = [...new Set([owner["required"] ?? [], ...names].flat())];
    }
  }
}

/** Applies what sentences say of parameters, by their names or of all at their place, to those. */
export function applyToParameters(
  listed: readonly JsonObject[],
  { remarks, allRequired, samples }: Pick<Found, "remarks" | "allRequired" | "samples">,
): void {
  for (const parameter of listed) {
    const { name, in: place } = parameter;
    const isShown = samples.some(({ sample }) => sample.text.includes(`"${String(name)}"`));
    const isNamed = remarks.some(
      ({ names, isRequired, role }) =>
        isRequired &&
        !(isShown && (isAnswer(role) || isOfRequest({ role }))) &&
        names.some((one) => one === name),
    );
    const isOfAll = allRequired.some(
      ({ role, except }) => role === place && !except.some((one) => one === name),
    );
    if (isNamed || isOfAll) parameter["required"] = true;
  }
}

function isOfParameters(role: PlacedAllRequired["role"]): boolean {
  return role === "path" || role === "query" || role === "header" || role === "cookie";
}

function isOfRequest({ role }: Pick<PlacedRemark, "role">): boolean {
  return role === "request" || role === "requestExample";
}

interface Owner {
  readonly object: JsonObject;
  readonly name: string;
}

/** The object that has the field: the body, or else those within it that have one of the name. */
function ownersOf(schema: JsonObject, path: readonly string[]): Owner[] {
  const name = path.at(-1)?.replace(/(?:\[\])+$/, "") ?? "";
  const all = objectsIn(schema).filter(({ object }) =>
    Object.hasOwn(objectAt(object, "properties"), name),
  );
  const wanted = path.slice(0, -1).map((part) => part.replace(/(?:\[\])+$/, ""));
  const exact = all.filter((one) => one.path.join(".") === wanted.join("."));
  const found = exact.length > 0 || wanted.length > 0 || all.length > 1 ? exact : all;
  return found.map(({ object }) => ({ object, name }));
}

function objectsIn(
  schema: JsonObject,
  path: readonly string[] = [],
): { object: JsonObject; path: readonly string[] }[] {
  const items = ownMember(schema, "items");
  const inner = Object.entries(objectAt(schema, "properties")).flatMap(([name, child]) =>
    isDraft(child) ? objectsIn(child, [...path, name]) : [],
  );
  return [{ object: schema, path }, ...(isDraft(items) ? objectsIn(items, path) : []), ...inner];
}

function apply({ object, name }: Owner, remark: PlacedRemark, isSent: boolean): void {
  const field = ownMember(objectAt(object, "properties"), name);
  if (!isDraft(field)) return;
  if (remark.isRequired && isSent) {
    object["required"] = [...new Set([object["required"] ?? [], name].flat())];
  }
  if (remark.isMap) setMap(field);
  if (remark.isNullable && !isSent) Object.assign(field, nullable(field));
  if (remark.type && isOpen(field, remark.type)) {
    const isNull = ownMember(field, "type") === "null";
    Object.assign(field, isNull ? nullable(remark.type) : remark.type);
  }
}

/** Makes an object one whose members have names that are data: what one of them has, each may have. */
function setMap(field: JsonObject): void {
  const members = Object.values(objectAt(field, "properties")).filter(isDraft);
  const [first] = members;
  const types = new Set(members.map((member) => JSON.stringify(ownMember(member, "type"))));
  if (!first || types.size !== 1) return;
  const properties = Object.assign({}, ...members.map((member) => objectAt(member, "properties")));
  delete field["properties"];
  delete field["required"];
  field["additionalProperties"] = Object.hasOwn(first, "properties")
    ? { ...first, properties }
    : first;
}

/** Whether a stated type says more than is known: no type yet, null beside it, or null alone. */
function isOpen(field: JsonObject, type: JsonObject): boolean {
  if (ownMember(field, "anyOf") || isObject(ownMember(field, "items"))) return false;
  const known = [ownMember(field, "type") ?? []].flat();
  const said = [ownMember(type, "type") ?? []].flat();
  return known.every((one) => said.includes(one) || (one === "integer" && said.includes("number")))
    ? known.length !== said.length || known.length === 0
    : known.length === 1 && known[0] === "null";
}
