import type { Notes } from "../../base/notes.ts";
import type { Evidence } from "./evidence.ts";
import { placedGroups } from "./places.ts";

/** A part of a path that is a value rather than a name: a number, a UUID, `pur_8f2a`, `0x9f`. */
const LITERAL =
  /^(?:\d+|[0-9a-f]{8}-[0-9a-f-]{27}|0x[0-9a-f]+|[a-z]{1,8}_\w*\d\w*|(?=\w*\d)(?=\w*[a-z])[\w-]{8,})$/i;

/** `ORD-77`, `AB12`. */
const CODE = /^[A-Z]{1,8}-?\d[A-Z\d-]*$/;

/** Words, of which one may have a number at its end, are a name: `bnb48_index`. */
const WORDS = /^[a-z]+\d{0,2}(?:[_-][a-z]+\d{0,2})*$/i;

/** A version is no value: `v1`, `2024-01`. */
const VERSION = /^v\d+(?:\.\d+)?$|^\d{4}-\d\d(?:-\d\d)?$/i;

/**
 * The path of an operation that only a sample call names: values in it are parameters, called as the page
 * calls its path parameters, or like what stands before them where it names none, which is a doubt.
 */
export function pathOf(evidence: Evidence, notes: Notes): string {
  const { scope } = evidence;
  const described = placedGroups(evidence)
    .filter(({ place }) => place === "path")
    .flatMap(({ fields }) => fields.map((field) => field.path.join(".")));
  const path = withDescribed(scope.address.path, described);
  if (scope.rank !== "call") return path;
  const named = described.filter((name) => !path.includes(`{${name}}`));
  const parts = path.split("/");
  const literals = parts.filter(isLiteral).length;
  const names = named.length === literals ? [...named] : [];
  const [only, second] = described;
  if (only !== undefined && second === undefined && literals === 0 && !path.includes("{")) {
    const value = parts.at(-1) ?? "";
    notes.doubts.add(scope.line, `${value} at the end of ${path}`, `a value of {${only}}`);
    return [...parts.slice(0, -1), `{${only}}`].join("/");
  }
  return parts
    .map((part, index) => {
      if (!isLiteral(part)) return part;
      const name = names.shift() ?? `${singular(parts[index - 1] ?? "")}_id`;
      const isNamed = named.includes(name);
      if (!isNamed) notes.doubts.add(scope.line, `${part} in ${path} is a value`, `{${name}}`);
      return `{${name}}`;
    })
    .join("/");
}

/**
 * A part that is called like a path parameter of the page stands for it: `/purses/PURSE_ID`. Where the parameter
 * has its place, that part is a name before it: `/shop/{shop}`; of two the last one is the place.
 */
function withDescribed(path: string, described: readonly string[]): string {
  const parts = path.split("/");
  const isPlace = (part: string, index: number) =>
    described.includes(part) && !parts.includes(`{${part}}`) && parts.lastIndexOf(part) === index;
  return parts.map((part, index) => (isPlace(part, index) ? `{${part}}` : part)).join("/");
}

function isLiteral(part: string): boolean {
  if (CODE.test(part)) return true;
  return LITERAL.test(part) && !VERSION.test(part) && !WORDS.test(part);
}

/** "purses" is of a purse. */
function singular(word: string): string {
  const bare = word.replaceAll(/\W/g, "_");
  return bare.replace(/ies$/, "y").replace(/(?<!s)s$/, "") || "value";
}
