/** Encodings of one byte a letter: the letters by byte. */
export type CodePage = keyof typeof codePages;

const ascii = String.fromCharCode(...Array.from({ length: 128 }, (_, byte) => byte));

/** Those that text saved in Britain can be in. The console of Windows uses the last two. */
export const codePages = {
  'Windows-1252': lettersOf('windows-1252'),
  'Mac Roman': lettersOf('macintosh'),
  'code page 850':
    ascii +
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤' +
    'ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00AD±‗¾¶§÷¸°¨·¹³²■\u00A0',
  'code page 437':
    ascii +
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧' +
    '╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00A0',
} as const;

export function decodeCodePage(bytes: Uint8Array, page: CodePage): string {
  const letters = codePages[page];
  const codes = new Uint16Array(bytes.length);
  for (const [index, byte] of bytes.entries()) codes[index] = letters.charCodeAt(byte);
  return Buffer.from(codes.buffer).toString('utf16le');
}

function lettersOf(label: string): string {
  return new TextDecoder(label).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
}
