/** A label and what follows it on the same line. */
export interface Label {
  readonly label: string;
  readonly value: string;
}

const LABEL =
  /^(?:\*\*\s*([^*:：\n]{1,60}?)\s*(?:[:：]\s*\*\*|\*\*\s*[:：])|([\p{L}][\p{L}\p{N} /()-]{0,40}?)\s*[:：])\s*(.*)$/su;

/** Reads `Default: x`, `**Default:** x`, `**Default** : x`; a name in code is no label. */
export function labelOf(text: string): Label | undefined {
  const found = LABEL.exec(text.slice(0, 4000));
  const label = (found?.[1] ?? found?.[2])?.replaceAll("`", "").trim();
  return label ? { label, value: (found?.[3] ?? "").trim() } : undefined;
}
