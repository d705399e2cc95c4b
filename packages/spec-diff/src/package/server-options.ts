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
  const findings: Finding[] = [];
  for (const [name, { node, env, values }] of before) {
    const now = after.get(name);
    if (now === undefined) {
      const message = `The client takes no \`${name}\` (${env}) any more.`;
      findings.push(remark("server-option-removed", node.pointer, message));
    } else if (values.length === 0 && now.values.length > 0) {
      const message = `\`${name}\` takes ${now.values.map((value) => `\`${value}\``).join(", ")} alone.`;
      findings.push(remark("server-option-narrowed", now.node.pointer, message));
    }
  }
  for (const [name, { node, env }] of after) {
    if (before.has(name)) continue;
    const message = `The client may be given \`${name}\` (${env}) now.`;
    findings.push(remark("server-option-added", node.pointer, message));
  }
  return findings;
}

function byName({ serverOptions }: Model): ReadonlyMap<string, ServerOption> {
  return new Map(serverOptions.map((option) => [option.name, option]));
}
