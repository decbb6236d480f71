import type { Answers } from './answers.ts';
import { example, newFile, paper, publisher, type NewFile } from './new-file.ts';

const source = { document: paper };

/** One priority with one objective, and the table of the actions under that. */
export function planFiles(answers: Answers): NewFile[] {
  return [priority(answers), actions(answers)];
}

function priority({ id, terms }: Answers): NewFile {
  const { one } = terms.priority;
  return newFile({
    kind: 'priority',
    strategy: id,
    id: '1',
    purpose: `the first ${one}, with its ${terms.objective.many}`,
    intro: `The first ${one} and its ${terms.objective.many}. The text below the fields makes the case for it.
Next: copy this file to 2.mdx for the second ${one}, and update the counts in "expected" of strategy.yml.`,
    fields: {
      id: '1',
      title: example(`The title of the first ${one}`),
      shortTitle: example(`First ${one}`),
      summary: example('What it is about, in one sentence.'),
      source: [source],
      objectives: [
        {
          id: '1.1',
          title: example(`The title of the first ${terms.objective.one}`),
          summary: example('What it means, in one sentence.'),
        },
      ],
    },
    body: example('Why it matters.'),
  });
}

function actions({ id, terms }: Answers): NewFile {
  const { many } = terms.action;
  return newFile({
    kind: 'actionTable',
    strategy: id,
    id: '1.1',
    purpose: `the ${many} under 1.1`,
    intro: `The ${many} under 1.1, which is also the name of the file.
Next: write one entry for each row of the table in your document, and update the counts in "rows" and in "expected" of strategy.yml. Never use the id of a deleted entry for a new one: other pages and printed lists refer to it.
An entry can also have "timescale", "details", "ownersAsPublished", "milestones" and "progress".`,
    fields: {
      under: '1.1',
      source,
      table: '1.1',
      rows: 2,
      actions: [
        {
          id: '1.1-01',
          title: example('A heading for it, of 40 to 60 characters'),
          text: example('What will be done, complete and in plain English.'),
          leads: [publisher],
          row: 1,
        },
        {
          id: '1.1-02',
          text: example('Something that nobody owns yet: the list of owners is empty.'),
          leads: [],
          row: 2,
        },
      ],
    },
  });
}
