import { readFileSync } from "node:fs";
import type { Configuration, Connection } from "./connection.ts";
import { didYouMean } from "./did-you-mean.ts";
import { ConfigurationFileError } from "./file-error.ts";
import { readAlerts } from "./read-alerts.ts";
import { readConnection } from "./read-connection.ts";
import { readNotify } from "./read-notify.ts";
import type { ReadOptions } from "./read-options.ts";
import { YamlSource } from "./yaml-source.ts";

/**
 * Reads and checks a file of connections; no secret is looked up.
 *
 * @throws {ConfigurationFileError} when it can't be used: with all that is wrong in it.
 */
export function readConfiguration(file: string, options: ReadOptions): Configuration {
  return parseConfiguration(readText(file), file, options);
}

/**
 * The same of a text that stands in a file, or will.
 *
 * @throws {ConfigurationFileError} when it can't be used: with all that is wrong in it.
 */
export function parseConfiguration(
  text: string,
  file: string,
  options: ReadOptions,
): Configuration {
  const source = new YamlSource(text);
  // What a broken text holds is guesswork: its errors alone are told.
  const read = source.issues.length === 0 ? readRoot(source, file, options) : NOTHING;
  if (source.issues.length > 0) throw new ConfigurationFileError(file, source.issues);
  return { file, ...read };
}

function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === "ENOENT";
    const message = isMissing
      ? "there is no such file: `balances init` writes one"
      : `the file can't be read (${(error as NodeJS.ErrnoException).code})`;
    throw new ConfigurationFileError(file, [{ line: null, message }]);
  }
}

type Root = Omit<Configuration, "file">;

const NOTHING: Root = { connections: [], alerts: [], notify: [] };

const KEYS = ["connections", "alerts", "notify"];

const EXAMPLE = "the file begins with `connections:`, and below it a list: `- provider: finix`";

function readRoot(source: YamlSource, file: string, options: ReadOptions): Root {
  const entries = source.entries(source.root);
  if (entries === undefined) {
    source.report(source.root, EXAMPLE);
    return NOTHING;
  }
  for (const { key, keyNode } of entries) {
    if (KEYS.includes(key)) continue;
    source.report(keyNode, `unknown key ${JSON.stringify(key)}: ${didYouMean(key, KEYS)}`);
  }
  const list = entries.find(({ key }) => key === "connections");
  const items = source.items(list?.value);
  if (items === undefined || items.length === 0) {
    source.report(list?.keyNode ?? source.root, `there is no connection: ${EXAMPLE}`);
    return NOTHING;
  }
  const connections = items.flatMap((item) => readConnection(source, item, file, options) ?? []);
  reportTwins(source, connections);
  const valueAt = (wanted: string) => entries.find(({ key }) => key === wanted)?.value;
  const named = {
    labels: connections.map(({ label }) => label),
    providers: options.providers.map(({ provider }) => provider.name),
  };
  return {
    connections,
    alerts: readAlerts(source, valueAt("alerts"), named),
    notify: readNotify(source, valueAt("notify")),
  };
}

/** A label is the one name of its connection. */
function reportTwins(source: YamlSource, connections: readonly Connection[]): void {
  const lines = new Map<string, number>();
  for (const { label, line } of connections) {
    const first = lines.get(label);
    if (first === undefined) lines.set(label, line);
    else {
      const message = `the label ${JSON.stringify(label)} is that of line ${first}: give each its own`;
      source.issues.push({ line, message });
    }
  }
}
