/** Whether a text may have anything to normalise. Nearly all texts have nothing. */
const mayDiffer = /[\u0085\u00ad\u0300-\u{10ffff}]/u;
/** Letters of one shape and another code: `ﬃ`, `Ａ`, `𝗕`. */
const sameShape = /[\ufb00-\ufb06\uff01-\uff5e\u{1d400}-\u{1d7ff}]/gu;
const invisible = /[\u00ad\u180e\u200b\u2060-\u2064\ufeff]/gu;
/** They join letters of Persian and Indian scripts, and people in emoji. Between Latin letters they do nothing. */
const joiners = /(?<=[\p{Script=Latin}\d])[\u200c\u200d]+|[\u200c\u200d]+(?=[\p{Script=Latin}\d])/gu;

/**
 * A text as searches, comparisons and addresses need it, where nothing that a reader sees is lost: accents joined to their
 * letters, ligatures as letters, without characters that cannot be seen, with ordinary hyphens and line ends.
 */
export function normaliseText(text: string): string {
  if (!mayDiffer.test(text)) return text;
  return text
    .replaceAll(/[\u0085\u2028\u2029]/g, ' ')
    .replaceAll(/[\u2010\u2011]/g, '-')
    .replaceAll(invisible, '')
    .replaceAll(joiners, '')
    .replaceAll(sameShape, (letter) => letter.normalize('NFKC'))
    .normalize('NFC');
}
