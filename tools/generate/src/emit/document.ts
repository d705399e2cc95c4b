/** The model as an OpenAPI 3.1 document of few words: what openapi-typescript makes types of. */
import { step } from "@org/openapi";
import type { Docs, MediaType, Model, Operation, Parameter, Response } from "../model.ts";
import { docText } from "./comment.ts";
import { type JsonSchema, orUndefined, schemaOf, taggedSchemaOf } from "./json-schema.ts";

type Members = Record<string, unknown>;

/** Components that operations refer to, by kind. */
interface Components {
  readonly schemas: Members;
  readonly responses: Members;
  readonly parameters: Members;
  readonly requestBodies: Members;
}

/** The document; descriptions stand in `title`, which openapi-typescript prints as it is. */
export function documentOf(model: Model): { paths: Members; components: Components } {
  const components: Components = {
    schemas: record(),
    responses: record(),
    parameters: record(),
    requestBodies: record(),
  };
  for (const named of model.schemas) {
    components.schemas[named.key] = { ...taggedSchemaOf(named), ...words(named.schema.docs) };
  }
  const paths = record();
  for (const operation of model.operations) {
    const pathItem = (paths[operation.path] ?? {}) as Members;
    paths[operation.path] = pathItem;
    pathItem[operation.method.toLowerCase()] = operationOf(operation, components);
  }
  return { paths, components };
}

/** An object that can have a member of any name. */
function record(): Members {
  return Object.create(null) as Members;
}

function words(docs: Docs): { title?: string; deprecated?: true } {
  const { deprecated, ...rest } = docs;
  const title = docText(rest);
  return { ...(title !== "" && { title }), ...(deprecated && { deprecated }) };
}

function operationOf(operation: Operation, components: Components): Members {
  const { body } = operation;
  return {
    operationId: operation.id,
    ...words(operation.docs),
    parameters: operation.parameters.map((parameter) =>
      shared(components.parameters, "parameters", parameter.component, () =>
        parameterOf(parameter),
      ),
    ),
    ...(body !== undefined && {
      requestBody: {
        ...shared(components.requestBodies, "requestBodies", body.component, () => ({
          content: contentOf(body.content, "request"),
        })),
        required: body.required,
      },
    }),
    responses: Object.fromEntries(
      operation.responses.map((response) => [
        response.status,
        shared(components.responses, "responses", response.component, () => responseOf(response)),
      ]),
    ),
  };
}

/** A component is written once and referred to; anything else stands where it is used. */
function shared(
  components: Members,
  kind: string,
  key: string | undefined,
  make: () => Members,
): Members {
  if (key === undefined) return make();
  components[key] ??= make();
  return { $ref: `#/components/${kind}${step(key)}` };
}

function parameterOf(parameter: Parameter): Members {
  const { name, required, docs } = parameter;
  const schema = schemaOf(parameter.schema, "request");
  return {
    name,
    in: parameter.in,
    required,
    ...words(docs),
    schema: required ? schema : orUndefined(schema),
  };
}

function responseOf(response: Response): Members {
  return {
    ...words(response.docs),
    headers: Object.fromEntries(
      response.headers.map(({ name, required, docs, schema }) => [
        name,
        { required, ...words(docs), schema: schemaOf(schema, "response") },
      ]),
    ),
    content: contentOf(response.content, "response"),
  };
}

function contentOf(content: readonly MediaType[], way: "request" | "response"): Members {
  return Object.fromEntries(
    content.map((media) => [media.type, { schema: mediaSchema(media, way) }]),
  );
}

function mediaSchema(media: MediaType, way: "request" | "response"): JsonSchema {
  if (media.body === "stream") return { type: "string", "x-ts": "stream" };
  if (media.body === "binary") {
    return { type: "string", "x-ts": way === "request" ? "sent" : "bytes" };
  }
  if (media.body === "text" || (media.body === "form" && way === "response")) {
    return { type: "string" };
  }
  return schemaOf(media.schema, way);
}
