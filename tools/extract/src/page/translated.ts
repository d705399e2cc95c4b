/** Words that a template has its server translate: `@lang('Amount')`, `{{ __('Amount') }}`, `<?php _e('Amount', 'shop'); ?>`. */
const TRANSLATED =
  /@lang\(\s{0,9}(['"])([^'"\n]{1,300})\1\s{0,9}\)|\{\{\s{0,9}(?:__|trans)\(\s{0,9}(['"])([^'"\n]{1,300})\3\s{0,9}\)\s{0,9}\}\}|\{%\s{0,9}trans(?:late)?\s{1,9}(['"])([^'"\n]{1,300})\5\s{0,9}%\}|<\?(?:php|=)\s{0,9}(?:echo\s{1,9})?(?:esc_html)?_{1,2}e?\(\s{0,9}(['"])([^'"\n]{1,300})\7[^()\n]{0,100}\)\s{0,9};?\s{0,9}\?>/g;

/** A template of HTML with such words as they stand there. */
export function withTranslated(text: string): string {
  if (!/@lang\(|__\(|\btrans|_e\(/.test(text)) return text;
  return text.replaceAll(TRANSLATED, (_all, ...found: (string | undefined)[]) => {
    return found[1] ?? found[3] ?? found[5] ?? found[7] ?? "";
  });
}
