import { draftDocument } from "../base/draft.ts";
import type { JsonObject } from "../base/json.ts";
import type { Notes } from "../base/notes.ts";
import { isSameOperation, type Named } from "../evidence/endpoints/same-path.ts";
import type { Block } from "../page/block.ts";
import type { Page } from "../page/read-page.ts";
import { type Candidate, candidatesOf } from "./candidates/candidates.ts";
import { withoutScreen } from "./copied.ts";
import { dropCallbacks } from "./drop-callbacks.ts";
import { dropInstallation } from "./drop-installation.ts";
import { withEndpointLines } from "./endpoint-tables.ts";
import { joinFieldParagraphs } from "./field-paragraphs.ts";
import { emptyFound, type Found } from "./found.ts";
import { gather } from "./gather/gather.ts";
import { takeBases } from "./hints/called-bases.ts";
import type { Hint, KnownOperation } from "./hints/hint.ts";
import { hintsIn } from "./hints/hints.ts";
import { openableUrls, queriedAddress } from "./hints/openable.ts";
import { prefixIn, withPrefix } from "./hints/prefix.ts";
import { behindBases, calledBases, statedBases } from "./hints/stated-bases.ts";
import { withLegends } from "./legends.ts";
import { withListed } from "./listed.ts";
import { isOfAll } from "./of-all.ts";
import { toOperation } from "./operation/operation.ts";
import { outline } from "./outline/outline.ts";
import type { Section } from "./outline/section.ts";
import { withSameAnswer } from "./same-answer.ts";
import { sameAsAbove } from "./same-as-above.ts";
import { withSameBody } from "./same-body.ts";
import { scopesOf } from "./scopes.ts";
import { serversOf } from "./servers.ts";
import { withSharedTypes } from "./shared-types.ts";
import { takeModels } from "./take-models.ts";
import { templatesIn, withTemplate } from "./templates.ts";
import { doubtUnusedSamples } from "./unused-samples.ts";
import { isOfPath } from "./values.ts";

/**
 * Reads a page as people write them: titles, labels, components, tables, lists and samples. Operations that
 * another source has read of the page are known; what stands around them is said of them.
 */
export function readSections(
  page: Page,
  known: readonly KnownOperation[],
  notes: Notes,
): JsonObject | undefined {
  const root = outline(writtenOn(page.blocks, notes), notes);
  const models = takeModels(root, notes);
  const templates = templatesIn(root);
  const written = hintsIn(root, known, notes);
  const bases = [...statedBases(root), ...calledBases(written)];
  const said = behindBases(written, bases, notes);
  const whole = withPrefix(said, prefixIn(root, notes));
  const hints = dropInstallation(root, dropCallbacks(root, whole, notes), notes);
  const named = candidatesOf(hints, notes);
  const all = named.length > 0 ? named : candidatesOf(otherHints(root, notes), notes);
  const candidates = eachOnce(
    all.map((one) =>
      one.rank === "call" ? { ...one, address: withTemplate(one.address, templates) } : one,
    ),
  );
  const scopes = scopesOf(root, candidates, notes);
  if (scopes.length === 0) return undefined;
  const gathered = new Map<(typeof scopes)[number]["parts"], Found>();
  const read = (parts: (typeof scopes)[number]["parts"]): Found => {
    const found = gathered.get(parts) ?? gather(parts, notes);
    gathered.set(parts, found);
    return found;
  };
  const found = scopes.map(({ parts }) => read(parts));
  const general = saidOfAll(found);
  let above: Found | undefined;
  let answering: Found | undefined;
  const described = scopes.map((scope) => {
    const around = scope.around.map(read);
    const { method, address, title } = scope;
    return { method, address, title, own: read(scope.parts), around };
  });
  // Calls may stand together in a part that is about none of them: "Try it".
  const calls = callsByPath([...new Set([...found, ...described.flatMap((one) => one.around)])]);
  const operations = scopes.map((scope, index) => {
    const one = described[index];
    const sent = one ? withSameBody(one, described) : read(scope.parts);
    const own = withOwnAnswers(withOwnCalls(sent, scope, calls), scope, found);
    const same = sameAsAbove(own, above);
    const whole = one ? withSameAnswer(one, own, answering, described) : own;
    // Who answers like the one above answers like all of them above that do.
    if (whole === own) answering = own;
    above = { ...whole, ...joined(whole, same) };
    const values = valuesElsewhere(found, scope.address.path);
    const around = [same, ...scope.around.map(read), { ...general, values }];
    return toOperation(
      { scope, own: withListed(whole, scope.listed, notes), around, models },
      notes,
    );
  });
  doubtUnusedSamples(
    described.flatMap(({ around }) => around),
    new Set(found),
    notes,
  );
  const servers = [
    ...scopes.flatMap(({ address }) => address.server ?? []),
    ...[...gathered.values()].flatMap((found) => found.servers),
  ];
  const schemes = Object.assign({}, ...operations.map(({ credentials }) => credentials?.schemes));
  // Where another source has read the page, its words for that lead.
  const version = known.length > 0 ? "0.0.0" : undefined;
  const drafts = operations.map(({ operation }) => operation);
  const paths = drafts.map(({ path }) => path);
  return draftDocument(
    {
      title: page.title,
      version,
      servers: serversOf(servers, paths, notes),
      schemes,
      operations: drafts,
    },
    notes,
  );
}

/** What names an operation on a page where nothing else does. */
function otherHints(root: Section, notes: Notes): Hint[] {
  if (takeBases(root, notes)) return dropCallbacks(root, hintsIn(root, [], notes), notes);
  const opened = openableUrls(root, notes);
  return opened.length > 0 ? opened : queriedAddress(root, notes);
}

/** Calls to one template, each with values of its own, are one operation that several places are about. */
function eachOnce(candidates: readonly Candidate[]): Candidate[] {
  const byPath = Map.groupBy(candidates, ({ method, address }) => `${method} ${address.path}`);
  return [...byPath.values()].flatMap(([first, ...others]) =>
    first ? [{ ...first, places: [first, ...others].flatMap(({ places }) => places) }] : [],
  );
}

/**
 * The calls to an operation: of its part of the page, or of another where calls of several stand together;
 * without any, all that its part has.
 */
function withOwnCalls(found: Found, { method, address }: Named, all: CallsByPath): Found {
  const own = found.calls.filter((call) => isSameOperation(call, { method, address }));
  const calls = own.length > 0 ? own : (all.get(`${method} ${address.path}`) ?? found.calls);
  return { ...found, calls };
}

/** The answers of an operation, without those that a block shows of other calls, and with its own in other parts. */
function withOwnAnswers(own: Found, { method, address }: Named, all: readonly Found[]): Found {
  const isOwn = ({ of }: Found["samples"][number]) =>
    of !== undefined && isSameOperation(of, { method, address });
  const others = all.flatMap(({ samples }) => samples.filter(isOwn));
  const samples = own.samples.filter(({ of }) => of === undefined);
  return { ...own, samples: [...samples, ...new Set(others)] };
}

type CallsByPath = ReadonlyMap<string, Found["calls"]>;

function callsByPath(found: readonly Found[]): CallsByPath {
  const all = found.flatMap(({ calls }) => calls);
  return Map.groupBy(all, ({ method, address }) => `${method} ${address.path}`);
}

/** What an operation has itself and in common with others, as far as the next one may have it too. */
function joined(own: Found, same: Found): Pick<Found, "groups" | "credentials" | "calls"> {
  return {
    groups: [...own.groups, ...same.groups],
    credentials: [...own.credentials, ...same.credentials],
    calls: [...own.calls, ...same.calls],
  };
}

/** What is said of signing in for all operations, wherever on the page: "on every endpoint of this page". */
function saidOfAll(parts: readonly Found[]): Found {
  const credentials = parts.flatMap((found) =>
    found.credentials.filter(({ text }) => isOfAll(text)),
  );
  return { ...emptyFound(), credentials };
}

/** The values that other parts of the page list for what a path is about: "Refund statuses" for `/refunds/{id}`. */
function valuesElsewhere(parts: readonly Found[], path: string): Found["values"] {
  return parts
    .flatMap(({ values }) => values)
    .filter(({ whole, isName, heading }) => whole && !isName && isOfPath(heading, path))
    .map((list) => ({ ...list, isElsewhere: true }));
}

/** What no other source has used, without what is none of the page's words, in the forms that are read. */
function writtenOn(blocks: readonly Block[], notes: Notes): Block[] {
  return withLegends(
    withEndpointLines(joinFieldParagraphs(withSharedTypes(withoutScreen(unread(blocks, notes))))),
    notes,
  );
}

/** The blocks that no other source has used. */
function unread(blocks: readonly Block[], notes: Notes): Block[] {
  return blocks.flatMap((block): Block[] => {
    if (block.kind !== "element") {
      return notes.used.has(block.line) && notes.used.has(block.end) ? [] : [block];
    }
    return [{ ...block, children: unread(block.children, notes) }];
  });
}
