import { expect, test } from "vitest";
import { callsIn } from "../src/evidence/calls/calls.ts";

function program(sent: string, array: string): string {
  return `<?php\n$fields = ${array};\n$ch = curl_init();\ncurl_setopt($ch, CURLOPT_URL, "https://jars.test/jars");\ncurl_setopt($ch, CURLOPT_POSTFIELDS, ${sent});\n`;
}

const LISTED = "['label' => 'plum', 'grams' => 40]";

test.each([
  ["$fields", LISTED, "multipart/form-data"],
  ["http_build_query($fields)", LISTED, "application/x-www-form-urlencoded"],
  ["$fields", 'array("label" => "plum", "grams" => 40)', "multipart/form-data"],
])("the fields of a form that a program of PHP sends: %s of %s", (sent, array, mediaType) => {
  const [call] = callsIn(program(sent, array));
  expect(call).toMatchObject({
    method: "post",
    form: {
      mediaType,
      fields: [
        ["label", "plum"],
        ["grams", "40"],
      ],
    },
  });
});

test("what it sends as JSON is a body", () => {
  const [call] = callsIn(program("json_encode($fields)", LISTED));
  expect(call?.body).toBe('{"label": "plum", "grams": 40}');
});

test("an array that is not sent has no fields of the call", () => {
  const [call] = callsIn(program("$other", LISTED));
  expect(call?.form).toBeUndefined();
  expect(call?.body).toBeUndefined();
});
