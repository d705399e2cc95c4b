/** What holds of lists, and of what the spec does not know. */
import { isObject, pointerKeys, pointerTo, replaceAt, valueAt } from "@org/openapi";
import { parentOf } from "../../spec/index.ts";
import { differences, repeats } from "../compare.ts";
import type { Failure, MappingCheck, Sample } from "../mapping.ts";

/** The order of a list. */
export const order: MappingCheck = {
  title: "the order of a list does not matter",
  why: "providers do not promise one",
  async find(sample) {
    const found: Failure[] = [];
    for (const { place, items } of listsOf(sample)) {
      if (items.length < 2) continue;
      const answer = replaceAt(sample.answer, place, items.toReversed());
      const report = await sample.read(answer);
      const moved = moveIndex(place, (index) => items.length - 1 - index);
      const others = differences(sample, report, { moved });
      found.push(...others.map((one) => ({ ...one, example: sample.name })));
    }
    return found;
  },
};

/** One item more in a list. */
export const another: MappingCheck = {
  title: "another item in a list is other entries, and changes none",
  why: "each amount counts as it stands: no item is left out, and none is added to another",
  async find(sample) {
    const found: Failure[] = [];
    for (const { place, items } of listsOf(sample)) {
      const last = items.length - 1;
      const answer = replaceAt(sample.answer, place, [items[last], ...items]);
      const report = await sample.read(answer);
      const first = pointerTo(place, 0);
      const moved = moveIndex(place, (index) => index + 1);
      const copied = sample.report.entries.filter(({ source }) =>
        source.pointer.startsWith(`${pointerTo(place, last)}/`),
      );
      const copies = report.entries.filter(({ source }) => source.pointer.startsWith(`${first}/`));
      const others = differences(sample, report, {
        moved,
        apart: (pointer) => pointer.startsWith(`${first}/`),
      });
      found.push(...others.map((one) => ({ ...one, example: sample.name })));
      const isSame =
        copies.length === copied.length &&
        copied.every((entry) => copies.some((copy) => repeats(entry, copy)));
      const refused = report.problems.some(({ code }) => code === "conflict");
      if (isSame || refused) continue;
      const happened = `a copy of the last item gave ${copies.length} entries, not its ${copied.length}`;
      found.push({ example: sample.name, pointer: first, happened });
    }
    return found;
  },
};

/** The lists that amounts are in. */
function listsOf({ answer, amounts }: Sample): { place: string; items: readonly unknown[] }[] {
  const places = new Set<string>();
  for (const { pointer } of amounts) {
    for (let place = parentOf(pointer); ; place = parentOf(place)) {
      if (Array.isArray(valueAt(answer, place))) places.add(place);
      if (place === "") break;
    }
  }
  return [...places].map((place) => ({ place, items: valueAt(answer, place) as unknown[] }));
}

/** Where something is after the items of a list moved. */
function moveIndex(list: string, move: (index: number) => number): (pointer: string) => string {
  const depth = pointerKeys(list).length;
  return (pointer) => {
    if (!pointer.startsWith(`${list}/`)) return pointer;
    const keys = pointerKeys(pointer);
    return pointerTo("", ...keys.with(depth, String(move(Number(keys[depth])))));
  };
}

const UNKNOWN = "zz_unknown_amount";

/** A member that no spec has. */
export const unknownMembers: MappingCheck = {
  title: "a member that the spec does not know is no entry, and changes none",
  why: "providers add members at any time, and those are of no known meaning",
  async find(sample) {
    const found: Failure[] = [];
    for (const { place, copied } of objectsOf(sample)) {
      const more = { [UNKNOWN]: valueAt(sample.answer, copied), ...objectAt(sample.answer, place) };
      const report = await sample.read(replaceAt(sample.answer, place, more));
      const others = differences(sample, report, {});
      found.push(
        ...others.map(({ pointer, happened }) => ({
          example: sample.name,
          pointer,
          happened: `with ${pointerTo(place, UNKNOWN)}: ${happened}`,
        })),
      );
    }
    return found;
  },
};

/** The objects that amounts are in, but for maps, each with a member that leads to an amount. */
function objectsOf({ answer, amounts, parts }: Sample): { place: string; copied: string }[] {
  const isMap = (place: string): boolean =>
    parts.some(
      ({ pointer, entries }) => pointer === place && entries !== null && entries !== "never",
    );
  const found = new Map<string, string>();
  for (const { pointer } of amounts) {
    for (let copied = pointer; copied !== ""; copied = parentOf(copied)) {
      const place = parentOf(copied);
      if (isObject(valueAt(answer, place)) && !isMap(place)) found.set(place, copied);
    }
  }
  return [...found].map(([place, copied]) => ({ place, copied }));
}

function objectAt(answer: unknown, place: string): object {
  const found = valueAt(answer, place);
  return isObject(found) ? found : {};
}
