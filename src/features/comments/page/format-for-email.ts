/** Comments on a strategy, to be read by people: as a file, in an e-mail, in a form. */
export interface Letter {
  title: string;
  comments: readonly EmailComment[];
}

export interface EmailComment {
  /** `Action 1.2-05` */
  reference: string;
  title: string;
  edition: string;
  /** The whole address of the part. Undefined where this edition has it no more. */
  url: string | undefined;
  text: string;
}

const rule = '-'.repeat(40);

/** The letter as plain text. Each comment carries the reference, title, edition and address of its part. */
export function emailText({ title, comments }: Letter): string {
  const parts = comments.map(({ reference, title, edition, url, text }) =>
    [`${reference}: ${title}`, edition, url ?? 'This part is not in the strategy any more.', '', text.trim()].join(
      '\n',
    ),
  );
  return `${[title, ...parts].join(`\n\n${rule}\n\n`)}\n`;
}
