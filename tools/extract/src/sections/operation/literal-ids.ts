import type { Notes } from "../../base/notes.ts";
import {
  isEvidentValue,
  isLiteral,
  isNumberBehind,
  withoutValues,
} from "../../evidence/endpoints/literal-values.ts";
import type { Evidence } from "./evidence.ts";
import { placedGroups } from "./places.ts";

/**
 * The path of an operation. Where only a sample call names it, all that looks like a value is a parameter, otherwise
 * what can be nothing else. It is called as the page calls its path parameters, or like what stands before it where
 * it names none, which is a doubt.
 */
export function pathOf(evidence: Evidence, notes: Notes): string {
  const { scope } = evidence;
  const described = placedGroups(evidence)
    .filter(({ place }) => place === "path")
    .flatMap(({ fields }) => fields.map((field) => field.path.join(".")));
  const path = withDescribed(scope.address.path, described);
  const isCall = scope.rank === "call";
  const isValue = isCall
    ? isLiteral
    : (part: string, index: number, all: readonly string[]) =>
        isEvidentValue(part) || isNumberBehind(part, index, all);
  const named = described.filter((name) => !path.includes(`{${name}}`));
  const parts = path.split("/");
  const literals = parts.filter(isValue).length;
  const names = named.length === literals ? named : [];
  const [only, second] = described;
  if (
    isCall &&
    only !== undefined &&
    second === undefined &&
    literals === 0 &&
    !path.includes("{")
  ) {
    const value = parts.at(-1) ?? "";
    notes.doubts.add(scope.line, `${value} at the end of ${path}`, `a value of {${only}}`);
    return [...parts.slice(0, -1), `{${only}}`].join("/");
  }
  const { path: templated, values } = withoutValues(path, isValue, names);
  for (const { value, name } of values) {
    if (named.includes(name)) continue;
    notes.doubts.add(scope.line, `${value} in ${path} is a value`, `{${name}}`);
  }
  return templated;
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
