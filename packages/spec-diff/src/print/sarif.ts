/** SARIF 2.1.0: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html */
import { isAbsolute } from "node:path";
import { pathToFileURL } from "node:url";
import { visibleJson } from "@org/command";
import type { Location, Log, Notification, ReportingDescriptor, Result } from "sarif";
import { type Bump, largestBump } from "../change.ts";
import type { Outcome } from "../outcome.ts";
import type { LocatedChange, Place } from "../places/locate.ts";
import { POLICY } from "../policy.ts";
import type { Accepted } from "../settings/accepted.ts";
import type { Printer } from "./printer.ts";

const SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

/** The key of our fingerprints: the number goes up when they are made of something else. */
const FINGERPRINT = "specDiff/v1";

const LEVELS: Readonly<Record<Bump, Result.level>> = {
  major: "error",
  minor: "note",
  patch: "note",
  none: "none",
};

const IDS = Object.keys(POLICY);

/** One run with a result for each change of all pairs; the rules are the rows of the policy. */
export function sarifPrinter(): Printer {
  const results: Result[] = [];
  const notifications: Notification[] = [];
  let isSuccess = true;
  return {
    add: (outcome) => {
      if ("error" in outcome) isSuccess = false;
      else results.push(...resultsOf(outcome.locate()));
      notifications.push(...notificationsOf(outcome));
      return undefined;
    },
    end: () => {
      const log: Log = {
        version: "2.1.0",
        $schema: SCHEMA,
        runs: [
          {
            tool: { driver: { name: "spec-diff", rules: RULES } },
            columnKind: "utf16CodeUnits",
            invocations: [
              { executionSuccessful: isSuccess, toolExecutionNotifications: notifications },
            ],
            results,
          },
        ],
      };
      return visibleJson(log);
    },
  };
}

const RULES: ReportingDescriptor[] = Object.entries(POLICY).map(([id, rule]) => ({
  id,
  shortDescription: { text: rule.reason },
  defaultConfiguration: { level: LEVELS[largestBump([rule.request, rule.response])] },
  properties: { request: rule.request, response: rule.response },
}));

function notificationsOf(outcome: Outcome): readonly Notification[] {
  if ("error" in outcome) return [{ level: "error", message: { text: outcome.error } }];
  return (outcome.diff.notes ?? []).map((text) => ({ level: "note", message: { text } }));
}

function resultsOf(located: {
  readonly changes: readonly LocatedChange[];
  readonly accepted: readonly Accepted<LocatedChange>[];
}): readonly Result[] {
  return [
    ...located.changes.map(resultOf),
    ...located.accepted.map(({ change, reason, until }): Result => {
      const justification = `${reason} (until ${until})`;
      return { ...resultOf(change), suppressions: [{ kind: "external", justification }] };
    }),
  ];
}

function resultOf(change: LocatedChange): Result {
  const { id, bump, message, base, nearest, fingerprint, operation } = change;
  const { scope, direction, pointer, before, after } = change;
  return {
    ruleId: id,
    ruleIndex: IDS.indexOf(id),
    level: LEVELS[bump],
    message: { text: message },
    locations: [{ ...locationOf(nearest), logicalLocations: [{ fullyQualifiedName: operation }] }],
    ...(base === null
      ? {}
      : { relatedLocations: [{ id: 0, message: { text: "before" }, ...locationOf(base) }] }),
    partialFingerprints: { [FINGERPRINT]: fingerprint },
    properties: {
      bump,
      scope,
      direction,
      pointer,
      ...(before === undefined ? {} : { before }),
      ...(after === undefined ? {} : { after }),
    },
  };
}

function locationOf({ file, line, column }: Place): Location {
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(file) },
      region: { startLine: line, startColumn: column },
    },
  };
}

/** A path from the working folder stays relative; its parts are encoded (section 3.10). */
function uriOf(file: string): string {
  if (isAbsolute(file)) return pathToFileURL(file).href;
  return file.split(/[\\/]/).map(encodeURIComponent).join("/");
}
