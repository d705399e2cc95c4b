import type { Bump } from "./change.ts";
import type { Rule } from "./rule.ts";
import type { Direction } from "./schema/shape.ts";

function rule(request: Bump, response: Bump, reason: string): Rule {
  return { request, response, reason };
}

function always(bump: Bump, reason: string): Rule {
  return rule(bump, bump, reason);
}

/**
 * The policy: every kind of change there is. A request may only allow more, a response may only
 * promise more; the exceptions are the rows whose reason says so. README.md shows this table.
 */
export const POLICY = {
  // Operations.
  "operation-removed": always("major", "The method is gone."),
  "operation-added": always("minor", "A new method; nothing that exists changes."),
  "operation-moved": always(
    "major",
    "The same operationId has another method or path: `.api` calls name them.",
  ),
  "operation-id-changed": always("major", "The method of the client has this name."),
  "operation-deprecated": always("minor", "Nothing breaks yet; the release should say it."),
  "deprecation-changed": always("patch", "A mark in the types; no code behaves otherwise."),
  "documentation-changed": always(
    "patch",
    "Descriptions, titles, tags and examples reach the published types, not the code.",
  ),

  // What can't be read.
  "reference-broken": always(
    "major",
    "A `$ref` leads nowhere: what uses it can be anything, and no code can be made of it.",
  ),
  "reference-mended": always("minor", "What uses it has a type now, and can be generated."),
  "part-unreadable": always(
    "major",
    "An operation or a schema is not what OpenAPI says any more: no code can be made of it.",
  ),
  "part-readable": always("minor", "It can be generated now; nothing that was is another."),

  // Parameters.
  "parameter-removed": always(
    "major",
    "A call that passes it no longer compiles, and the value no longer travels.",
  ),
  "parameter-added": always("minor", "Calls without it go on as before."),
  "required-parameter-added": always("major", "Every existing call lacks it."),
  "parameter-became-required": always("major", "Calls that leave it out fail."),
  "parameter-became-optional": always("minor", "Calls that pass it go on as before."),
  "parameter-renamed": always("major", "Arguments are passed by name, those in the path too."),
  "parameter-moved": always(
    "major",
    "The same value travels elsewhere (path, query, header, cookie), or under another name.",
  ),
  "parameter-serialization-changed": always(
    "major",
    "The same argument travels as other text (style, explode, allowReserved, content).",
  ),
  "argument-became-required": always(
    "major",
    "The client sent it by itself and does no more: calls that leave it out no longer compile.",
  ),
  "client-value-changed": always(
    "minor",
    "The client sends another value by itself; the answer's own changes are judged apart.",
  ),

  // Bodies.
  "body-removed": always(
    "major",
    "A call that passes a body no longer compiles, and the data goes nowhere. Of a webhook: code that reads it finds nothing.",
  ),
  "body-added": always("minor", "Calls without a body go on as before."),
  "required-body-added": rule(
    "major",
    "minor",
    "Every existing call lacks it. Of a webhook: a promise more.",
  ),
  "body-became-required": rule(
    "major",
    "minor",
    "Calls without a body fail. Of a webhook: a promise more.",
  ),
  "body-became-optional": rule(
    "minor",
    "major",
    "Calls with a body go on as before. Of a webhook: code that reads it finds nothing at times.",
  ),
  "media-type-removed": always(
    "major",
    "What was sent or read as this type no longer can be; case and charset are no name.",
  ),
  "media-type-renamed": always("major", "Old code sends, or asks for, what is no longer there."),
  "media-range-changed": always(
    "minor",
    "A range became one of its types, or the other way round; the client sends and reads the same.",
  ),
  "media-type-added": always("minor", "One more choice; a caller gets what it asks for."),
  "event-media-type-added": always(
    "major",
    "Of a webhook or callback: who takes it did not ask, and meets a type that it can't read.",
  ),
  "event-media-type-removed": always("minor", "Of a webhook or callback: one type less comes."),
  "default-media-type-changed": always(
    "major",
    "Calls that name none send the first: their body has another type now.",
  ),

  // Responses.
  "response-removed": always("major", "The success that code waits for no longer comes."),
  "success-narrowed": rule(
    "major",
    "minor",
    "Fewer statuses are described as success; clients treat a status by its class. Who answers a webhook with another is not understood.",
  ),
  "success-status-changed": rule(
    "major",
    "minor",
    "Success without a body comes as another status; clients treat a status by its class. Who answers a webhook with the old one is not understood.",
  ),
  "error-response-removed": always("minor", "One error less; what handles it is only unused."),
  "response-added": always("minor", "Clients treat a status by its class, described or not."),
  "header-removed": always("major", "Code that reads it finds nothing."),
  "header-added": always("minor", "Unknown headers disturb nobody."),
  "header-became-optional": always("major", "Code that relies on it finds nothing at times."),
  "header-became-required": always("minor", "A promise more."),

  // Types.
  "type-changed": always("major", "Other kinds of values than the code sends or reads."),
  "type-widened": rule(
    "minor",
    "major",
    "More may be sent; but more may come than the code reads.",
  ),
  "type-narrowed": rule(
    "major",
    "minor",
    "Less comes than the code can read; but what it sends may be refused.",
  ),
  "fraction-allowed": rule(
    "minor",
    "major",
    "Integers are sent as before; but code that counts in whole units meets a fraction.",
  ),
  "fraction-forbidden": rule(
    "major",
    "minor",
    "Whole numbers come as before; but fractions that were sent are refused.",
  ),
  "null-allowed": rule(
    "minor",
    "major",
    "Null may be sent; but code that reads a value meets null.",
  ),
  "null-forbidden": rule("major", "minor", "Null never comes; but code that sends it is refused."),
  "type-incompatible": always(
    "major",
    "The compiler refuses the new type where the old one stood, for no simpler reason.",
  ),
  "variant-added": always(
    "minor",
    "One more variant to send. In a response too: readers of a union have a branch for what they do not know, as they must for values added to an enumeration.",
  ),
  "variant-removed": rule("major", "minor", "It never comes; but code that sends it is refused."),
  "variants-replaced": always(
    "major",
    "Variants went and others came: branches for the old ones are never taken.",
  ),
  "union-introduced": rule(
    "minor",
    "major",
    "A value of one form gained others: code that reads it never had a branch.",
  ),

  // Members of objects.
  "property-removed": always(
    "major",
    "Code that reads it finds nothing; code that sends it no longer compiles, and its data goes nowhere.",
  ),
  "property-added": always(
    "minor",
    "Unknown members pass through; optional ones need not be sent.",
  ),
  "required-property-added": rule(
    "major",
    "minor",
    "A promise more in a response; missing in every existing request.",
  ),
  "property-became-required": rule(
    "major",
    "minor",
    "A promise more in a response; requests without it fail.",
  ),
  "property-became-optional": rule(
    "minor",
    "major",
    "It need not be sent; but code that reads it finds nothing at times.",
  ),
  "additional-members-forbidden": rule(
    "major",
    "minor",
    "Members that were sent beside the declared ones are refused.",
  ),
  "additional-members-allowed": always(
    "minor",
    "More may be sent; undeclared members of a response pass through unread.",
  ),
  "additional-members-typed": rule(
    "major",
    "minor",
    "What was sent as any value must now have a type.",
  ),
  "additional-members-untyped": rule(
    "minor",
    "major",
    "Members that code reads by any key lose their type.",
  ),
  "map-closed": always(
    "major",
    "A map that callers fill or read by any key has no such members any more.",
  ),

  // Values.
  "enum-value-added": always(
    "minor",
    "One more value to send. In a response too: enumerations are open in our types and at run time, so code already has a branch for values it does not know.",
  ),
  "enum-value-removed": rule(
    "major",
    "minor",
    "It never comes; but code that sends it is refused.",
  ),
  "enum-values-replaced": always(
    "major",
    "All values went and others came: comparisons with the old ones never match.",
  ),
  "enum-introduced": rule("major", "minor", "Fewer values come; but others are refused."),
  "enum-dropped": always(
    "minor",
    "Any value may be sent. In a response too: enumerations are open in our types and at run time, so any value was to be expected.",
  ),
  "tag-changed": always(
    "major",
    "What tells the variants of a union apart has other values, or is nothing that does any more: types know them alone, and branches for the old ones are never taken.",
  ),
  "default-changed": rule(
    "major",
    "patch",
    "Calls that leave the value out mean something else. In a response it is a hint.",
  ),
  "default-removed": rule(
    "major",
    "patch",
    "Calls that leave the value out relied on it. In a response it is a hint.",
  ),
  "default-added": rule("minor", "patch", "Says what leaving it out means."),
  "format-changed": always(
    "major",
    "The text is parsed or written another way (date and date-time).",
  ),
  "format-added": rule(
    "major",
    "minor",
    "Text that was sent may not have the format; text that comes still is text.",
  ),
  "format-removed": rule(
    "minor",
    "major",
    "Code that parses the text by its format fails at times.",
  ),
  "constraint-tightened": rule(
    "major",
    "patch",
    "Values that were sent are refused. In a response no type shows it, and validators don't look at it.",
  ),
  "constraint-loosened": rule(
    "minor",
    "patch",
    "More may be sent. In a response no type shows it and no validator looks at it: more may come, still of the types that code was compiled with, and goes by.",
  ),
  "constraint-changed": rule(
    "major",
    "patch",
    "Neither allows all that the other does: what was sent may be refused. In a response nothing looks at it.",
  ),

  // What holds for many operations.
  "credentials-required": always(
    "major",
    "Requests with the old credentials, or with none, are refused.",
  ),
  "credentials-relaxed": always(
    "minor",
    "Old credentials are still good; there are more ways, or none is needed.",
  ),
  "event-credentials-changed": always(
    "major",
    "Of a webhook or callback: who checks what it comes with refuses it.",
  ),
  "event-credentials-promised": always("minor", "Of a webhook or callback: a promise more."),
  "credential-option-required": always("major", "A client without it is refused its token."),
  "credential-option-renamed": always(
    "major",
    "The option of the client and its environment variable have this name.",
  ),
  "credential-option-removed": always("major", "A client that is given it no longer compiles."),
  "credential-option-added": always(
    "minor",
    "One more option; clients without it go on as before.",
  ),
  "token-source-changed": always(
    "minor",
    "The client, or whoever fetches tokens, asks another place.",
  ),
  "server-removed": always("major", "Code and settings that name this base URL lead nowhere."),
  "server-added": always("minor", "One more base URL to choose."),
  "environment-removed": always(
    "major",
    "The client's `environment` option has no such value any more.",
  ),
  "environment-renamed": always(
    "major",
    "The client's `environment` option has no such value; another one leads there.",
  ),
  "environment-moved": always("major", "Calls in this environment go to another base URL."),
  "environment-added": always("minor", "One more value of the client's `environment` option."),
  "server-option-removed": always("major", "A client that is given it no longer compiles."),
  "server-option-renamed": always(
    "major",
    "The option of the client and its environment variable have this name.",
  ),
  "server-option-added": always("minor", "One more option; clients without it go on as before."),
  "server-option-narrowed": always("major", "It takes listed values alone: others are refused."),
  "server-option-widened": always("minor", "It takes any value; those that were listed still."),
  "header-option-removed": always("major", "A client that is given it no longer compiles."),
  "header-option-renamed": always(
    "major",
    "The option of the client and its environment variable have this name.",
  ),
  "header-option-added": always("minor", "One more option; clients without it go on as before."),
  "header-option-moved": always("major", "What it is given is sent as something else."),
  "provider-renamed": always("major", "Environment variables and errors carry the name."),
  "balances-removed": always("major", "The client has no `fetchBalances` any more."),
  "balances-moved": always("major", "`fetchBalances` asks another operation: other money, maybe."),
  "balances-account-changed": always("major", "The setting that names the account is another."),
  "balances-accounts-removed": always("major", "A call without an account is refused now."),
  "balances-accounts-moved": always("major", "What lists accounts takes other arguments."),
  "balances-accounts-changed": always("minor", "The accounts of a list are asked otherwise."),
  "balances-accounts-added": always("minor", "No account has to be named any more."),
  "balances-added": always("minor", "The client has `fetchBalances` now."),
  "pages-removed": always("major", "The method has no `items` and `pages` any more."),
  "pages-added": always("minor", "The method has `items` and `pages` now."),
  "pages-items-moved": always("major", "`items` gives other things, of another type maybe."),
  "pages-changed": always("minor", "The client finds the next page otherwise."),
  "export-removed": always("major", "Code that imports it from the package no longer compiles."),
  "export-added": always("minor", "One more name to import from the package."),
  "result-type-widened": always(
    "major",
    "What a method gives is one type for all its answers: code that reads it has no branch for one more.",
  ),
  "error-type-widened": always(
    "major",
    "An error that was described as something else, by a range or the default, has another type.",
  ),
  "client-behaviour-changed": always(
    "minor",
    "The client reads errors, or paces its requests, otherwise.",
  ),
} as const satisfies Record<string, Rule>;

/** The name of a kind of change: a row of the policy. */
export type ChangeId = keyof typeof POLICY;

export function bumpOf(id: ChangeId, direction: Direction): Bump {
  return POLICY[id][direction];
}
