/** What the path of a server may have, and no resource: a version, "api", "payment-gateway". */
const BASE_FOLDER =
  /^(?:v\d+(?:\.\d+)*|(?:[a-z]+-)?(?:api|gateway|service)|openapi|publicapi|restapi|rest|public)$/i;

/** Whether all folders of a path may be a server's: `/api/v1`. */
export function areOfServer(path: string): boolean {
  return path
    .split("/")
    .filter((part) => part !== "")
    .every((part) => BASE_FOLDER.test(part));
}
