import { mentionsOf } from "../../evidence/endpoints/mention.ts";
import type { Section } from "./section.ts";

/** The endpoint that a section names by itself. */
export function endpointIn({ parts }: Section): string | undefined {
  for (const part of parts) {
    if (part.kind === "label" && part.role === "endpoint" && part.value !== "") return part.value;
    if (part.kind !== "code" && part.kind !== "paragraph") continue;
    const [mention] = mentionsOf(part.text, part.kind);
    if (mention?.method) return `${mention.method} ${mention.address.path}`;
  }
  return undefined;
}

/** The endpoint that a section names by itself, or the first that a component within it names. */
export function endpointWithin(section: Section): string | undefined {
  const own = endpointIn(section);
  if (own !== undefined) return own;
  for (const part of section.parts) {
    const inner = part.kind === "section" && part.meaning ? endpointWithin(part) : undefined;
    if (inner !== undefined) return inner;
  }
  return undefined;
}

/** Whether a section names an endpoint, or one within it does. */
export function hasEndpoint(section: Section): boolean {
  return (
    endpointIn(section) !== undefined ||
    section.parts.some((part) => part.kind === "section" && hasEndpoint(part))
  );
}
