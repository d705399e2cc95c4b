import { pointerKeys } from "@org/openapi";

/** The name of the member that a pointer leads to. */
export function nameOf(pointer: string): string {
  return pointerKeys(pointer).at(-1) ?? "";
}

/** The pointer of what is around; undefined for the whole answer. */
export function parentOf(pointer: string): string | undefined {
  return pointer === "" ? undefined : pointer.slice(0, pointer.lastIndexOf("/"));
}
