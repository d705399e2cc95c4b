import type { Notes } from "../../base/notes.ts";
import type { Group } from "../found.ts";

/**
 * Groups of which some are alternatives of one body, each with a title of its own: what one of them asks for and
 * another one does not have is not asked for by all. Such groups have a name in common, and each a further one.
 */
export function withAlternatives(groups: readonly Group[], notes: Notes): Group[] {
  return groups.map((group) => {
    const others = groups.filter((other) => isAlternative(group, other));
    if (others.length === 0) return group;
    const names = others.map(namesIn);
    const fields = group.fields.map((field) => {
      const [name = ""] = field.path;
      const isOfAll = names.every((other) => other.has(name));
      if (isOfAll || !field.required || field.path.length > 1) return field;
      const says = `${name} is required below "${group.title}", and not below another title`;
      notes.doubts.add(field.line, says, "not required");
      return { ...field, required: false };
    });
    return { ...group, fields };
  });
}

function isAlternative(one: Group, other: Group): boolean {
  if (one === other || one.title === other.title || one.role !== other.role) return false;
  if (one.statuses.join() !== other.statuses.join()) return false;
  const [own, its] = [namesIn(one), namesIn(other)];
  const shared = [...own].filter((name) => its.has(name)).length;
  return shared > 0 && shared < own.size && shared < its.size;
}

/** The names of the members of the body itself. */
function namesIn({ fields }: Group): Set<string> {
  return new Set(fields.flatMap(({ path: [name = ""] }) => (name === "" ? [] : [name])));
}
