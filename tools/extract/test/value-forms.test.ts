import { expect, test } from "vitest";
import { roleOf } from "../src/evidence/roles/roles.ts";
import { listedValues } from "../src/evidence/types/listed-values.ts";

test.each([
  ["Jars of this status (Open, Shut, Broken)", ["Open", "Shut", "Broken"]],
  ["Kind of lid: screw, clip, cork", ["screw", "clip", "cork"]],
  ["State of the lid", undefined],
  ["Method: shaken, at length", undefined],
  ["Reading direction - `up` (from the floor) or `down` (from the lid)", ["up", "down"]],
  ['How it went, an indicator - `"full"` or `"empty"`', ["full", "empty"]],
  ['"glass" ou "tin" (default: "tin")', ["glass", "tin"]],
  ["Which.\n\n**Available lids:** `screw`, `clip`, `cork`", ["screw", "clip", "cork"]],
  ["Allowed shapes: `round`, `square`", ["round", "square"]],
  ["Shape of the jar. From `{ round oval square }`.", ["round", "oval", "square"]],
  ["From `{ DE IE NL }`", ["DE", "IE", "NL"]],
  ["One of { round | oval }", ["round", "oval"]],
  ["What the jar weighs in. KG, LB, or OZ", ["KG", "LB", "OZ"]],
  ["状态【0:空,1:满,2:破】", ["0", "1", "2"]],
  ["How full it is: 0: empty, 1: full", ["0", "1"]],
  ["How it is now:\n- `full` — to the brim\n- `empty` — of everything", ["full", "empty"]],
  ["What it holds:\n- jam\n- air", undefined],
  ["Kind (e.g. screw, clip)", undefined],
  ["Unit (KG or LB, depending on the rack)", ["KG", "LB"]],
  ["screw|clip. Example: `clip`", ["screw", "clip"]],
  ["The lid. `S`: for screws; `C`: for clips", ["S", "C"]],
  ["The lid. `S`: for screws", undefined],
  ["返回类型 1=链接 2=文本", ["1", "2"]],
  ["SHUT:关，OPEN:开", ["SHUT", "OPEN"]],
  ["UTF8: text, ISO: time", undefined],
  ["Which lid `screw` | `clip` | `cork` |", ["screw", "clip", "cork"]],
  ["Why it is open. by_hand, dropped, or left_out", ["by_hand", "dropped", "left_out"]],
  ["name, last_name and age", undefined],
  ["Kind `pc` / `tv` / `mobile`, guessed where absent", ["pc", "tv", "mobile"]],
  ["See `pc` / `tv`, and others", undefined],
  ["Use `at_once` to pay now, or `later` to pay in a month.", ["at_once", "later"]],
  ["Use `at_once` to pay now.", undefined],
  ["One of [lid | jar]", ["lid", "jar"]],
  ["- One of: by_lid, by_jar(default) -", ["by_lid", "by_jar"]],
  ["What it costs\n- supported: USD, GBP -", ["USD", "GBP"]],
  ["How it is now. Allowed value:\n`0` Empty of all\n`1` Full", ["0", "1"]],
  ["Enumeration of:\n- **FULL** - to the brim\n- **EMPTY** - of everything", ["FULL", "EMPTY"]],
  ["Type of the jar (made of glass, or tin)", undefined],
])("%s", (text, values) => {
  expect(listedValues(text)).toEqual(values);
});

test.each([
  ["Example with a key", "example"],
  ["Exemplo com uma chave", "example"],
  ["Response with lids", "response"],
])("%s is the title of its first word", (title, role) => {
  expect(roleOf(title)).toBe(role);
});
