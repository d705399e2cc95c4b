import type { EventType } from "@org/collector";
import { didYouMean } from "./did-you-mean.ts";
import type { NotifyTarget } from "./notify-target.ts";
import { readKeys, readText, readTexts } from "./read-keys.ts";
import { placeOfSecret, type SecretPlace } from "./secret-place.ts";
import type { Value, YamlSource } from "./yaml-source.ts";

/** The names of the collector's events, which is not loaded to read a file. */
const EVENTS = {
  "balance.low": true,
  "balance.recovered": true,
  "balance.high": true,
  "balance.normal": true,
  "balance.stale": true,
  "balance.fresh": true,
  "account.failing": true,
  "account.answering": true,
  "connection.failing": true,
  "connection.answering": true,
  "run.ended": true,
} satisfies Readonly<Record<EventType, true>>;

const EXAMPLE = "`name: ops`, `webhook: https://…` and `secret: env:NAME`, or `stdout: true`";

const FORM = {
  what: "an item of notify",
  keys: ["name", "webhook", "secret", "stdout", "events", "tenant"],
  example: EXAMPLE,
};

/** To whom events are told: an item of a list each. Neither an address nor what stands for a secret is repeated. */
export function readNotify(source: YamlSource, list: Value): NotifyTarget[] {
  if (list === undefined) return [];
  const items = source.items(list);
  if (items === undefined) source.report(list, `notify is a list: \`- name: ops\`, and ${EXAMPLE}`);
  const names = new Set<string>();
  return (items ?? []).flatMap((item) => readTarget(source, item, names) ?? []);
}

function readTarget(source: YamlSource, item: Value, names: Set<string>): NotifyTarget | undefined {
  const values = readKeys(source, item, FORM);
  if (values === undefined) return undefined;
  const name = readText(source, "name", values);
  if (name === undefined || names.has(name)) {
    const message = `an item of notify needs a name of its own: ${EXAMPLE}`;
    return source.report(values.get("name") ?? item, message);
  }
  names.add(name);
  const scope = {
    name,
    events: readEvents(source, values),
    tenant: readTexts(source, "tenant", values),
  };
  if (values.has("webhook") === values.has("stdout")) {
    return source.report(item, `an item of notify has a webhook or stdout: ${EXAMPLE}`);
  }
  if (values.has("webhook")) {
    const url = source.text(values.get("webhook")) ?? "";
    if (!isSafe(url)) {
      return source.report(values.get("webhook"), "webhook must be an address: https, or loopback");
    }
    const secret = readPlace(source, item, values);
    return secret && { ...scope, kind: "webhook", url, secret };
  }
  if (values.has("secret")) source.report(values.get("secret"), "stdout has no secret");
  if (source.text(values.get("stdout")) !== "true") {
    return source.report(values.get("stdout"), "stdout must be true, or left out");
  }
  return { ...scope, kind: "output" };
}

function readEvents(
  source: YamlSource,
  values: ReadonlyMap<string, Value>,
): readonly EventType[] | undefined {
  const events = readTexts(source, "events", values);
  const unknown = events?.find((event) => !Object.hasOwn(EVENTS, event));
  if (unknown !== undefined) {
    const hint = didYouMean(unknown, Object.keys(EVENTS));
    source.report(values.get("events"), `there is no event ${JSON.stringify(unknown)}: ${hint}`);
  }
  return events as readonly EventType[] | undefined;
}

function readPlace(
  source: YamlSource,
  item: Value,
  values: ReadonlyMap<string, Value>,
): SecretPlace | undefined {
  const value = values.get("secret");
  const place = placeOfSecret(source.text(value) ?? "");
  if (place !== undefined) return { ...place, line: source.lineOf(value) };
  return source.report(
    value ?? item,
    values.has("secret")
      ? "secret is no place, and a secret must not stand in this file: write `env:NAME` or `file:PATH`"
      : "a webhook needs a secret that signs: `secret: env:NAME` or `secret: file:PATH`",
  );
}

/** Loopback names and addresses: RFC 6761, section 6.3; RFC 1122, section 3.2.1.3; RFC 4291, section 2.5.3. */
const LOOPBACK = /^(?:(?:.*\.)?localhost|\[::1]|127(?:\.\d+){3})$/;

function isSafe(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password, hash } = new URL(text);
  if (username + password + hash !== "") return false;
  return protocol === "https:" || (protocol === "http:" && LOOPBACK.test(hostname));
}
