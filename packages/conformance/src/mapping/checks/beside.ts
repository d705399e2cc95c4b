/** What holds of account and times of an entry. */
import type { Balance } from "@org/core";
import { replaceAt, valueAt } from "@org/openapi";
import { bind } from "../../spec/index.ts";
import {
  type Entered,
  enteredOf,
  entryAt,
  type Failure,
  type MappingCheck,
  type Sample,
} from "../mapping.ts";

/** An answer or a call with another value, and where that stands. */
interface Change {
  readonly place: string;
  readonly answer: unknown;
  readonly args?: object;
  readonly value: string;
}

/** The account of an entry. */
export const accounts: MappingCheck = {
  title: "the account of an entry is the one that the answer or the call names",
  why: "a balance of one account under the name of another is somebody else's money",
  async find(sample) {
    const found: Failure[] = [];
    for (const amount of enteredOf(sample)) {
      const { pointer, entry } = amount;
      const at = (happened: string): Failure => ({ example: sample.name, pointer, happened });
      const changes = accountChanges(sample, amount);
      if (entry.account === null) {
        const asked = sample.mapping.account;
        if (changes.length > 0) found.push(at("the entry has no account, and its source has one"));
        else if (asked !== undefined) {
          found.push(at(`the entry has no account, and the call names one: ${asked}`));
        }
        continue;
      }
      if (changes.length === 0) {
        found.push(
          at(`its account, ${entry.account}, stands neither in the answer nor in the call`),
        );
        continue;
      }
      const isIt = ({ account }: Balance, value: string): boolean => account === value;
      if (await arrives(sample, amount, changes, isIt)) continue;
      const places = changes.map(({ place }) => place).join(" or ");
      found.push(at(`its account does not follow ${places}`));
    }
    return found;
  },
};

const OTHER_ACCOUNT = "987654321";

/** Where the account of an entry may come from, each with another one there. */
function accountChanges(sample: Sample, { pattern, pointer, entry }: Entered): Change[] {
  const { answer, mapping } = sample;
  const { account: sources, read } = mapping.normalize;
  const inAnswer = (place: string): Change => {
    const value =
      typeof valueAt(answer, place) === "number" ? Number(OTHER_ACCOUNT) : OTHER_ACCOUNT;
    return { place, answer: replaceAt(answer, place, value), value: OTHER_ACCOUNT };
  };
  const inCall = (argument: string): Change => {
    const args = { ...mapping.args, [argument]: OTHER_ACCOUNT };
    return { place: `the argument ${argument}`, answer, args, value: OTHER_ACCOUNT };
  };
  const argument = (name: string): unknown => Reflect.get(mapping.args, name);
  if (read !== undefined) {
    return [
      ...placesOf(sample, (value) => String(value) === entry.account).map(inAnswer),
      ...Object.keys(mapping.args)
        .filter((name) => String(argument(name)) === entry.account)
        .map(inCall),
    ];
  }
  for (const source of [sources ?? []].flat()) {
    if (typeof source !== "string") {
      if (argument(source.argument) !== undefined) return [inCall(source.argument)];
      continue;
    }
    const place = bind(source, pattern, pointer);
    if (isThere(valueAt(answer, place))) return [inAnswer(place)];
  }
  return [];
}

/** The instant and the day that a time is changed to. */
const INSTANT = "2031-02-03T04:05:06Z";
const DAY = "2031-02-03";

/** The times of an entry. */
export const times: MappingCheck = {
  title: "the times of an entry are those of the answer, a day without an hour stays one",
  why: "who compares a balance with a ledger has to know the moment it speaks of",
  async find(sample) {
    const found: Failure[] = [];
    for (const amount of enteredOf(sample)) {
      for (const member of ["asOf", "freshAt"] as const) {
        found.push(...(await timesOf(sample, amount, member)));
      }
    }
    return found;
  },
};

async function timesOf(
  sample: Sample,
  amount: Entered,
  member: "asOf" | "freshAt",
): Promise<Failure[]> {
  const at = (happened: string): Failure => ({
    example: sample.name,
    pointer: amount.pointer,
    happened: `${member}: ${happened}`,
  });
  const places = timePlaces(sample, amount, member);
  const stated = statedTime(amount.entry, member);
  if (places.length === 0) {
    return stated === undefined ? [] : [at(`${stated} stands nowhere in the answer`)];
  }
  if (stated === undefined) return [at("the entry has none, and its source has one")];
  const changes = (value: string): Change[] =>
    places.map((place) => ({ place, value, answer: replaceAt(sample.answer, place, value) }));
  const follows = (value: string): Promise<boolean> =>
    arrives(sample, amount, changes(value), (entry) => isAt(entry, member, value));
  return [
    ...((await follows(INSTANT)) ? [] : [at(`it does not follow ${places.join(" or ")}`)]),
    ...((await follows(DAY)) ? [] : [at(`a day at ${places.join(" or ")} is not that day`)]),
  ];
}

/** Whether the entry states the time that was put into the answer; a reader may take the day of it alone. */
function isAt({ asOf, asOfDate, freshAt }: Balance, member: string, value: string): boolean {
  const instant = member === "asOf" ? asOf : freshAt;
  if (value === INSTANT && instant !== null) return instant.getTime() === Date.parse(INSTANT);
  if (member === "freshAt") return instant === null;
  return instant === null && (asOfDate === null || asOfDate.startsWith(DAY));
}

/** The places that the time of an entry may come from. */
function timePlaces(
  sample: Sample,
  { pattern, pointer, entry }: Entered,
  member: "asOf" | "freshAt",
): string[] {
  const { answer, mapping } = sample;
  if (mapping.normalize.read === undefined) {
    const places = [mapping.normalize[member] ?? []]
      .flat()
      .map((one) => bind(one, pattern, pointer));
    return places.filter((place) => isTime(valueAt(answer, place))).slice(0, 1);
  }
  const { asOf, asOfDate, freshAt } = entry;
  const instant = member === "asOf" ? asOf : freshAt;
  const local = member === "asOf" ? asOfDate : null;
  if (instant === null && local === null) return [];
  return placesOf(sample, (value) => {
    if (typeof value !== "string" || !isTime(value)) return false;
    return instant === null
      ? local?.startsWith(value) === true
      : Date.parse(value) === instant.getTime();
  });
}

function statedTime({ asOf, asOfDate, freshAt }: Balance, member: string): string | undefined {
  if (member === "freshAt") return freshAt?.toISOString();
  return asOf?.toISOString() ?? asOfDate ?? undefined;
}

function isTime(value: unknown): boolean {
  return (
    typeof value === "string" && /^\d{4}-\d\d-\d\d/.test(value) && !Number.isNaN(Date.parse(value))
  );
}

/** The scalar places of an answer whose value is as wanted. */
function placesOf({ parts }: Sample, isWanted: (value: string | number) => boolean): string[] {
  return parts
    .filter(
      ({ value }) => (typeof value === "string" || typeof value === "number") && isWanted(value),
    )
    .map(({ pointer }) => pointer);
}

/** Whether, of one of the changes, the entry says what was put there. */
async function arrives(
  sample: Sample,
  { pointer }: Entered,
  changes: readonly Change[],
  says: (entry: Balance, value: string) => boolean,
): Promise<boolean> {
  for (const { answer, args, value } of changes) {
    const entry = entryAt(await sample.read(answer, args), pointer);
    if (entry !== undefined && says(entry, value)) return true;
  }
  return false;
}

function isThere(value: unknown): boolean {
  return value !== undefined && value !== null;
}
