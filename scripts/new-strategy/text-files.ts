import type { Answers } from './answers.ts';
import { example, newFile, paper, type NewFile } from './new-file.ts';

const source = [{ document: paper }];

/** `vision.mdx`, a first page of text and, where there is one, `consultation.mdx`. */
export function textFiles(answers: Answers): NewFile[] {
  return [vision(answers), section(answers), ...(answers.hasConsultation ? [consultation(answers)] : [])];
}

function vision({ id, place }: Answers): NewFile {
  return newFile({
    kind: 'vision',
    strategy: id,
    purpose: 'the vision, and more about it',
    intro: 'The first page of the text. The fields are between the lines "---", and the text is below them.',
    fields: {
      title: 'Our vision',
      order: 1,
      group: 'strategy',
      summary: example(`What ${place} will be like when the strategy has worked, in one sentence.`),
      source,
    },
    body: example('More about the vision, in plain English: short sentences, active verbs, no jargon.'),
  });
}

function section({ id, place }: Answers): NewFile {
  return newFile({
    kind: 'section',
    strategy: id,
    id: 'why-a-strategy',
    purpose: 'a page of text; add as many as you need',
    intro: `A page of the text. The name of the file is its address.
Next: copy this file for each further page, and give each the next number in "order".`,
    fields: {
      title: `Why ${place} needs this strategy`,
      order: 2,
      group: 'strategy',
      summary: example('What this page says, in one or two sentences.'),
      source,
    },
    body: `${example('What matters most to readers comes first.')}

## A heading within the page

- ${example('An item in a list.')}
- ${example('Another item.')}`,
  });
}

function consultation({ id, title }: Answers): NewFile {
  return newFile({
    kind: 'consultation',
    strategy: id,
    purpose: 'what is asked, who is asked, and until when',
    intro: `The consultation. It opens and closes by itself on the days that you add as "opens" and "closes".
Next: put your own address in "channel". Until then comments go to an address that nobody reads.
Delete "demonstration" once comments really reach you.`,
    fields: {
      title: 'Tell us what you think',
      summary: example(`Who is asked, and what about: ${title}.`),
      channel: 'comments@example.org',
      questions: [{ id: 'vision', text: example('A question that can be answered in a few sentences.') }],
      consulted: [{ name: example('A group of people who are asked') }],
      ways: [{ kind: 'email', text: example('How to answer.'), email: 'comments@example.org' }],
      formats: example('How to ask for another format or language.'),
      privacy: example('Who reads an answer, and how long it is kept.'),
      afterwards: { text: example('What readers can still do once it is closed.') },
      demonstration: 'This consultation is an example. Nothing is collected.',
      source,
    },
    body: example('Why people are asked, and what their answers can change.'),
  });
}
