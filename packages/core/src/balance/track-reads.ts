import { unescapeToken } from "../json/pointer.ts";

/** A JSON value that remembers which of some places in it were read. */
export interface TrackedValue {
  readonly tracked: unknown;
  /** Whether what a pointer leads to was asked for, there or not. */
  wasRead(pointer: string): boolean;
}

/** A place that is watched, or that lies on the way to one. */
interface Place {
  isRead: boolean;
  /** By key; only those on the way to a place that is watched. */
  readonly below: Map<string, Place>;
}

/**
 * Follows which of the places that JSON pointers (RFC 6901) lead to are read. All else is handed out as
 * it is: a large value with few such places costs hardly more than an untracked one.
 */
export function trackReads(value: unknown, pointers: Iterable<string>): TrackedValue {
  const root = newPlace();
  root.isRead = true;
  const places = new Map([...pointers].map((pointer) => [pointer, placeAt(root, pointer)]));
  return {
    tracked: track(value, root),
    wasRead: (pointer) => places.get(pointer)?.isRead === true,
  };
}

function placeAt(root: Place, pointer: string): Place {
  let place = root;
  for (const token of pointer.split("/").slice(1)) {
    const key = unescapeToken(token);
    const next = place.below.get(key) ?? newPlace();
    place.below.set(key, next);
    place = next;
  }
  return place;
}

function newPlace(): Place {
  return { isRead: false, below: new Map() };
}

function track(value: unknown, place: Place): unknown {
  if (place.below.size === 0 || !isContainer(value)) return value;
  const note = (key: string | symbol): Place | undefined => {
    const found = typeof key === "string" ? place.below.get(key) : undefined;
    if (found !== undefined) found.isRead = true;
    return found;
  };
  return new Proxy(value, {
    get(target, key) {
      const found = note(key);
      const member: unknown = Reflect.get(target, key);
      return found === undefined ? member : track(member, found);
    },
    has(target, key) {
      note(key);
      return Reflect.has(target, key);
    },
    getOwnPropertyDescriptor(target, key) {
      note(key);
      return Reflect.getOwnPropertyDescriptor(target, key);
    },
  });
}

/** Whether a value is an array or a plain object; a number of many digits is neither. */
function isContainer(value: unknown): value is object {
  if (typeof value !== "object" || value === null) return false;
  return Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
}
