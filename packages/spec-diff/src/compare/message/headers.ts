import type { Header, Response } from "../../api/model.ts";
import { type Context, found, type Outcome, SAME, together } from "../outcome.ts";
import { BESIDE, neededBeside, newBeside, type Said } from "./beside.ts";

/** Compares the headers of an answer, by their names without case. */
export function compareHeaders(
  context: Context,
  status: string,
  before: Response,
  after: Response,
): Outcome {
  const names = new Set([...before.headers.keys(), ...after.headers.keys()]);
  return together(
    [...names].map((name) =>
      compareHeader(context, status, before.headers.get(name), after.headers.get(name)),
    ),
  );
}

function compareHeader(
  { received: direction }: Context,
  status: string,
  before: Header | undefined,
  after: Header | undefined,
): Outcome {
  const say = ([id, text]: Said, { name, pointer }: Header): Outcome => {
    const message = `Header \`${name}\` of answer ${status} ${text}.`;
    return found({ id, direction, pointer, message });
  };
  if (!before) return after ? say(newBeside(direction, after.required), after) : SAME;
  if (!after) return say(BESIDE[direction].removed, before);
  const needed = neededBeside(direction, before, after);
  const slots = [{ direction, base: before, revision: after }];
  return together([{ findings: [], slots }, needed ? say(needed, after) : SAME]);
}
