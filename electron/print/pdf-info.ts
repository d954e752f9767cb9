const dictionary = /<<((?:(?!<<|endobj)[\s\S])*?\/Creator(?:(?!<<|endobj)[\s\S])*?)>>/;

/**
 * Rewrites what a PDF says of its making (program, user agent, time) to the neutral title and nothing else. Done in
 * place, byte for byte as long, so that tags, language and links stay as they are. Undefined when it cannot be done.
 */
export function neutralInfo(pdf: Uint8Array, title: string): Uint8Array | undefined {
  const bytes = Buffer.from(pdf);
  const text = bytes.toString('latin1');
  const found = dictionary.exec(text);
  if (found === null) return undefined;
  const [whole] = found;
  const name = pdfText(title);
  const neutral = `<</Title ${name}\n/Creator ${name}\n/Producer ${name}`;
  const shorter = `<</Title ${name}`;
  const room = whole.length - '>>'.length;
  const chosen = neutral.length <= room ? neutral : shorter;
  if (chosen.length > room) return undefined;
  bytes.write(`${chosen.padEnd(room)}>>`, found.index, 'latin1');
  return new Uint8Array(bytes);
}

/** A text string as PDF has it in every script: UTF-16, big end first, in hexadecimal. */
const pdfText = (text: string): string =>
  `<${Buffer.from(`\uFEFF${text}`, 'utf16le').swap16().toString('hex')}>`;
