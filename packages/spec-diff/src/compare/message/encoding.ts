import { pointerTo } from "@org/openapi";
import type { Content, Encoding } from "../../api/model.ts";
import type { Finding } from "../../finding.ts";
import type { Alternative, Part, Shape } from "../../schema/shape.ts";
import type { Context } from "../outcome.ts";
import { membersOf } from "./part-headers.ts";
import { compareTypes, hasMediaType, typesOf } from "./part-types.ts";
import { keptKinds, wireForm } from "./wire-form.ts";

/** One member of a form in one document. */
interface Member {
  readonly encoding: Encoding | undefined;
  readonly shape: Shape;
}

const ANYTHING: Part = { schemas: [] };

/**
 * Compares how the members of a form are sent, each by what its encoding comes to. A member that is new or
 * gone has told of its encoding too.
 */
export function compareEncodings(
  context: Context,
  base: Content,
  revision: Content,
): readonly Finding[] {
  const { sent: direction, shapes } = context;
  const before = base.encodings;
  const after = revision.encodings;
  if (!before || !after) return [];
  const was = membersOf(shapes.base[direction].of(base));
  const is = membersOf(shapes.revision[direction].of(revision));
  const shapeIn = (side: "base" | "revision", name: string) =>
    shapes[side][direction].of((side === "base" ? was : is).get(name) ?? ANYTHING);
  const typed = [...was.keys()].filter(
    (name) => hasMediaType(shapeIn("base", name)) !== hasMediaType(shapeIn("revision", name)),
  );
  const names = new Set([...before.members.keys(), ...after.members.keys(), ...typed]);
  const moved = before.positions === after.positions ? [] : [positions(context, revision)];
  return [
    ...moved,
    ...[...names].flatMap((name) => {
      if (was.has(name) !== is.has(name)) return [];
      const member = (side: "base" | "revision", encodings: typeof after): Member => ({
        encoding: encodings.members.get(name),
        shape: shapeIn(side, name),
      });
      return compareMember(
        context,
        name,
        pointerTo(revision.pointer, "encoding", name),
        member("base", before),
        member("revision", after),
        after.isMultipart,
      );
    }),
  ];
}

/** OpenAPI 3.2 encodes parts without a name by their position. */
function positions({ sent: direction }: Context, { pointer }: Content): Finding {
  const message = "The body encodes its parts in another form.";
  return { id: "parameter-serialization-changed", direction, pointer, message };
}

function compareMember(
  { sent: direction, shapes }: Context,
  name: string,
  place: string,
  before: Member,
  after: Member,
  isMultipart: boolean,
): readonly Finding[] {
  const pointer = after.encoding?.pointer ?? before.encoding?.pointer ?? place;
  const say = (id: Finding["id"], text: string): readonly Finding[] => [
    { id, direction, pointer, message: `Field \`${name}\` of the body ${text}` },
  ];
  for (const { kind, before: old, after: now } of keptKinds(before.shape, after.shape)) {
    const was = formOf(before, kind, old, isMultipart);
    const is = formOf(after, kind, now, isMultipart);
    if (was !== is) {
      return say("parameter-serialization-changed", `travels as ${is} now, not as ${was}.`);
    }
  }
  const said = compareTypes(
    typesOf(before, shapes.base[direction]),
    typesOf(after, shapes.revision[direction]),
  );
  return said ? say(said.id, said.text) : [];
}

/** What a member of this kind comes to, but for its media type: a field an item, JSON, a style. */
function formOf(
  { encoding }: Member,
  kind: Parameters<typeof wireForm>[0],
  alternative: Alternative | undefined,
  isMultipart: boolean,
): string {
  const said = encoding?.serialization;
  if (kind === "object" && !said) return "one part";
  const form = wireForm(kind, said ?? { style: "form", explode: true, allowReserved: false });
  // Parts are not percent-encoded: nothing is reserved there.
  const reserved = said?.allowReserved === true && !isMultipart ? " with reserved characters" : "";
  return alternative === undefined && said === undefined ? "as it is" : `${form}${reserved}`;
}
