/** Rules of what must not be in a package that others read. */
import type { Rule } from "./rule.ts";

/** What looks like a secret that somebody uses, by what it is of. */
const SECRETS: readonly (readonly [what: string, form: RegExp])[] = [
  ["a private key", /-----BEGIN [A-Z ]*PRIVATE KEY-----/],
  ["a live key", /\b[a-z]{2}_live_[A-Za-z0-9]{12,}/],
  ["a live key", /\blive_[A-Za-z0-9]{24,}/],
  ["a key of AWS", /\bA(?:KI|SI)A[0-9A-Z]{16}\b/],
  ["a key of Google", /\bAIza[0-9A-Za-z_-]{35}/],
  ["a token of GitHub", /\bgh[pousr]_[A-Za-z0-9]{36}/],
  ["a token of Slack", /\bxox[abeoprs]-[A-Za-z0-9-]{10,}/],
  ["a secret of webhooks", /\bwhsec_[A-Za-z0-9+/]{24,}/],
  ["a signed token (JWT)", /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{20,}/],
  ["a key of Adyen", /\bAQE[A-Za-z0-9+/=-]{60,}/],
];

/** Files of tests, sources and the document; generated code repeats the document. */
const FOLDERS = ["test", "src"] as const;

export const ofSecrets: readonly Rule[] = [
  {
    id: "secrets/none",
    title: "nothing in document, sources and tests looks like a secret that is in use",
    why: "what is published stays published, and tests need no secret: any made-up one will do",
    fix: "replace it by words, such as made_up_key; if it was real, revoke it first",
    find(subject) {
      const document = subject.spec?.document.root.source;
      const texts = [
        ...FOLDERS.flatMap((folder) => subject.files(folder))
          .filter((file) => !file.startsWith("src/generated/"))
          .map((file): [string, string] => [file, subject.text(file) ?? ""]),
        ...(document === undefined
          ? []
          : [["openapi.yaml", document.text] satisfies [string, string]]),
      ];
      return texts.flatMap(([file, text]) =>
        text.split("\n").flatMap((line, index) => {
          const [what] = SECRETS.find(([, form]) => form.test(line)) ?? [];
          return what === undefined
            ? []
            : [{ file, line: index + 1, happened: `there is what looks like ${what}` }];
        }),
      );
    },
  },
];
