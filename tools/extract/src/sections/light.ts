import type { FieldPlace } from "../evidence/fields/field-place.ts";
import { type Role, roleOf, statusesIn } from "../evidence/roles/roles.ts";
import { OPTIONAL_ELSEWHERE, REQUIRED_ELSEWHERE } from "../evidence/types/mark-words.ts";
import { isOfMember, memberIn } from "./member.ts";

/** In which light a part is read: what the titles and labels above it say. */
export interface Light {
  readonly role: Role | undefined;
  readonly statuses: readonly string[];
  /** The nearest title without a meaning of its own. */
  readonly title: string;
  /** What the nearest title says of all fields below it: "Required parameters". */
  readonly isRequired?: boolean | undefined;
  /** The member of an answer in which all fields below the title stand: "Response `data`". */
  readonly within?: readonly string[] | undefined;
}

/** Where nothing is said yet. */
export const NO_LIGHT: Light = { role: undefined, statuses: [], title: "" };

/** Roles that only say where in a part one is: what the part is about, the title above says. */
const WITHIN: readonly (Role | undefined)[] = [
  "example",
  "content",
  "status",
  "endpoint",
  "method",
];

/** Roles of titles in which a status is something else than that of the answers below. */
const OTHERWISE: readonly (Role | undefined)[] = [
  "values",
  "schemas",
  "aside",
  "rateLimit",
  "header",
];

/** Titles that only say in which form something is described. */
const SHAPE =
  /^[^\p{L}\p{N}]*(?:(?:body|payload|data) )?(?:fields?|attributes?|properties|members|schema|body|payload|data|content|object|json|structure|format|atributos|campos|propiedades|propriedades|attributs|champs|propriétés|felder|eigenschaften|атрибуты|поля|свойства)[^\p{L}\p{N}]*$/iu;

/** Whether a title only says in which form something is described, not of what. */
export function isShape(title: string): boolean {
  return SHAPE.test(title);
}

/** The light below a title, and what is said behind it. */
export function lightOf(title: string, above: Light, remark = ""): Light {
  const light = titleLight(title, above);
  const isNamed = isOfMember(title) && (light.role === "response" || light.role === "error");
  const { within: _, ...without } = light;
  return isNamed
    ? { ...light, within: memberIn(title, remark) }
    : light === above
      ? above
      : without;
}

function titleLight(title: string, above: Light): Light {
  const role = roleOf(title);
  const statuses = statusesIn(title);
  const isStatus = /^\W*[1-5]\d\d\b/.test(title);
  if (statuses.length > 0 && (isStatus || !OTHERWISE.includes(role))) {
    return { role: answerRole(statuses, role ?? above.role), statuses, title: "" };
  }
  if (role === undefined) {
    const isRequired = isMark(title) ? requiredIn(title) : above.isRequired;
    return { ...above, title, isRequired };
  }
  if (role === above.role && isAboutFields(role) && requiredIn(title) !== undefined) {
    return { ...above, isRequired: requiredIn(title) };
  }
  if (role === above.role || (WITHIN.includes(role) && above.role !== undefined)) return above;
  // "Fields" of the request, "Body" of an answer: the title above says whose.
  if (isShape(title) && isBody(above.role)) return above;
  // "Response fields" below "404" are those of the 404.
  if (isAnswer(role) && isAnswer(above.role) && above.statuses.length > 0) {
    const isError = above.role === "error" && role === "response";
    return { role: isError ? above.role : role, statuses: above.statuses, title: "" };
  }
  return { role, statuses: [], title, isRequired: requiredIn(title) };
}

const REQUIRED = new RegExp(
  `(?<!\\p{L})(?:required|mandatory|obligator(?:io|ia)s?|obligatoires?|obrigatóri[oa]s?|pflicht\\p{L}{0,12}|обязательны[ех]|${REQUIRED_ELSEWHERE})(?!\\p{L})|必填|必选`,
  "iu",
);
const OPTIONAL = new RegExp(
  `(?<!\\p{L})(?:optional|opcional(?:es)?|opcionais|facultati\\p{L}{1,3}|optionnels?|optionelles?|optionale?|необязательны[ех]|${OPTIONAL_ELSEWHERE})(?!\\p{L})|选填|可选`,
  "iu",
);

/** Whether a title is nothing but "Required" or "Optional". */
function isMark(title: string): boolean {
  return title.length < 40 && !/\p{L}/u.test(title.replace(REQUIRED, "").replace(OPTIONAL, ""));
}

/** Whether a title says of all that stands below it that it is required, or optional. */
export function requiredIn(title: string): boolean | undefined {
  const [required, optional] = [REQUIRED.test(title), OPTIONAL.test(title)];
  return required === optional ? undefined : required;
}

/** Whether what has a role is about answers. */
export function isAnswer(role: Role | undefined): boolean {
  return role === "response" || role === "error" || role === "statuses";
}

/** Whether what has a role is about a body, of a request or of an answer. */
export function isBody(role: Role | undefined): boolean {
  return role === "request" || role === "requestExample" || role === "response" || role === "error";
}

/** Whether fields are expected under a role. */
export function isAboutFields(role: Role | undefined): boolean {
  return role === "parameters" || fieldPlaceOf(role) !== undefined;
}

/** Where the fields are that are described under a role, as far as it says that. */
export function fieldPlaceOf(role: Role | undefined): FieldPlace | undefined {
  switch (role) {
    case "path":
    case "query":
    case "header":
    case "cookie":
    case "request":
    case "response":
      return role;
    case "requestExample":
      return "request";
    case "error":
      return "response";
    default:
      return undefined;
  }
}

/** The role of an answer by its statuses: an error where none of them is a success. */
export function answerRole(statuses: readonly string[], above?: Role | undefined): Role {
  if (statuses.some((status) => status.startsWith("2"))) return "response";
  return statuses.every((status) => status === "default") && above === "response"
    ? "response"
    : "error";
}
