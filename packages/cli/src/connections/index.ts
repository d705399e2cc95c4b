/**
 * Connections from a file: `findConfiguration` → `readConfiguration` → checked connections, whose secrets
 * are places → `missingOf` and `openConnection`, which look there. Nothing here knows of a command line.
 */

export { environmentsOf } from "./check-server.ts";
export type { Configuration, Connection } from "./connection.ts";
export { didYouMean } from "./did-you-mean.ts";
export { type Duration, parseDuration } from "./duration.ts";
export { ConfigurationFileError, type FileIssue, placeIn } from "./file-error.ts";
export { CONFIGURATION_FILE, findConfiguration } from "./find-file.ts";
export { missingOfNotify, type NotifyTarget } from "./notify-target.ts";
export { type Missing, missingOf, openConnection } from "./open-connection.ts";
export { parseConfiguration, readConfiguration } from "./read-configuration.ts";
export { lookUpSecret, placeOfSecret } from "./secret-place.ts";
export { showPath } from "./show-path.ts";
export { parseThreshold, type Threshold } from "./threshold.ts";
