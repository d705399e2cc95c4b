import { type Address, readAddress } from "../evidence/endpoints/address.ts";
import { partsIn, type Section } from "./outline/section.ts";

/** A path with a parameter, in code within a sentence. */
const TEMPLATE = /`(\/[^`\s]{0,200}[{:<][^`\s]{0,200})`/g;

/** Paths with parameters that sentences name without a method: "In general that is `/purses/{id}`". */
export function templatesIn(root: Section): Address[] {
  return [...partsIn(root)].flatMap(({ part }) => {
    const texts =
      part.kind === "paragraph"
        ? [part.text]
        : part.kind === "list"
          ? part.items.map(({ text }) => text)
          : [];
    return texts.flatMap((text) =>
      [...text.matchAll(TEMPLATE)].flatMap(([, path = ""]) => readAddress(path) ?? []),
    );
  });
}

/** The address that a call shows with values, with the parameters of the template that it fits. */
export function withTemplate(address: Address, templates: readonly Address[]): Address {
  const parts = address.path.split("/");
  const found = templates.find(({ path }) => fits(parts, path.split("/")));
  return found ? { ...address, path: found.path } : address;
}

function fits(parts: readonly string[], template: readonly string[]): boolean {
  return (
    parts.length === template.length &&
    template.every((part, index) =>
      /^\{[^{}]*\}$/.test(part) ? parts[index] !== "" : part === parts[index],
    )
  );
}
