import type { Mention } from "../endpoints/mention.ts";
import type { CallSample } from "./call-sample.ts";
import { readClientCalls } from "./client-call.ts";
import { readCurls } from "./curl.ts";
import { readForms } from "./html-form.ts";
import { readMessages } from "./http-message.ts";
import { readHttpies } from "./httpie.ts";

/** `POST /purses -d '{"name": "x"}'`: the options of `curl`, and not its name. */
const WITHOUT_NAME =
  /^([ \t]*)(GET|POST|PUT|PATCH|DELETE)[ \t]+(\S{1,500})(?=[ \t]+-(?:[dHFu]|-data(?:-\w+)?|-header|-form)[ \t])/gm;

function withName(text: string): string {
  return text.replaceAll(WITHOUT_NAME, "$1curl -X $2 $3");
}

/** The requests that a block of code shows, whatever it is written in. */
export function callsIn(source: string): CallSample[] {
  const text = withName(source);
  const commands = [...readCurls(text), ...readHttpies(text)];
  if (commands.length > 0) return commands;
  const requests = readMessages(text).flatMap((message) =>
    message.kind === "request" ? [message.call] : [],
  );
  if (requests.length > 0) return requests;
  const forms = readForms(text);
  return forms.length > 0 ? forms : readClientCalls(text);
}

/** The commands in the code of a sentence, "Open one: `curl -X POST https://…`", or those that lines are. */
export function callsInProse(source: string): CallSample[] {
  const text = withName(source);
  if (text !== source) return readCurls(text);
  if (!/`[^`]*\bcurl\s/i.test(text)) return [];
  return text
    .split("\n")
    .flatMap((line, index) =>
      [...line.matchAll(/`([^`]*\bcurl\s[^`]*)`/gi)].flatMap(([, code = ""]) =>
        readCurls(code).map((call) => ({ ...call, line: index, end: index })),
      ),
    );
}

/** The endpoint that a sample calls. */
export function mentionOfCall({ method, address, line }: CallSample): Mention {
  return { method, address, rank: "call", line, words: "" };
}
