import { isObject, ownMember } from "@org/openapi";
import type { Doubts } from "../base/doubts.ts";
import type { Json, JsonObject } from "../base/json.ts";
import type { Lines } from "../base/lines.ts";
import { NotExtractable } from "../base/not-extractable.ts";
import { checkExamples } from "./check-examples.ts";
import { components, referenceTargets } from "./components.ts";
import { type Context, compact, extensions, prose, text } from "./context.ts";
import { stateCredentials } from "./credentials.ts";
import { paths } from "./paths.ts";
import { plainNames } from "./plain-names.ts";
import { reuseComponents } from "./reuse-components.ts";
import { security } from "./security.ts";
import { servers } from "./server.ts";
import { sharedStatuses } from "./shared-status.ts";

/** The version of OpenAPI that every extraction is written in. */
const OPENAPI = "3.1.1";

/** Where a draft comes from and what of it is wanted. */
export interface ConformOptions {
  readonly doubts: Doubts;
  readonly lines: Lines;
  /** Whether titles, summaries and descriptions are carried over. */
  readonly prose: boolean;
}

/**
 * OpenAPI Object (OpenAPI 3.1, section 4.8.1): makes a valid document of a draft. Every object is
 * rebuilt of the members that OpenAPI gives it, so vendor keys are gone; what is invalid is
 * repaired or left out, and said.
 *
 * @throws {NotExtractable} when no operation remains.
 */
export function conform(draft: JsonObject, options: ConformOptions): JsonObject {
  plainNames(draft);
  const context = makeContext(draft, options);
  stateCredentials(draft, context);
  const parts = components(ownMember(draft, "components"), context);
  const schemes = (parts["securitySchemes"] ?? {}) as JsonObject;
  const requirements = security(ownMember(draft, "security"), schemes, context);
  const operations = paths(ownMember(draft, "paths"), { schemes }, context);
  if (Object.keys(operations).length === 0) throw noOperation(draft, options.lines);
  if (Object.keys(schemes).length > 0) parts["securitySchemes"] = schemes;
  const serverList = servers(ownMember(draft, "servers"), context);
  const document: JsonObject = {
    openapi: OPENAPI,
    info: info(ownMember(draft, "info"), context),
    ...extensions(draft),
    ...(serverList.length > 0 ? { servers: serverList } : {}),
    ...(requirements && requirements.length > 0 ? { security: requirements } : {}),
    paths: operations,
    ...(Object.keys(parts).length > 0 ? { components: parts } : {}),
  };
  reuseComponents(document);
  checkExamples(document, context);
  return document;
}

function makeContext(draft: JsonObject, { doubts, lines, prose }: ConformOptions): Context {
  return {
    doubts,
    lines,
    prose,
    draft30: (text(draft, "openapi") ?? "").startsWith("3.0"),
    references: referenceTargets(ownMember(draft, "components")),
    statuses: sharedStatuses(draft),
  };
}

function noOperation(draft: JsonObject, lines: Lines): NotExtractable {
  const draftPaths = ownMember(draft, "paths");
  const empty = isObject(draftPaths) && Object.keys(draftPaths).length === 0;
  return new NotExtractable(
    empty
      ? "the page describes no operation: its `paths` is empty"
      : "the page describes no operation",
    lines.of(draft, "paths"),
  );
}

/** Info Object (OpenAPI 3.1, section 4.8.2), whose title and version are required. */
function info(value: Json | undefined, context: Context): JsonObject {
  const said = isObject(value) ? value : {};
  return {
    title: text(said, "title")?.trim() ?? "Untitled",
    ...compact({ description: prose(context, said, "description") }),
    version: text(said, "version") ?? "0.0.0",
  };
}
