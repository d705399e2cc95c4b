/** `spec-diff.yaml`: what a team sets once. */
import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { child, entries, fault, isObject, type Node } from "@org/openapi";
import leven from "leven";
import type { Bump } from "../change.ts";
import type { Limit } from "../command-line.ts";
import { POLICY } from "../policy.ts";
import type { Direction } from "../schema/shape.ts";
import schema from "./config.schema.json" with { type: "json" };
import { readSettings } from "./read.ts";

/** The settings that are read where no others are named. */
export const CONFIG_FILE = "spec-diff.yaml";

/** What a kind of change costs in each direction, where it is not what the policy says. */
export type Bumps = ReadonlyMap<string, Readonly<Partial<Record<Direction, Bump>>>>;

export interface Config {
  readonly failOn?: Limit;
  /** The file of accepted changes. */
  readonly ignore?: string;
  readonly bumps: Bumps;
}

/** An id with so many letters other than a known one may be meant for it. */
const NEAR = 6;

/**
 * The settings in a file; of the one in the working folder, where there is one, unless another is named.
 *
 * @throws {SpecError} when it can't be read, says what it may not, or names a kind of change that there
 * is not.
 */
export function readConfig(path: string | undefined): Config {
  if (path === undefined && !existsSync(CONFIG_FILE)) return { bumps: new Map() };
  const root = readSettings(path ?? CONFIG_FILE, schema);
  const ignore = child(root, "ignore")?.value;
  const failOn = child(root, "fail-on")?.value;
  return {
    ...(isLimit(failOn) ? { failOn } : {}),
    ...(typeof ignore === "string" ? { ignore: resolve(dirname(root.source.path), ignore) } : {}),
    bumps: bumpsOf(child(root, "bumps")),
  };
}

function bumpsOf(node: Node | undefined): Bumps {
  return new Map(
    entries(node, "`bumps`").map(([id, at]) => {
      requireKnown(id, at);
      if (isBump(at.value)) return [id, { request: at.value, response: at.value }];
      const { request, response } = isObject(at.value) ? at.value : {};
      return [
        id,
        { ...(isBump(request) ? { request } : {}), ...(isBump(response) ? { response } : {}) },
      ];
    }),
  );
}

/**
 * Requires that there is a kind of change of this name.
 *
 * @throws {SpecError} when there is none: it names those that may have been meant.
 */
export function requireKnown(id: string, at: Node): void {
  const known = Object.keys(POLICY);
  if (known.includes(id)) return;
  const near = known
    .map((other) => ({ other, distance: leven(id, other) }))
    .filter(({ other, distance }) => distance <= NEAR || other.includes(id))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ other }) => `\`${other}\``);
  const hint = near.length === 0 ? "the README lists them all" : `did you mean ${list(near)}?`;
  throw fault(at, `there is no kind of change \`${id}\`: ${hint}`);
}

function list(names: readonly string[]): string {
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} or ${last}`;
}

function isBump(value: unknown): value is Bump {
  return value === "none" || isLimit(value);
}

function isLimit(value: unknown): value is Limit {
  return value === "major" || value === "minor" || value === "patch";
}
