import { mentionsOf } from "../evidence/endpoints/mention.ts";
import { roleOf } from "../evidence/roles/roles.ts";
import { isShape } from "./light.ts";
import { hasEndpoint } from "./outline/endpoint-in.ts";
import { type Leaf, partsIn, type Section } from "./outline/section.ts";

/**
 * The sections within a section that are models: all of "Schemas", or those that follow it, or several one after
 * another that are called like types, of which tables name one.
 */
export function listedIn(section: Section, named: ReadonlySet<string>): Set<Section> {
  const inner = section.parts.filter((part) => part.kind === "section");
  if (roleOf(section.title) === "schemas") return new Set(inner);
  const start = inner.findIndex((one) => isEmptySchemas(one));
  if (start < 0) return new Set(runsOfTypes(inner, named));
  const following = inner.slice(start + 1);
  const end = following.findIndex(
    (one) =>
      one.depth < (inner[start]?.depth ?? 0) ||
      roleOf(one.title) !== undefined ||
      mentionsOf(one.title, "heading").some(({ method }) => method) ||
      hasEndpoint(one),
  );
  return new Set(end < 0 ? following : following.slice(0, end));
}

function runsOfTypes(sections: readonly Section[], named: ReadonlySet<string>): Section[] {
  const runs: Section[][] = [[]];
  for (const section of sections) {
    if (ownName(section) === undefined) runs.push([]);
    else runs.at(-1)?.push(section);
  }
  const isNamed = (one: Section) => named.has(ownName(one) ?? "");
  return runs.filter((run) => run.length > 1 && run.some(isNamed)).flat();
}

/** The words in tables of a page that may be names of types. */
export function typesNamed(root: Section): ReadonlySet<string> {
  const cells = [...partsIn(root)].flatMap(({ part }) =>
    part.kind === "table" ? part.rows.flatMap((row) => row.cells) : [],
  );
  return new Set(cells.flatMap((cell) => cell.slice(0, 200).match(/\b[A-Z]\w{2,40}\b/g) ?? []));
}

function isEmptySchemas({ title, parts }: Section): boolean {
  return roleOf(title) === "schemas" && !parts.some(({ kind }) => kind === "section");
}

/** The name of a section that is called like a type, `Purse`, and has fields without any operation. */
export function ownName({ title, parts }: Section): string | undefined {
  const name = title.replaceAll(/[`*]/g, "").trim();
  const isTable = parts.some(holdsFields);
  const isPlain = parts.every(
    (part) => /^(?:table|paragraph|code|list|definitions)$/.test(part.kind) || isOfModel(part),
  );
  const isType = /^[A-Z]\w{2,40}$/.test(name) && /[a-z]/.test(name) && roleOf(name) === undefined;
  return isTable && isPlain && isType ? name : undefined;
}

function holdsFields(part: Section | Leaf): boolean {
  const isList = /^(?:table|list|definitions)$/.test(part.kind);
  return isList || (isOfModel(part) && part.parts.some(({ kind }) => kind === "table"));
}

/** Whether a part is a section in which a model is described: "Properties", "Enumerated values", "Example". */
function isOfModel(part: Section | Leaf): part is Section {
  if (part.kind !== "section" || hasEndpoint(part)) return false;
  const role = roleOf(part.title);
  return isShape(part.title) || role === "values" || role === "example";
}

const OBJECT =
  /^(?:the )?([\w.$-]+)(?: (?:object|model|schema|resource|type|entity)(?: definition)?)$/i;

/** The same where the name stands behind: "El objeto retiro", "L'objet virement", "Объект перевод". */
const OBJECT_FIRST =
  /^(?:(?:el|la|o|a|le|das|der) |l['’] ?)?(?:objeto|objet|objekt|объект|recurso|ressource|modelo|modèle|модель)(?: (?:de(?: la| los)?|del|do|da|du|des|von))? ([\p{L}\d_.$-]+)$/iu;

/** "The Purse object" is about a purse. */
export function calledObject(title: string): string | undefined {
  const bare = title.replaceAll(/[`*]/g, "").trim();
  return (OBJECT.exec(bare) ?? OBJECT_FIRST.exec(bare))?.[1];
}
