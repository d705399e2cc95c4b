import type { Model, ServerOption } from "@org/generate";
import { remark } from "../compare/outcome.ts";
import type { Finding } from "../finding.ts";

/**
 * Compares the options of a client that fill the variables of its servers. Where they lead by default,
 * and which listed values there are, the servers tell.
 */
export function compareServerOptions(base: Model, revision: Model): readonly Finding[] {
  const before = byName(base);
  const after = byName(revision);
  const renamed = renamedOptions(base, revision);
  const arrived = new Set([...renamed.values()].map(({ name }) => name));
  const findings: Finding[] = [];
  for (const [name, { node, env, values }] of before) {
    const other = renamed.get(name);
    const now = after.get(name) ?? other;
    if (now === undefined) {
      const message = `The client takes no \`${name}\` (${env}) any more.`;
      findings.push(remark("server-option-removed", node.pointer, message));
      continue;
    }
    const { pointer } = now.node;
    if (other) {
      const message = `What fills \`{${other.variable}}\` is given as \`${other.name}\` (${other.env}) now, not as \`${name}\` (${env}).`;
      findings.push(remark("server-option-renamed", pointer, message));
    }
    if (values.length === 0 && now.values.length > 0) {
      const message = `\`${now.name}\` takes ${now.values.map((value) => `\`${value}\``).join(", ")} alone.`;
      findings.push(remark("server-option-narrowed", pointer, message));
    }
    if (values.length > 0 && now.values.length === 0) {
      const message = `\`${now.name}\` takes any text now.`;
      findings.push(remark("server-option-widened", pointer, message));
    }
  }
  for (const [name, { node, env }] of after) {
    if (before.has(name) || arrived.has(name)) continue;
    const message = `The client may be given \`${name}\` (${env}) now.`;
    findings.push(remark("server-option-added", node.pointer, message));
  }
  return findings;
}

/** Options of another name that fill the same places of URLs, by their names in the base. */
function renamedOptions(base: Model, revision: Model): ReadonlyMap<string, ServerOption> {
  const [before, after] = [byName(base), byName(revision)];
  return new Map(
    [...before.values()].flatMap((was): readonly (readonly [string, ServerOption])[] => {
      if (after.has(was.name)) return [];
      const places = placesOf(base, was);
      const is = [...after.values()].find((option) => placesOf(revision, option) === places);
      return is && !before.has(is.name) ? [[was.name, is]] : [];
    }),
  );
}

/** Where the URLs of the servers have a variable, whatever the variables are called. */
function placesOf({ servers }: Model, { variable }: ServerOption): string {
  const marked = servers.map(({ template }) =>
    template.replaceAll(/\{([^}]*)\}/g, (_, name) => (name === variable ? "{this}" : "{}")),
  );
  return marked.filter((template) => template.includes("{this}")).join(" ");
}

function byName({ serverOptions }: Model): ReadonlyMap<string, ServerOption> {
  return new Map(serverOptions.map((option) => [option.name, option]));
}
