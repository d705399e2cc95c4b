/** The server that misbehaves, and what it is told of providers. */
export { type Answer, fault, json, text } from "./server/answer.ts";
export { type BehaviourServer, startServer } from "./server/server.ts";
export { markSecrets } from "./subjects/marks.ts";
export { type SubjectSource, subjectsOf } from "./subjects/subjects.ts";
