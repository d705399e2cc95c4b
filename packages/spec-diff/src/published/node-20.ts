/**
 * What the standard library has since Node 22, for the Node 20 that the published command runs on too:
 * `Map.groupBy` and the methods of sets (ECMAScript 2024 and 2025).
 */

/** Adds a function where there is none, as the standard library's own are: hidden from enumeration. */
function add(target: object, name: string, value: unknown): void {
  if (name in target) return;
  Object.defineProperty(target, name, { value, writable: true, configurable: true });
}

type Members = Set<unknown>;
type Other = ReadonlySet<unknown>;

const SET_METHODS: Readonly<Record<string, (this: Members, other: Other) => unknown>> = {
  union(other) {
    return new Set([...this, ...other]);
  },
  intersection(other) {
    return new Set([...this].filter((one) => other.has(one)));
  },
  difference(other) {
    return new Set([...this].filter((one) => !other.has(one)));
  },
  symmetricDifference(other) {
    const added = [...other].filter((one) => !this.has(one));
    return new Set([...[...this].filter((one) => !other.has(one)), ...added]);
  },
  isSubsetOf(other) {
    return [...this].every((one) => other.has(one));
  },
  isSupersetOf(other) {
    return [...other].every((one) => this.has(one));
  },
  isDisjointFrom(other) {
    return ![...this].some((one) => other.has(one));
  },
};

function groupBy(
  items: Iterable<unknown>,
  keyOf: (item: unknown, index: number) => unknown,
): Map<unknown, unknown[]> {
  const groups = new Map<unknown, unknown[]>();
  let index = 0;
  for (const item of items) {
    const key = keyOf(item, index);
    index += 1;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

for (const [name, method] of Object.entries(SET_METHODS)) add(Set.prototype, name, method);
add(Map, "groupBy", groupBy);
