import { shapeOfPath } from "./names.ts";
import type {
  Bodies,
  OperationFacts,
  PageFacts,
  ResponseFacts,
  ValueFacts,
  Values,
} from "./page-facts.ts";
import { parametersAsNamed } from "./path-names.ts";
import { NOT_SAID } from "./security-words.ts";
import { type Counts, type Difference, KINDS, type Kind, Tally } from "./tally.ts";

/** What came of holding a document against what its page states. */
export interface Comparison {
  readonly counts: Counts;
  readonly differences: readonly Difference[];
}

/** The word for a fact that is stated or not, and nothing else of it. */
const STATED = "stated";

/** An operation of the page, the document or both. */
type Pair = readonly [expected: OperationFacts | undefined, found: OperationFacts | undefined];

/** Holds what a document says against what its page states. */
export function comparePage(expected: PageFacts, found: PageFacts): Comparison {
  const tally = new Tally();
  for (const [mine, theirs] of operationPairs(expected, found)) {
    if (mine?.maybe) continue;
    compareOperation(tally, mine, theirs);
  }
  return { counts: tally.counts, differences: tally.differences };
}

/** Operations by method and path; those that are left over by the shapes of their paths. */
export function operationPairs(expected: PageFacts, found: PageFacts): Pair[] {
  const left = new Map(found);
  const take = (name: string | undefined): OperationFacts | undefined => {
    const taken = name === undefined ? undefined : left.get(name);
    if (name !== undefined) left.delete(name);
    return taken;
  };
  const exact = [...expected].map(([name, mine]) => [mine, take(name)] as const);
  const pairs = exact.map(([mine, theirs]): Pair => {
    const other = [...left].find(([, candidate]) => shapeOf(candidate) === shapeOf(mine));
    return [mine, theirs ?? take(other?.[0])];
  });
  return [...pairs, ...[...left.values()].map((theirs): Pair => [undefined, theirs])];
}

function shapeOf({ method, path }: OperationFacts): string {
  return `${method} ${shapeOfPath(path)}`;
}

function compareOperation(
  tally: Tally,
  mine: OperationFacts | undefined,
  theirs: OperationFacts | undefined,
): void {
  const { method, path } = mine ?? theirs ?? { method: "", path: "" };
  const name = `${method} ${path}`;
  whole(tally, "operations", name, mine, theirs, (parts) => {
    compareSecurity(parts, name, mine, theirs);
    const found = mine && theirs ? parametersAsNamed(mine, theirs) : theirs?.parameters;
    compareValues(parts, "parameters", name, mine?.parameters, found);
    compareBodies(parts, `${name}, request`, mine?.request, theirs?.request);
    compareResponses(parts, name, mine?.responses, theirs?.responses);
  });
}

function compareSecurity(
  tally: Tally,
  operation: string,
  mine: OperationFacts | undefined,
  theirs: OperationFacts | undefined,
): void {
  if (mine && mine.security === undefined) return;
  const said = (security: string | undefined) => (security === NOT_SAID ? undefined : security);
  const what = `security of ${operation}`;
  tally.add("security", what, said(mine?.security), said(theirs?.security));
}

function compareResponses(
  tally: Tally,
  operation: string,
  expected: OperationFacts["responses"] = new Map(),
  found: OperationFacts["responses"] = new Map(),
): void {
  for (const status of union(expected, found)) {
    const [mine, theirs] = [expected.get(status), found.get(status)];
    if (mine?.maybe || (mine === undefined && isPlaceholder(status, theirs, expected))) continue;
    const what = `${operation}, ${status}`;
    whole(tally, "statuses", what, mine, theirs, (parts) => {
      compareBodies(parts, what, mine?.bodies, theirs?.bodies);
    });
  }
}

/** An operation must have a response in OpenAPI 3.0: where the page has none, an empty `default` is none. */
function isPlaceholder(
  status: string,
  response: ResponseFacts | undefined,
  expected: OperationFacts["responses"],
): boolean {
  const fields = [...(response?.bodies.values() ?? [])].flatMap((body) => [...body]);
  const isStated = [...expected.values()].some(({ maybe }) => maybe !== true);
  return status === "default" && !isStated && fields.length === 0;
}

function compareBodies(
  tally: Tally,
  what: string,
  expected: Bodies = new Map(),
  found: Bodies = new Map(),
): void {
  for (const [mine, theirs] of bodyPairs(expected, found)) {
    compareValues(tally, "fields", what, mine, theirs);
  }
}

/** Bodies by media type; where both sides have one alone, whatever it is called. */
function bodyPairs(expected: Bodies, found: Bodies): [mine: Values, theirs: Values][] {
  const [mine, ...others] = expected.values();
  const [theirs, ...more] = found.values();
  if (mine && theirs && others.length === 0 && more.length === 0) return [[mine, theirs]];
  return union(expected, found).map((media) => [
    expected.get(media) ?? new Map(),
    found.get(media) ?? new Map(),
  ]);
}

function compareValues(
  tally: Tally,
  kind: "parameters" | "fields",
  of: string,
  expected: Values = new Map(),
  found: Values = new Map(),
): void {
  const open = [...expected].filter(([, { maybe }]) => maybe).map(([name]) => name);
  for (const name of union(expected, found)) {
    const [mine, theirs] = [expected.get(name), found.get(name)];
    if (isOpen(name, open) || (mine === undefined && name.endsWith("[]"))) continue;
    const what = `${kind === "fields" ? "field" : "parameter"} \`${name}\` of ${of}`;
    tally.add(kind, what, mine && STATED, theirs && STATED);
    if (mine && theirs) compareValue(tally, what, mine, theirs, name.startsWith("path "));
  }
}

/** What is inside of something that careful readers may disagree on, they may disagree on as well. */
function isOpen(name: string, open: readonly string[]): boolean {
  return open.some(
    (one) => name === one || name.startsWith(`${one}.`) || name.startsWith(`${one}[]`),
  );
}

function compareValue(
  tally: Tally,
  what: string,
  mine: ValueFacts,
  theirs: ValueFacts,
  isAlwaysRequired: boolean,
): void {
  if (mine.type !== undefined) tally.add("types", `type of ${what}`, mine.type, theirs.type);
  if (!isAlwaysRequired) {
    const required = ({ required: is }: ValueFacts) => (is ? "required" : undefined);
    tally.add("marks", `required of ${what}`, required(mine), required(theirs));
  }
  tally.add("marks", `enum of ${what}`, mine.enum, theirs.enum);
}

/** Counts something with its parts; where one side lacks it, its parts are not told one by one. */
function whole(
  tally: Tally,
  kind: Kind,
  what: string,
  mine: unknown,
  theirs: unknown,
  compare: (parts: Tally) => void,
): void {
  if (mine && theirs) {
    tally.add(kind, what, STATED, STATED);
    compare(tally);
    return;
  }
  const parts = new Tally();
  compare(parts);
  const said = partsText(parts.counts, mine ? "expected" : "found");
  const text = said === "" ? what : `${what} (with ${said})`;
  tally.add(kind, text, mine ? STATED : undefined, theirs ? STATED : undefined);
  tally.take(parts.counts);
}

function partsText(counts: Counts, side: "expected" | "found"): string {
  const there = KINDS.filter((kind) => counts[kind][side] > 0);
  return there.map((kind) => `${kind}: ${counts[kind][side]}`).join(", ");
}

function union(one: ReadonlyMap<string, unknown>, other: ReadonlyMap<string, unknown>): string[] {
  return [...new Set([...one.keys(), ...other.keys()])];
}
