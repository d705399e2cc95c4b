import type { Notes } from "../base/notes.ts";
import { listedNames } from "../evidence/fields/listed-names.ts";
import type { PlacedField } from "../evidence/fields/meaning.ts";
import { readDeclarations } from "../evidence/fields/typescript.ts";
import { gather } from "./gather/gather.ts";
import { calledObject, listedIn, ownName, typesNamed } from "./model-sections.ts";
import { key, type Model, type Models } from "./models.ts";
import { hasEndpoint } from "./outline/endpoint-in.ts";
import { type Leaf, partsIn, type Section } from "./outline/section.ts";
import { withTitles } from "./titled-groups.ts";
import { withValues } from "./values.ts";

/**
 * The models of a page: what stands below "Schemas", or after it, by their titles, and sections that are called
 * like an object. The former are taken out of the page: they are no part of an operation.
 */
export function takeModels(root: Section, notes: Notes): Models {
  const models = new Map<string, Model>();
  const add = (section: Section, name: string): void => {
    const parts = section.parts.filter((part) => part.kind !== "section" || !hasEndpoint(part));
    const { groups, samples, values } = gather(parts, notes);
    const placed = groups.map((group) => ({ ...group, place: "response" as const }));
    const fields = withValues(
      withTitles(placed, models).flatMap((group) => group.fields),
      values,
    );
    if (models.has(name) || (fields.length === 0 && samples.length === 0)) return;
    models.set(name, { fields, samples: samples.map(({ sample }) => sample) });
  };
  const named = typesNamed(root);
  const visit = (section: Section): void => {
    const listed = listedIn(section, named);
    markRequired(listed);
    for (const model of listed) {
      notes.used.mark(model.line);
      add(model, key(model.title));
    }
    const kept = section.parts.filter((part) => part.kind !== "section" || !listed.has(part));
    section.parts.splice(0, section.parts.length, ...kept);
    for (const part of kept) {
      if (part.kind !== "section") continue;
      const said = calledObject(part.title) ?? ownName(part);
      if (said !== undefined) add(part, key(said));
      visit(part);
    }
  };
  visit(root);
  const parts = [...partsIn(root)].map(({ part }) => part);
  const declared = parts.flatMap((part) =>
    part.kind === "code" ? readDeclarations(part.text, part.textLine) : [],
  );
  for (const { name, fields } of [...declared, ...parts.flatMap(namedInCells)]) {
    if (!models.has(key(name))) models.set(key(name), { fields, samples: [] });
  }
  return models;
}

/** What cells call by a name and list the members of: "`Purse { id, balance }`". */
function namedInCells(part: Section | Leaf): { name: string; fields: PlacedField[] }[] {
  if (part.kind !== "table") return [];
  return part.rows.flatMap(({ cells, line }) =>
    cells.flatMap((cell) =>
      [...cell.matchAll(/\b([A-Z]\w{2,60})\s*(\{[^{}]{1,2000}\})/g)].flatMap(
        ([, name = "", members = ""]) => {
          const fields = listedNames(members, line);
          return fields.length > 1 ? [{ name, fields }] : [];
        },
      ),
    ),
  );
}

/** Where the terms of models say what is optional, and never what is required, the others are. */
function markRequired(models: ReadonlySet<Section>): void {
  const terms = [...models].flatMap(({ parts }) =>
    parts.flatMap((part) => (part.kind === "definitions" ? part.items : [])),
  );
  const isOptional = (text: string) => /\(optional\)$/.test(text);
  if (!terms.some(({ text }) => isOptional(text))) return;
  if (terms.some(({ text }) => /required/i.test(text))) return;
  for (const { parts } of models) {
    for (const [index, part] of parts.entries()) {
      if (part.kind !== "definitions") continue;
      const items = part.items.map((item) =>
        isOptional(item.text) ? item : { ...item, text: `${item.text} (required)` },
      );
      parts[index] = { ...part, items };
    }
  }
}
