import type { HeaderOption, Model } from "@org/generate";
import { remark } from "../compare/outcome.ts";
import type { Finding } from "../finding.ts";

/** Compares the options of a client that fill headers. What is sent by default, the parameters tell. */
export function compareHeaderOptions(base: Model, revision: Model): readonly Finding[] {
  const before = byName(base);
  const after = byName(revision);
  const renamed = new Map(
    [...before.values()].flatMap((was) => {
      const is = [...after.values()].find((option) => fills(option) === fills(was));
      return is && !after.has(was.name) && !before.has(is.name) ? [[was.name, is]] : [];
    }),
  );
  const arrived = new Set([...renamed.values()].map(({ name }) => name));
  const findings: Finding[] = [];
  for (const [name, { node, env, header }] of before) {
    const now = after.get(name);
    const other = renamed.get(name);
    if (other) {
      const message = `What fills \`${header}\` is given as \`${other.name}\` (${other.env}) now, not as \`${name}\` (${env}).`;
      findings.push(remark("header-option-renamed", other.node.pointer, message));
    } else if (now === undefined) {
      const message = `The client takes no \`${name}\` (${env}) any more.`;
      findings.push(remark("header-option-removed", node.pointer, message));
    } else if (fills(now) !== header.toLowerCase()) {
      const message = `\`${name}\` fills \`${now.header}\` now, not \`${header}\`.`;
      findings.push(remark("header-option-moved", now.node.pointer, message));
    }
  }
  for (const [name, { node, env }] of after) {
    if (before.has(name) || arrived.has(name)) continue;
    const message = `The client may be given \`${name}\` (${env}) now.`;
    findings.push(remark("header-option-added", node.pointer, message));
  }
  return findings;
}

/** The header that an option fills, by its name without case. */
function fills({ header }: HeaderOption): string {
  return header.toLowerCase();
}

function byName({ headerOptions }: Model): ReadonlyMap<string, HeaderOption> {
  return new Map(headerOptions.map((option) => [option.name, option]));
}
