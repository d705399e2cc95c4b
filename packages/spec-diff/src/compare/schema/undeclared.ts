import { pointerTo } from "@org/openapi";
import type { Finding } from "../../finding.ts";
import type { ObjectAlternative, Part } from "../../schema/shape.ts";
import { areNamesTold } from "./members.ts";
import { type Comparison, finding, joined, NOTHING, type Pair } from "./pair.ts";

type Undeclared = ObjectAlternative["additional"];

/** Compares what an object says of members that it does not declare: by pattern, of all others, of names. */
export function compareUndeclared(
  pair: Pair,
  base: ObjectAlternative,
  revision: ObjectAlternative,
): Comparison {
  const { pointer } = revision;
  const patterns = new Set([...base.patterns.keys(), ...revision.patterns.keys()]);
  return joined([
    ...[...patterns].map((pattern) =>
      compareMembers(
        pair,
        base.patterns.get(pattern) ?? base.additional,
        revision.patterns.get(pattern) ?? revision.additional,
        {
          what: `members like \`${pattern}\``,
          pointer: pointerTo(pointer, "patternProperties", pattern),
        },
      ),
    ),
    compareMembers(pair, base.additional, revision.additional, {
      what: "other members",
      pointer: pointerTo(pointer, "additionalProperties"),
    }),
    compareNames(pair, base, revision),
  ]);
}

/** Which members are spoken of, and where. */
interface Members {
  readonly what: string;
  readonly pointer: string;
}

function compareMembers(
  pair: Pair,
  before: Undeclared,
  after: Undeclared,
  { what, pointer }: Members,
): Comparison {
  if (isPart(before) && isPart(after)) {
    return { findings: [], children: [{ base: before, revision: after }] };
  }
  if (before === after) return NOTHING;
  const found = (id: Finding["id"], text: string): Comparison => ({
    findings: [finding(pair, id, `\`${pair.subject}\` ${text}.`, pointer)],
    children: [],
  });
  if (after === "closed") {
    return before === "open"
      ? found("additional-members-forbidden", `has no ${what} now`)
      : found("map-closed", `has no ${what} any more`);
  }
  if (before === "closed") return found("additional-members-allowed", `may have ${what} now`);
  return after === "open"
    ? found("additional-members-untyped", `may have ${what} of any type now`)
    : found("additional-members-typed", `has a type for ${what} now`);
}

function compareNames(
  pair: Pair,
  base: ObjectAlternative,
  revision: ObjectAlternative,
): Comparison {
  const { names: before } = base;
  const { names: after, pointer } = revision;
  if (areNamesTold(pair, base, revision)) return NOTHING;
  if (before && after) return { findings: [], children: [{ base: before, revision: after }] };
  if (!before && !after) return NOTHING;
  const place = pointerTo(pointer, "propertyNames");
  const change = after
    ? finding(pair, "constraint-tightened", `\`${pair.subject}\` takes fewer names now.`, place)
    : finding(pair, "constraint-loosened", `\`${pair.subject}\` takes any name now.`, place);
  return { findings: [change], children: [] };
}

function isPart(undeclared: Undeclared): undeclared is Part {
  return typeof undeclared !== "string";
}
