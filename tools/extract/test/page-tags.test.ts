import { describe, expect, test } from "vitest";
import { outline } from "./outline.ts";

describe("tags of templates", () => {
  test("GitBook's", () => {
    expect(
      outline(
        "{% tabs %}",
        '{% tab title="200: OK" %}',
        "```json",
        "{}",
        "```",
        "{% endtab %}",
        "{% endtabs %}",
        '{% swagger method="post" path="/x" summary="Say \\"hi\\"" %}',
        '{% swagger-parameter in="path" name="user\\_id" required=true %} The id {% endswagger-parameter %}',
        "{% endswagger %}",
        '{% embed url="https://a.test" %}',
        '{% code title="a.json" %}',
        "```json",
        "{}",
        "```",
        "{% endcode %}",
      ),
    ).toEqual([
      "1 <tabs>",
      "  2 <tab title=200: OK>",
      '    3 code json 4: "{}"',
      '8 <swagger method=post path=/x summary=Say "hi">',
      "  9 <swagger-parameter in=path name=user_id required=true>",
      '    9 p "The id"',
      "11 <embed url=https://a.test>",
      '13 code json a.json 14: "{}"',
    ]);
  });

  test("Hugo's", () => {
    expect(
      outline(
        "{{< tabs >}}",
        '{{% tab "curl" %}}',
        'Words, see {{< ref "a" >}}.',
        "{{% /tab %}}",
        "{{< /tabs >}}",
        "`{{base_url}}`/x",
      ),
    ).toEqual([
      "1 <tabs>",
      "  2 <tab 0=curl title=curl>",
      '    3 p "Words, see ."',
      '6 p "`{{base_url}}`/x"',
    ]);
  });

  test("code between Hugo's tags, without a fence", () => {
    expect(
      outline(
        '{{< highlight json "linenos=table" >}}',
        '{ "a": [*1*] }',
        "{{< /highlight >}}",
        '{{< tab name="curl" codelang="bash" >}}',
        "curl -H 'X: *'",
        "{{< /tab >}}",
      ),
    ).toEqual([
      '2 code json 2: "{ \\"a\\": [*1*] }"',
      "4 <tab name=curl codelang=bash title=curl>",
      "  4 code bash 5: \"curl -H 'X: *'\"",
    ]);
  });

  test("tabs in comments, and in VuePress' containers", () => {
    expect(
      outline(
        "<!--",
        "type: tab",
        "title: One",
        "-->",
        "two",
        "<!-- type: tab-end -->",
        "::: code-tabs",
        "@tab sh",
        "three",
        "@tab:active js",
        "four",
        ":::",
        "five",
      ),
    ).toEqual([
      "1 <tab title=One>",
      '  5 p "two"',
      "7 <code-tabs>",
      "  8 <tab title=sh>",
      '    9 p "three"',
      "  10 <tab title=js>",
      '    11 p "four"',
      '13 p "five"',
    ]);
  });

  test("containers of VuePress, Docusaurus and MkDocs", () => {
    expect(
      outline(
        "::: tip Careful",
        "One",
        ":::",
        ":::note[Two]",
        "three",
        ":::",
        '=== "Python"',
        "",
        "    ```py",
        "    x",
        "    ```",
        '    !!! warning "Four"',
        "        five",
        '=== "Go"',
        "    six",
        "seven",
      ),
    ).toEqual([
      "1 <tip title=Careful>",
      '  2 p "One"',
      "4 <note title=Two>",
      '  5 p "three"',
      "7 <tab title=Python>",
      '  9 code py 10: "x"',
      "  12 <warning title=Four>",
      '    13 p "five"',
      "14 <tab title=Go>",
      '  15 p "six"',
      '16 p "seven"',
    ]);
  });

  test("ReadMe's blocks", () => {
    expect(
      outline(
        "[block:api-header]",
        '{ "title": "Fields", "level": 3 }',
        "[/block]",
        "[block:parameters]",
        "{",
        '  "data": {',
        '    "h-0": "Name", "h-1": "Says",',
        '    "1-0": "b",',
        '    "0-0": "`a`", "0-1": "A \\\\_b"',
        "  }",
        "}",
        "[/block]",
        "[block:code]",
        '{ "codes": [{ "code": "{}", "language": "json", "name": "OK", "status": 200 }] }',
        "[/block]",
        "[block:callout]",
        '{ "type": "info", "body": "Words" }',
        "[/block]",
        "[block:html]",
        '{ "html": "<p>More</p><style>a { }</style>" }',
        "[/block]",
      ),
    ).toEqual([
      "1 h3 Fields",
      "4 table Name | Says",
      '  9 ["`a`","A _b"]',
      '  8 ["b",""]',
      '13 code json OK 200 14: "{}"',
      '16 p "Words"',
      '19 p "More"',
    ]);
  });
});

test("words that a page hides beside those that it shows are none of it", () => {
  expect(
    outline(
      '## <span data-id="1">Kopf</span><span class="sxs-lookup"><span data-id="1">Header',
      "line</span></span>",
      '| <span>Name</span> | Wert<span class="a sr-only"> Value</span> |',
      "|---|---|",
      '| `x` | y<span class="shown">z</span> |',
    ),
  ).toEqual(["1 h2 Kopf", "3 table Name | Wert", '  5 ["`x`","yz"]']);
});
