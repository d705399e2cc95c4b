import type { Operation } from "../api/model.ts";
import { compareArguments } from "../package/arguments.ts";
import { compareMethods } from "../package/methods.ts";
import { comparePages } from "../package/pages.ts";
import type { Package } from "../package/read.ts";
import type { ChangeId } from "../policy.ts";
import { compareBodies } from "./message/bodies.ts";
import { compareParameters } from "./message/parameters.ts";
import { compareResponses } from "./message/responses.ts";
import { compareSecurity } from "./message/security.ts";
import { compareServers, type ServerList } from "./message/servers.ts";
import { type Context, found, type Outcome, remark, SAME, together } from "./outcome.ts";
import { compareOperationWords } from "./words.ts";

/** One operation of both documents, or of the one that has it, and what differs. */
export interface OperationOutcome extends Outcome {
  readonly operation: string;
  readonly base?: Operation;
  readonly revision?: Operation;
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
    { operation: label, ...found(remark(id, pointer, `${address} ${text}`)) },
  ];
  if (!base) return revision ? say("operation-added", revision, "is new.") : [];
  if (!revision) {
    const end = context.hasMethods ? "its method no longer exists" : "it is never sent any more";
    return say("operation-removed", base, `is gone: ${end}.`);
  }
  const flipped: Context = {
    ...context,
    packages: undefined,
    hasMethods: false,
    sent: context.received,
    received: context.sent,
  };
  return [
    { operation: revision.label, base, revision, ...compareOperation(context, base, revision) },
    ...compareOperations(flipped, base.callbacks, revision.callbacks),
  ];
}

function compareOperation(context: Context, base: Operation, revision: Operation): Outcome {
  return together([
    compareRoute(base, revision),
    compareMethods(context, base, revision),
    comparePages(context, base, revision),
    compareParameters(context, base, revision),
    compareArguments(context, base, revision),
    compareBodies(context, base, revision),
    compareResponses(context, base, revision),
    compareSecurity(context, base, revision),
    compareOwnServers(context, base, revision),
    compareRemarks(context, base, revision),
  ]);
}

function compareRoute(base: Operation, revision: Operation): Outcome {
  if (base.route === revision.route) return SAME;
  const message = `${base.address} became ${revision.address}.`;
  return found(remark("operation-moved", revision.pointer, message));
}

/** Where neither has servers of its own, those of the document are compared once for all. */
function compareOwnServers({ packages }: Context, base: Operation, revision: Operation): Outcome {
  if (!base.servers.own && !revision.servers.own) return SAME;
  return found(
    ...compareServers(serversOf(base, packages?.base), serversOf(revision, packages?.revision)),
  );
}

function serversOf({ address, servers }: Operation, made: Package | undefined): ServerList {
  const own = servers.own ? made?.operations.get(address)?.servers : undefined;
  return { ...servers, made: own ?? made?.model.servers };
}

function compareRemarks({ hasMethods }: Context, base: Operation, revision: Operation): Outcome {
  const subject = hasMethods ? "The method" : "It";
  const { pointer } = revision;
  return together([
    found(...compareOperationWords(base, revision)),
    base.deprecated === revision.deprecated
      ? SAME
      : revision.deprecated
        ? found(remark("operation-deprecated", pointer, `${subject} is marked deprecated now.`))
        : found(
            remark("deprecation-changed", pointer, `${subject} is no longer marked deprecated.`),
          ),
  ]);
}
