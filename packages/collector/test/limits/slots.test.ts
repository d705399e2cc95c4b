import fc from "fast-check";
import { expect, it } from "vitest";
import { type Slots, slotsOf } from "../../src/limits/slots.ts";
import { busiestWindow } from "./support/busiest-window.ts";

/** What happens in a slot, from 0 to 1: how much is asked for, when, and how late it arrives. */
type Event = readonly [asked: number, when: number, late: number];

/** When requests arrive of so many slots one after the other, where each has what is left of the limit. */
function arrivalsOf(plan: Slots, events: readonly Event[]): number[] {
  const { slotMs, slots, requests, perSlot, toleranceMs } = plan;
  const counts: number[] = [];
  const arrivals: number[] = [];
  for (const [slot, [asked, when, late]] of events.entries()) {
    const counted = counts.slice(-(slots - 1)).reduce((sum, count) => sum + count, 0);
    const count = Math.min(Math.ceil(asked * perSlot), requests - counted);
    counts.push(count);
    const time = (slot + Math.min(when, 0.999)) * slotMs + late * toleranceMs;
    for (let index = 0; index < count; index++) arrivals.push(time);
  }
  return arrivals.sort((a, b) => a - b);
}

const someLimit = fc.record({
  requests: fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 3_000 })),
  seconds: fc.constantFrom(0.1, 0.5, 1, 1.3, 2, 10, 60, 3_600),
});

const extreme = fc.constantFrom(0, 0.5, 1);
const someEvents = fc.array(fc.tuple(extreme, extreme, extreme), {
  minLength: 60,
  maxLength: 200,
  size: "max",
});

it("has no more than the limit in any window, whenever it is asked and however late requests come", () => {
  fc.assert(
    fc.property(someLimit, someEvents, (limit, events) => {
      const arrivals = arrivalsOf(slotsOf(limit), events);
      expect(busiestWindow(arrivals, limit.seconds * 1_000)).toBeLessThanOrEqual(limit.requests);
    }),
  );
});

it("has all of the limit in a window where requests come as close as they can", () => {
  const plan = slotsOf({ requests: 1_000, seconds: 1 });
  const late: Event[] = Array.from({ length: plan.slots }, () => [1, 1, 1]);
  expect(busiestWindow(arrivalsOf(plan, late), 1_000)).toBe(1_000);
});

it("uses nine in ten requests, whatever the limit, in a second or more", () => {
  for (const seconds of [1, 1.3, 2, 10, 60, 3_600]) {
    for (const requests of [1, 2, 3, 5, 20, 21, 99, 100, 1_000, 3_000]) {
      const plan = slotsOf({ requests, seconds });
      const always: Event[] = Array.from({ length: 10 * plan.slots }, () => [1, 0, 0]);
      const passed = arrivalsOf(plan, always).length;
      const used = passed / ((always.length * plan.slotMs * requests) / (seconds * 1_000));
      expect(used, `${requests} in ${seconds} s`).toBeGreaterThanOrEqual(0.9);
    }
  }
});

it("counts 6,000 in a minute in slots that are as many, and longer", () => {
  expect(slotsOf({ requests: 100, seconds: 1 })).toEqual({
    slotMs: 20,
    slots: 54,
    requests: 100,
    perSlot: 3,
    toleranceMs: 60,
  });
  expect(slotsOf({ requests: 6_000, seconds: 60 })).toEqual({
    slotMs: 1_200,
    slots: 54,
    requests: 6_000,
    perSlot: 134,
    toleranceMs: 3_600,
  });
});

it.each([
  { requests: 0, seconds: 1 },
  { requests: 1.5, seconds: 1 },
  { requests: 1, seconds: 0 },
  { requests: 1, seconds: Number.NaN },
  { requests: 1, seconds: Number.POSITIVE_INFINITY },
])("refuses $requests requests in $seconds s", (limit) => {
  expect(() => slotsOf(limit)).toThrow(RangeError);
});
