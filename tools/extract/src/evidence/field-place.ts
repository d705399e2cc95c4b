/** Where a field is sent: in a part of the request's head, in its body, or in an answer. */
export type FieldPlace = "path" | "query" | "header" | "cookie" | "request" | "response";
