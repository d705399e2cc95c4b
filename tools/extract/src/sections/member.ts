/** Members that hold what an answer is about. */
const MEMBER = /\s`(data|results?|items|records|rows|list)`\s*$/i;

/** A remark that begins with what the member is. */
const OF_LIST = /^[^\p{L}]*(?:an? )?(?:array|list|lista|liste|数组|列表|陣列)/iu;

/** Whether a title names the member of an answer that it is about. */
export function isOfMember(title: string): boolean {
  return MEMBER.test(title);
}

/** The member that a title or label says its fields stand in: "Response `data`", and behind it "(array)". */
export function memberIn(title: string, remark: string): readonly string[] {
  const name = MEMBER.exec(title)?.[1];
  if (name === undefined) return [];
  return OF_LIST.test(remark) ? [name, "[]"] : [name];
}
