/** What a change of a normalizer's table means: which amount is another balance now. */
import { isObject } from "@org/openapi";

/** A normalizer, as data: see `AnyNormalizer` of @org/core. */
export interface Table {
  readonly amounts: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly [member: string]: unknown;
}

const NOTHING = "nothing";

/** Members of a row that people read, and no code. */
const WORDS = new Set(["note", "partOf"]);

/** Members of a table that are compared otherwise: its rows one by one, its code as text. */
const APART = new Set(["amounts", "read"]);

/** What a row says where it does not say it. */
const DEFAULTS: Readonly<Record<string, string>> = { sign: "+" };

/** A line for each balance that means something else: `available (main): /a/b → /a/c`. */
export function tableChanges(before: Table, after: Table): string[] {
  return [...wideChanges(before, after), ...rowChanges(before, after), ...moves(before, after)];
}

/** What holds for all amounts: the unit, where currency, account and time stand. */
function wideChanges(before: Table, after: Table): string[] {
  return differences(facts(before, APART), facts(after, APART));
}

/** Amounts that both tables have and that are another balance now. */
function rowChanges({ amounts: before }: Table, { amounts: after }: Table): string[] {
  return Object.entries(before).flatMap(([pointer, row]) => {
    const now = after[pointer];
    if (now === undefined) return [];
    const lines = differences(facts(row, WORDS), facts(now, WORDS));
    if (meaningOf(row) === meaningOf(now) || !isPlain(row) || !isPlain(now)) {
      return lines.map((line) => `${pointer}: ${line}`);
    }
    const others = lines.filter((line) => !/^(?:type|pool) /.test(line));
    return [`${meaningOf(row)} → ${meaningOf(now)}`, ...others].map(
      (line) => `${pointer}: ${line}`,
    );
  });
}

/** Amounts that one of both tables has: a balance that is read of another place, or of none. */
function moves({ amounts: before }: Table, { amounts: after }: Table): string[] {
  const gone = Object.keys(before).filter((pointer) => !(pointer in after));
  const come = Object.keys(after).filter((pointer) => !(pointer in before));
  const meanings = new Set([
    ...gone.map((pointer) => wholeMeaningOf(before[pointer])),
    ...come.map((pointer) => wholeMeaningOf(after[pointer])),
  ]);
  return [...meanings].map((meaning) => {
    const from = gone.filter((pointer) => wholeMeaningOf(before[pointer]) === meaning);
    const to = come.filter((pointer) => wholeMeaningOf(after[pointer]) === meaning);
    return `${meaning}: ${from.join(", ") || NOTHING} → ${to.join(", ") || NOTHING}`;
  });
}

type Row = Table["amounts"][string] | undefined;

/** Which balance a row is: `available (main)`. Where a value decides, its pointer stands for what it decides. */
function meaningOf(row: Row): string {
  return `${shown(row?.["type"])} (${shown(row?.["pool"])})`;
}

/** The same with all else that it says: an amount that moves takes it along, or not. */
function wholeMeaningOf(row: Row): string {
  const { type: _type, pool: _pool, ...rest } = row ?? {};
  const others = [...facts(rest, WORDS)].filter(([name, value]) => DEFAULTS[name] !== value);
  return [meaningOf(row), ...others.map(([name, value]) => `${name} ${value}`).sort()].join(", ");
}

function isPlain(row: Row): boolean {
  return typeof row?.["type"] === "string" && typeof row["pool"] === "string";
}

function shown(value: unknown): string {
  if (isObject(value) && typeof value["by"] === "string") return `by ${value["by"]}`;
  return typeof value === "string" ? value : JSON.stringify(value ?? null);
}

/** All that an object says, each with its place: `sign`, `exponents.ISK`, `type where /kind is "held"`. */
function facts(of: Readonly<Record<string, unknown>>, without: ReadonlySet<string>) {
  const found = new Map<string, string>();
  const add = (name: string, value: unknown): void => {
    if (!isObject(value)) found.set(name, shown(value));
    else if (typeof value["by"] === "string") addChoice(name, value["by"], value["values"]);
    else for (const [key, inner] of Object.entries(value)) add(`${name}.${key}`, inner);
  };
  const addChoice = (name: string, by: string, values: unknown): void => {
    if (!isObject(values)) found.set(name, `by ${by}`);
    else {
      for (const [word, meaning] of Object.entries(values)) {
        found.set(`${name} where ${by} is ${JSON.stringify(word)}`, shown(meaning));
      }
    }
  };
  for (const [name, value] of Object.entries(of)) {
    if (!without.has(name) && value !== undefined) add(name, value);
  }
  return found;
}

function differences(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>) {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((name) => {
    const [was, is] = [before, after].map((all) => all.get(name) ?? DEFAULTS[name] ?? NOTHING);
    return was === is ? [] : [`${name} ${was} → ${is}`];
  });
}
