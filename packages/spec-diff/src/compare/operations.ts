import type { Operation } from "../api/model.ts";
import type { Finding } from "../finding.ts";
import type { ChangeId } from "../policy.ts";
import { compareBodies } from "./bodies.ts";
import { type Context, found, type Outcome, SAME, together } from "./outcome.ts";
import { compareParameters } from "./parameters.ts";
import { compareResponses } from "./responses.ts";
import { compareSecurity } from "./security.ts";
import { compareServers } from "./servers.ts";

/** One operation of both documents, or of the one that has it, and what differs. */
export interface OperationOutcome extends Outcome {
  readonly operation: string;
}

/** Compares lists of operations: matched by route, then by operationId. */
export function compareOperations(
  context: Context,
  before: readonly Operation[],
  after: readonly Operation[],
): readonly OperationOutcome[] {
  const pairs = matchOperations(before, after);
  return pairs.flatMap(([base, revision]) => compareEither(context, base, revision));
}

type OperationPair = readonly [Operation | undefined, Operation | undefined];

function matchOperations(
  before: readonly Operation[],
  after: readonly Operation[],
): readonly OperationPair[] {
  const byRoute = new Map(after.map((operation) => [operation.route, operation]));
  const routes = new Set(before.map(({ route }) => route));
  const byId = new Map(
    after.flatMap((item) =>
      item.id === undefined || routes.has(item.route) ? [] : [[item.id, item]],
    ),
  );
  const pairs = before.map((base): OperationPair => {
    const moved = base.id === undefined ? undefined : byId.get(base.id);
    return [base, byRoute.get(base.route) ?? moved];
  });
  const matched = new Set(pairs.map(([, revision]) => revision));
  const added = after.filter((operation) => !matched.has(operation));
  return [...pairs, ...added.map((operation): OperationPair => [undefined, operation])];
}

function compareEither(
  context: Context,
  base: Operation | undefined,
  revision: Operation | undefined,
): readonly OperationOutcome[] {
  const say = (id: ChangeId, { pointer, address, label }: Operation, text: string) => [
    { operation: label, ...found(note(id, pointer, `${address} ${text}`)) },
  ];
  if (!base) return revision ? say("operation-added", revision, "is new.") : [];
  if (!revision) return say("operation-removed", base, "is gone: its method no longer exists.");
  const flipped: Context = { ...context, sent: context.received, received: context.sent };
  return [
    { operation: revision.label, ...compareOperation(context, base, revision) },
    ...compareOperations(flipped, base.callbacks, revision.callbacks),
  ];
}

function compareOperation(context: Context, base: Operation, revision: Operation): Outcome {
  return together([
    compareIdentity(base, revision),
    compareParameters(context, base, revision),
    compareBodies(context, base, revision),
    compareResponses(context, base, revision),
    compareSecurity(base, revision),
    compareOwnServers(base, revision),
    compareRemarks(base, revision),
  ]);
}

function compareIdentity(base: Operation, revision: Operation): Outcome {
  const { pointer } = revision;
  const moved =
    base.route === revision.route
      ? SAME
      : found(note("operation-moved", pointer, `${base.address} became ${revision.address}.`));
  if (base.id === revision.id) return moved;
  if (base.id === undefined) {
    const message = `The method is named \`${revision.id}\` now.`;
    return together([moved, found(note("operation-id-added", pointer, message))]);
  }
  const message = `The method \`${base.id}\` is named ${revision.id ? `\`${revision.id}\`` : "nothing"} now.`;
  return together([moved, found(note("operation-id-changed", pointer, message))]);
}

function compareOwnServers(base: Operation, revision: Operation): Outcome {
  if (!base.ownServers && !revision.ownServers) return SAME;
  return compareServers(base.servers, revision.servers, `${revision.pointer}/servers`);
}

function compareRemarks(base: Operation, revision: Operation): Outcome {
  const { pointer } = revision;
  const documented = base.notes.symmetricDifference(revision.notes).size > 0;
  const text = "Its summary, descriptions, tags or examples changed.";
  return together([
    documented ? found(note("documentation-changed", pointer, text)) : SAME,
    base.deprecated === revision.deprecated
      ? SAME
      : revision.deprecated
        ? found(note("operation-deprecated", pointer, "The method is marked deprecated now."))
        : found(note("deprecation-changed", pointer, "The method is no longer marked deprecated.")),
  ]);
}

function note(id: ChangeId, pointer: string, message: string): Finding {
  return { id, pointer, direction: "both", message };
}
