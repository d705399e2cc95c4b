import type { Role } from "./role.ts";

const PARAMETER = "(?:param(?:eter)?s?|arguments?|variables?|fields?|args)";
const SHAPE =
  "(?:body|bodies|payload|data|fields?|attributes|properties|elements|param(?:eter)?s?|schema|model|object|structure|shape|syntax|format|content|details|definition)";
const EXAMPLE = "(?:examples?|samples?)";
const KIND_OF_SERVER = "(?:production|sandbox|staging|live|test(?:ing)?|development|local|demo)";

/**
 * English headings and labels, in lowercase and without signs, articles and what stands in brackets.
 * Tried in this order: the more special ones first.
 */
export const ENGLISH: readonly (readonly [Role, RegExp])[] = (
  [
    [
      "endpoint",
      [
        "(?:(?:api|request|resource|http|full|service|endpoint|get|post|put|patch|delete) )*(?:url|uri|endpoint|end point|path|route)s?",
        "(?:api )?endpoint (?:information|info|details|overview|summary)|api (?:information|info|details)",
        "(?:http )?(?:method|verb) (?:url|uri|path|endpoint)",
        "(?:url|uri|path|endpoint) (?:http )?method",
        "base url path",
        "https? requests?",
        "url path",
        "url structure",
        "path template",
        "request (?:line|path)",
      ],
    ],
    ["method", ["(?:http |request )*(?:method|verb|action)s?", "request type"]],
    [
      "baseUrl",
      [
        "(?:api )?(?:base|root|server) (?:api )?(?:urls?|uris?|paths?|endpoints?|address)",
        "(?:api )?(?:hosts?|servers?|root)",
        "hostname",
        "environments?",
        `${KIND_OF_SERVER}(?: (?:api|base|environment|urls?|server|host|endpoint))+`,
        "production|sandbox|staging|live",
      ],
    ],
    [
      "authentication",
      [
        "(?:(?:requires?|available|required|supported) )?auth(?:entication|ori[sz]ations?)?(?: (?:is )?required| headers?| methods?| type| scheme)?",
        "security(?: schemes?| requirements?)?",
        "credentials",
        "authenticate|access",
        "api keys?",
      ],
    ],
    ["path", [`(?:(?:url|uri|path|route) )+(?:request )?${PARAMETER}`, "path"]],
    [
      "query",
      [
        `(?:(?:url|uri|optional|request|supported) )?(?:query(?: string)?|querystring|search|filter(?:ing)?)(?: (?:${PARAMETER}|filters))?`,
        `(?:(?:url|optional|required|additional) )*get ${PARAMETER}`,
      ],
    ],
    ["responseHeaders", ["(?:response|returned) headers?(?: fields?)?"]],
    ["aside", ["headers? examples?", "(?:example|sample) headers?"]],
    [
      "header",
      [
        `(?:(?:http|request|required|custom|common|additional|optional|api) )*headers?(?: ${PARAMETER})?`,
      ],
    ],
    ["cookie", [`(?:request )?cookies?(?: ${PARAMETER})?`]],
    ["rateLimit", ["(?:api )?(?:rate|request|usage) ?limit(?:s|ing)?", "throttling", "quotas?"]],
    [
      "statuses",
      [
        "(?:(?:http|possible|common|standard|api) )*(?:status|error|response|result|return|http|failure|success|exit) (?:status )?(?:codes|codes? (?:list|table|summary|reference)s?)",
        "http statuses",
        "response statuses",
        "(?:(?:possible|common|api|list) )?errors? (?:cases|reference|table|list|messages)",
      ],
    ],
    ["status", ["(?:(?:http|response) )?(?:status )?code", "(?:(?:http|response) )?status"]],
    ["content", [`content(?: ${EXAMPLE})?`]],
    [
      "error",
      [
        `(?:(?:example|sample|possible|common|potential|other|api|client|server|http|json) )*(?:errors?|failures?|failed|fail|unsuccessful|exceptions?)(?: (?:handling|responses?|cases|${SHAPE}))*(?: ${EXAMPLE})?`,
        `${EXAMPLE} (?:of )?errors?(?: responses?)?`,
      ],
    ],
    [
      "requestExample",
      [
        `${EXAMPLE} (?:api )?(?:requests?|calls?|code|usage|payloads?|inputs?|(?:(?:request|post) )?bod(?:y|ies))(?: (?:body|payload))?`,
        `(?:(?:api|http|json|curl) )?(?:requests?|calls?|code|body|payload|curl)(?: (?:body|payload))? ${EXAMPLE}`,
        `data ${EXAMPLE}`,
        `usage ${EXAMPLE}`,
        `${EXAMPLE} (?:request )?(?:uri|url)`,
        "code snippets?",
        "curl(?: (?:request|command))?",
        "try it(?: out)?",
      ],
    ],
    [
      "parameters",
      [
        "(?:(?:http|api|input|required|optional) )*request (?:param(?:eter)?s?|arguments?|variables?|args)",
      ],
    ],
    [
      "request",
      [
        `(?:(?:json|http|api|raw|required|optional|expected) )*(?:request|payload|body|post)(?: (?:body|payload|data|request))?(?: ${SHAPE})?s?`,
        "request json (?:object|array(?: objects)?)",
        "(?:(?:required|optional) )?data (?:constraints|param(?:eter)?s)",
        "(?:request |multipart )?form(?: (?:data|fields|param(?:eter)?s|body)){1,2}",
        "(?:request|multipart) form",
        "(?:json|raw) body",
        "body (?:form ?data|raw|(?:x www form )?urlencoded)(?: json)?",
        "entity",
        "inputs? (?:data|body)",
        "(?:request|input|fields?|body|parameters?) validations?(?: rules)?",
      ],
    ],
    [
      "response",
      [
        `(?:(?:success(?:ful)?|example|sample|json|http|raw|api|expected|server|ok|possible|all) )*(?:responses?|answers?|repl(?:y|ies)|success|successful|returns?|gives|return (?:values?|types?)|returned (?:data|fields|object|values?)|outputs?|results?)(?: (?:payload|body))?(?: ${SHAPE})?s?(?: ${EXAMPLE})?(?: ok| json)?`,
        "response json (?:object|array(?: objects)?)",
        "fields?|attributes",
      ],
    ],
    [
      "parameters",
      [
        `(?:(?:request|input|incoming|api|required|mandatory|optional|method|common|call|supported|available|operation|function) )*${PARAMETER}`,
        "inputs?",
        "parameters list",
      ],
    ],
    [
      "schemas",
      [
        "(?:(?:data|api|object|resource|response|request|common|shared|component) )*(?:models|schemas|objects|definitions|structures|components|entities)",
        "data ?types?|types",
      ],
    ],
    ["example", [`(?:(?:full|complete|basic|simple) )?${EXAMPLE}`, "json representation"]],
    [
      "values",
      [
        "(?:(?:possible|allowed|supported|available|valid|accepted|permitted|enum) )+(?:values?|options?|enums?|statuses|states|types|codes|(?:crypto ?)?currencies|networks|assets|coins|chains|countries|languages|locales|banks|payment methods)",
        "enum(?:eration)?s?|enum(?:erated)? values",
      ],
    ],
    [
      "aside",
      [
        "(?:required )?(?:permissions?|scopes?)(?: required)?",
        "(?:pre)?conditions?|constraints|limitations|requirements|prerequisites",
        "notes?|remarks?|tips?|warnings?|important|best practices",
        "descriptions?|overview|introduction|summary|background|use cases?|glossary|how it works|behaviou?r|workflow",
        "change ?log|release notes|versioning",
        "see also|related(?: (?:endpoints|resources|articles|pages))?|next steps|what s next|support|faq",
        "webhooks?|callbacks?|idempotency|pagination",
        "sdks?|(?:client )?libraries|getting started|quick ?start",
        "(?:table )?contents|table of contents|on this page",
        "consumes|produces",
      ],
    ],
  ] as const
).map(([role, phrases]) => [role, new RegExp(`^(?:${phrases.join("|")})$`)] as const);
