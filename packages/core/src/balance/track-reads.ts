import { toPointer } from "../json/pointer.ts";

/** A JSON value that remembers what was read of it. */
export interface TrackedValue {
  readonly tracked: unknown;
  /** Whether what a JSON pointer (RFC 6901) leads to was asked for, there or not. */
  wasRead(pointer: string): boolean;
}

/** Follows what is read of a JSON value. */
export function trackReads(value: unknown): TrackedValue {
  const reads = new Set<string>([""]);
  const track = (node: unknown, pointer: string): unknown => {
    if (!isContainer(node)) return node;
    const note = (key: string | symbol): string => {
      const place = pointer + (typeof key === "string" ? toPointer(key) : "");
      reads.add(place);
      return place;
    };
    return new Proxy(node, {
      get: (target, key) => track(Reflect.get(target, key), note(key)),
      has: (target, key) => {
        note(key);
        return Reflect.has(target, key);
      },
      getOwnPropertyDescriptor: (target, key) => {
        note(key);
        return Reflect.getOwnPropertyDescriptor(target, key);
      },
    });
  };
  return { tracked: track(value, ""), wasRead: (pointer) => reads.has(pointer) };
}

/** Whether a value is an array or a plain object; a number of many digits is neither. */
function isContainer(value: unknown): value is object {
  if (typeof value !== "object" || value === null) return false;
  return Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
}
