const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Everything that XML 1.0 cannot hold, even as a reference: most control characters and halves of characters. */
const unwritable = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** A text for the inside of an element or of an attribute. What XML cannot hold becomes the sign for a lost character. */
export function escapeXml(text: string): string {
  return text.replaceAll(unwritable, '\ufffd').replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}
