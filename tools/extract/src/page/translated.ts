/** Words that a template has its server translate: `@lang('Amount')`, `{{ __('Amount') }}`, `<?php _e('Amount', 'shop'); ?>`. */
const TRANSLATED =
  /@lang\(\s*(['"])([^'"\n]{1,300})\1\s*\)|\{\{\s*(?:__|trans)\(\s*(['"])([^'"\n]{1,300})\3\s*\)\s*\}\}|\{%\s*trans(?:late)?\s+(['"])([^'"\n]{1,300})\5\s*%\}|<\?(?:php|=)\s*(?:echo\s+)?(?:esc_html)?_{1,2}e?\(\s*(['"])([^'"\n]{1,300})\7[^()\n]{0,100}\)\s*;?\s*\?>/g;

/** A template of HTML with such words as they stand there. */
export function withTranslated(text: string): string {
  if (!/@lang\(|__\(|\btrans|_e\(/.test(text)) return text;
  return text.replaceAll(TRANSLATED, (_all, ...found: (string | undefined)[]) => {
    return found[1] ?? found[3] ?? found[5] ?? found[7] ?? "";
  });
}
