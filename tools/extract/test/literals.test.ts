import { expect, test } from "vitest";
import { callsIn } from "../src/evidence/calls/calls.ts";
import { literalAt } from "../src/evidence/calls/literal.ts";

const URL = "https://pit.test/jars";

test.each([
  [
    "JavaScript",
    `await axios.post<Jar>("${URL}", {\n  lid: "red", // its colour\n  size: 2.5, owner, note: name + "!",\n  tags: ["a", 'b'],\n}, { headers });`,
    { lid: "red", size: 2.5, owner: "<any>", note: "<any>", tags: ["a", "b"] },
  ],
  [
    "Python",
    `requests.post("${URL}", json={"lid": "red", "open": True, "rim": None, "owner": me["id"], "size": 1_000}, timeout=5)`,
    { lid: "red", open: true, rim: null, owner: "<any>", size: 1000 },
  ],
  [
    "PHP",
    `curl_setopt_array($ch, [CURLOPT_URL => '${URL}', CURLOPT_POST => true, CURLOPT_POSTFIELDS => json_encode([\n 'lid' => 'red', 'owner' => ['id' => 7, 'name' => $name], 'tags' => ['a', 'b'],\n])]);`,
    { lid: "red", owner: { id: 7, name: "<any>" }, tags: ["a", "b"] },
  ],
  [
    "Go",
    `body, _ := json.Marshal(map[string]any{\n "lid": "red",\n "parts": []map[string]any{\n {"id": 1},\n {"id": 2},\n },\n})\nreq, _ := http.NewRequest(http.MethodPost, "${URL}", bytes.NewReader(body))`,
    { lid: "red", parts: [{ id: 1 }, { id: 2 }] },
  ],
  [
    "C#",
    `await client.PostAsJsonAsync("${URL}", new { lid = "red", size = 12.5m, parts = new[] { new { id = 1 } } });`,
    { lid: "red", size: 12.5, parts: [{ id: 1 }] },
  ],
  [
    "Java",
    `HttpRequest.newBuilder().uri(URI.create("${URL}")).POST(HttpRequest.BodyPublishers.ofString("{\\"lid\\": \\"red\\"}")).build();`,
    { lid: "red" },
  ],
  [
    "Go, as a text",
    `http.Post("${URL}", "application/json", strings.NewReader(\`{"lid": "red"}\`))`,
    { lid: "red" },
  ],
])("a body in %s", (_language, program, expected) => {
  const [call, second] = callsIn(program);
  expect(second).toBeUndefined();
  expect(call).toMatchObject({ method: "post", address: { path: "/jars" } });
  expect(JSON.parse(call?.body ?? "null")).toEqual(expected);
});

test("a variable that is sent shows nothing", () => {
  const [call] = callsIn(`requests.post("${URL}", json=payload)`);
  expect(call).toMatchObject({ method: "post" });
  expect(call?.body).toBeUndefined();
});

test.each(["{ a: 1", "{ a: [1, 2 }", "[", "{", "x", ""])("%j is no literal", (text) => {
  expect(literalAt(text, 0)).toBeUndefined();
});

test.each(["{", "[", "{a:", "[{a:", '{a:"', "new {", "f(", "{a:f("])(
  "20,000 characters of %j are read in no time",
  (piece) => {
    const start = performance.now();
    literalAt(piece.repeat(20_000 / piece.length), 0);
    expect(performance.now() - start).toBeLessThan(1_000);
  },
);
