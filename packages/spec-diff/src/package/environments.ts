import type { Server } from "@org/generate";
import { remark } from "../compare/outcome.ts";
import type { Finding } from "../finding.ts";

/** Where the calls of an environment go, and which server of the list says so. */
interface Place {
  readonly url: string;
  /** Where the server stands. */
  readonly pointer: string;
}

/** What differs between environments, and the base URLs of which that tells the fate. */
export interface EnvironmentChanges {
  readonly findings: readonly Finding[];
  readonly told: ReadonlySet<string>;
}

/**
 * Compares the environments that a client may choose, and where each leads.
 */
export function compareEnvironments(
  before: readonly Server[],
  after: readonly Server[],
): EnvironmentChanges {
  const base = environmentsOf(before);
  const revision = environmentsOf(after);
  const added = new Map([...revision].filter(([name]) => !base.has(name)));
  const findings: Finding[] = [];
  const told = new Set<string>();
  for (const [name, was] of base) {
    const is = revision.get(name);
    if (is?.url === was.url) continue;
    told.add(was.url);
    if (is) {
      told.add(is.url);
      const message = `The environment \`${name}\` is at \`${is.url}\` now, not at \`${was.url}\`.`;
      findings.push(remark("environment-moved", is.pointer, message));
      continue;
    }
    const [other] = [...added].find(([, { url }]) => url === was.url) ?? [];
    if (other === undefined) {
      const message = `There is no environment \`${name}\` any more.`;
      findings.push(remark("environment-removed", was.pointer, message));
      continue;
    }
    const place = added.get(other)?.pointer ?? was.pointer;
    added.delete(other);
    const message = `The environment \`${name}\` is called \`${other}\` now.`;
    findings.push(remark("environment-renamed", place, message));
  }
  for (const [name, { url, pointer }] of added) {
    told.add(url);
    const message = `There is an environment \`${name}\` now, at \`${url}\`.`;
    findings.push(remark("environment-added", pointer, message));
  }
  return { findings, told };
}

/** A client takes the first server that serves its environment. */
function environmentsOf(servers: readonly Server[]): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  for (const { node, url, environments } of servers) {
    for (const name of environments) {
      if (!places.has(name)) places.set(name, { url: plainUrl(url), pointer: node.pointer });
    }
  }
  return places;
}

/** Host names have no case, and a slash at the end adds nothing. */
export function plainUrl(url: string): string {
  const trimmed = url.replace(/\/+$/, "");
  return trimmed.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/]*/i, (origin) => origin.toLowerCase()) || "/";
}
