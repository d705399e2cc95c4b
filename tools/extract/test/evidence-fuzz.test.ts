import fc from "fast-check";
import { expect, test } from "vitest";
import { callsIn } from "../src/evidence/calls/calls.ts";
import { readMessages } from "../src/evidence/calls/http-message.ts";
import { credentialsOfText, exemptionsIn } from "../src/evidence/credentials/credential-words.ts";
import { credentialsOfCall } from "../src/evidence/credentials/credentials.ts";
import { readSchemeDefinition } from "../src/evidence/credentials/scheme-definition.ts";
import { readAddress, readServer } from "../src/evidence/endpoints/address.ts";
import { mentionsIn, mentionsOf, methodAlone } from "../src/evidence/endpoints/mention.ts";
import { roleOf, statusesIn } from "../src/evidence/roles/roles.ts";
import { statusesAhead, statusesTold } from "../src/evidence/roles/statuses.ts";

const PIECES = [
  ..."'\"`\\$(){}[]<>|&;#:/?=@*-._~^%!,+ \n\t",
  ..."aZ0é中",
  "curl ",
  "-H ",
  "-d ",
  "--",
  "--data=",
  "--get",
  "-G",
  "-X",
  "--__proto__",
  "<<EOF\n",
  "EOF\n",
  "$(cat <<X\n",
  "$'",
  "$" + "{",
  "{{",
  "}}",
  "GET ",
  "POST",
  "/x",
  "https://x.test/a",
  "Authorization: Bearer x",
  "X-Api-Key",
  "HTTP/1.1 200 OK\n",
  "// 404\n",
  "fetch(",
  "url = ",
  "requests.post(",
  "status",
  "response",
  "200",
  "4xx",
  "token",
  "oauth",
  "\u{E000}",
  "\u200B",
];

const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((parts) => parts.join(""));

test("any text is read without an error, and what comes out is whole", () => {
  fc.assert(
    fc.property(text, fc.boolean(), (piece, called) => {
      const source = called ? `curl https://x.test/a ${piece}` : piece;
      const lines = source.split("\n").length;
      const kinds = ["heading", "label", "paragraph", "code"] as const;
      const mentions = [
        ...kinds.flatMap((kind) => mentionsOf(source, kind)),
        ...mentionsIn(source),
      ];
      for (const { address, line } of mentions) {
        expect(address.path).toMatch(/^\/(?!\/)\S*$/);
        expect(line).toBeLessThan(lines);
      }
      const calls = callsIn(source);
      for (const call of calls) {
        expect(call.address.path).toMatch(/^\/(?!\/)\S*$/);
        expect(call.method).toMatch(/^[a-z]/);
        expect(call.line).toBeLessThan(lines);
        credentialsOfCall(call);
      }
      for (const message of readMessages(source)) {
        if (message.kind === "response") expect(message.response.line).toBeLessThanOrEqual(lines);
      }
      for (const status of [...statusesIn(source, true), ...statusesTold(source)]) {
        expect(status).toMatch(/^(?:[1-5](?:\d\d|XX)|default)$/);
      }
      const readers = [readAddress, readServer, methodAlone, statusesAhead, roleOf];
      for (const read of readers) read(source);
      credentialsOfText(source, called);
      exemptionsIn(source);
      readSchemeDefinition(source);
    }),
    { numRuns: 3000, seed: 20_261_126 },
  );
});
