/** Rules of generated code: it is what the document gives, and nothing else. */
import { UsageError } from "@org/command";
import { generate, type Outcome, outsideTarget } from "@org/generate";
import { SpecError } from "@org/openapi";
import type { Rule } from "./rule.ts";
import { lineOf, type SubjectPackage } from "./subject-package.ts";

const FOLDER = "src/generated";
const README = "README.md";
const FIX = "run `npx @org/conformance generate`";

/** What making the code again would change; nothing where there is no document to make it of. */
async function madeAgain({
  spec,
  folder,
  shortName,
  model,
}: SubjectPackage): Promise<Pick<Outcome, "changed" | "extra"> & { readonly refused?: string }> {
  if (spec === undefined || model === undefined) return { changed: [], extra: [] };
  const target = outsideTarget(spec.file, folder, { name: shortName, strict: true });
  try {
    const [outcome] = await generate([target], { check: true });
    return outcome ?? { changed: [], extra: [] };
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof SpecError)) throw error;
    return { changed: [], extra: [], refused: error.message };
  }
}

const known = new WeakMap<SubjectPackage, ReturnType<typeof madeAgain>>();

/** The same, made once. */
function madeOnce(subject: SubjectPackage): ReturnType<typeof madeAgain> {
  const made = known.get(subject) ?? madeAgain(subject);
  known.set(subject, made);
  return made;
}

function isOfReadme(name: string): boolean {
  return name.endsWith(README);
}

export const ofGenerated: readonly Rule[] = [
  {
    id: "generated/fresh",
    title: "generated code is what the document gives",
    why: "the document is the one source: what a person changed in the code is lost at the next generation",
    fix: FIX,
    async find(subject) {
      const { changed } = await madeOnce(subject);
      return changed
        .filter((name) => !isOfReadme(name))
        .map((name) => {
          const file = `${FOLDER}/${name}`;
          const isThere = subject.text(file) !== undefined;
          return { file, happened: isThere ? "it is another than is generated" : "it is missing" };
        });
    },
  },
  {
    id: "generated/alone",
    title: "nothing written by hand lies in src/generated",
    why: "what is generated may be removed and made again at any time",
    fix: "move the file to src",
    async find(subject) {
      const { extra } = await madeOnce(subject);
      return extra.map((name) => ({
        file: `${FOLDER}/${name}`,
        happened: "it is nothing that is generated",
      }));
    },
  },
  {
    id: "generated/readme",
    title: "README.md has the parts that are generated, as they are generated",
    why: "options, operations, the meaning of every amount and errors are told to people as they are",
    fix: `add the marks, such as <!-- generated: mapping --> and <!-- /generated -->, and ${FIX}`,
    async find(subject) {
      const text = subject.text(README);
      if (text === undefined) return [{ file: README, happened: "there is none" }];
      const { changed, refused } = await madeOnce(subject);
      const line = lineOf(text, "<!-- generated:");
      return [
        ...(refused === undefined ? [] : [{ file: README, line, happened: refused }]),
        ...(changed.some(isOfReadme)
          ? [{ file: README, line, happened: "its generated parts are others than are generated" }]
          : []),
      ];
    },
  },
];
