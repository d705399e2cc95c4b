import { expect, test } from "vitest";
import { valuesInSentence } from "../src/evidence/types/values-sentence.ts";
import { processorMs } from "./processor-ms.ts";

test.each([
  ["`state` is one of `OPEN`, `SHUT`.", "state", ["OPEN", "SHUT"], true],
  ["The `state` can be either `open` or `shut`.", "state", ["open", "shut"], true],
  ["`data.state`: `open`, `shut` or `gone`", "data.state", ["open", "shut", "gone"], true],
  ["Possible values of `state`: `open`, `shut`.", "state", ["open", "shut"], true],
  [
    "`status` pode ser `ATIVA`, `CONCLUIDA` ou `REMOVIDA`.",
    "status",
    ["ATIVA", "CONCLUIDA", "REMOVIDA"],
    true,
  ],
  ["`estado` puede ser `A` o `B`.", "estado", ["A", "B"], true],
  ["`statut` peut être `EMIS` ou `REJETE`.", "statut", ["EMIS", "REJETE"], true],
  ["`status` ist `offen` oder `zu`.", "status", ["offen", "zu"], true],
  ["`status` может быть `A` или `B`.", "status", ["A", "B"], true],
  ["For example, `state` is `open` or `shut`.", "state", ["open", "shut"], false],
])("%s", (sentence, field, values, whole) => {
  expect(valuesInSentence(sentence)).toEqual([{ field, values, whole }]);
});

test.each([
  "`state` is `open`.",
  "`state` is what it is, `open` or `shut`.",
  "`from` and `to` are `dates` of the calendar.",
  "`from` is required where `to` or `at` is.",
  "`state` is `open` or `shut`, etc.",
  "Nothing.",
])("no values in %s", (sentence) => {
  expect(valuesInSentence(sentence)).toEqual([]);
});

test.each(["`a` is ".repeat(100_000), "`a` is `b`, ".repeat(400), "values `a` ".repeat(450)])(
  "a long paragraph costs little: %#",
  (text) => {
    const ms = processorMs(() => {
      valuesInSentence(text);
    });
    expect(ms).toBeLessThan(1000);
  },
);
