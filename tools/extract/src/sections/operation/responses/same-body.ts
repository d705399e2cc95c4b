import type { Notes } from "../../../base/notes.ts";
import type { ListedStatus } from "../../../evidence/fields/meaning.ts";
import type { Answers } from "./answer.ts";

/** "Same shape as 201", "Same as above": the body of that status. */
export function addSame(
  listed: readonly ListedStatus[],
  answers: Answers,
  { doubts }: Notes,
): void {
  for (const { status, description, line } of listed) {
    const like = SAME.exec(description)
      ?.slice(1)
      .find((found) => found !== undefined);
    const last = like === undefined && ABOVE.test(description) ? lastAbove(answers, line) : like;
    const [answer, other] = [answers.get(status), answers.get(last ?? "")];
    if (!answer || !other || other === answer) continue;
    if (answer.samples.length > 0 || answer.groups.length > 0) continue;
    doubts.add(line, `the body of ${status}: "${description}"`, `that of ${last}`);
    answer.samples.push(...other.samples);
    answer.groups.push(...other.groups);
    if (other.body) answer.body ??= other.body;
  }
}

const ABOVE =
  /\bsame (?:(?:body|response|answer|fields|shape|format|object) )?as (?:the )?(?:one )?(?:above|before|previous)\b/i;

/** The status of the last answer above a line that has a body. */
function lastAbove(answers: Answers, line: number): string | undefined {
  const shown = answers
    .of(() => true)
    .flatMap(([status, { samples, groups }]) => {
      const lines = [...samples, ...groups].map((one) => one.line).filter((own) => own < line);
      return lines.length > 0 ? [{ status, line: Math.max(...lines) }] : [];
    });
  return shown.sort((a, b) => b.line - a.line)[0]?.status;
}

const SAME =
  /\b(?:same|identical)\b[^.\n]{0,40}?\b(?:as|to|like)\b[^.\n\d]{0,20}([1-5]\d\d)\b|\blike (?:the |in )?([1-5]\d\d)\b/i;
