import { exampleMark } from '../../src/core/checks/examples.ts';
import type { Answers } from './answers.ts';
import { example, newFile, paper, publisher, type NewFile } from './new-file.ts';

/** `strategy.yml`, `documents.yml` and `partners.yml`. */
export function settingFiles(answers: Answers, order: number): NewFile[] {
  return [settings(answers, order), documents(answers), partners(answers)];
}

function settings({ id, title, place, period, theme, terms, today }: Answers, order: number): NewFile {
  return newFile({
    kind: 'strategy',
    strategy: id,
    purpose: 'title, years, colours and the words for its parts',
    intro: `The settings of the strategy. Each comment explains the field below it.
Next: replace each text that starts with ${exampleMark}. "npm run check" lists what is left.
When nothing is left, delete "notice", and say in "statusNote" what the draft is waiting for.`,
    fields: {
      order,
      title,
      shortTitle: title,
      place,
      period: { label: period.from === period.to ? String(period.from) : `${period.from} to ${period.to}`, ...period },
      status: 'draft',
      statusNote: 'This draft is still being written.',
      published: today,
      updated: today,
      summary: example(`What ${place} wants to achieve, and by when, in one sentence.`),
      vision: example('The vision, word for word as it was agreed.'),
      terms,
      source: paper,
      expected: { priorities: 1, objectives: 1, actions: 2 },
      theme,
      notice:
        'This strategy is a draft that is still being written. Each text that starts with the word "Example" in brackets is a placeholder for the real one.',
    },
  });
}

function documents({ id, title, publisher: name }: Answers): NewFile {
  return newFile({
    kind: 'documents',
    strategy: id,
    purpose: 'the documents that it was taken from',
    intro: `The documents behind the strategy. Other files name them by their ids.
Next: add to each the address where it can be read, as "url".`,
    fields: {
      documents: [
        {
          id: paper,
          title,
          publisher: name,
          about: example('What this document is, and who agreed it.'),
          kind: 'source',
        },
      ],
    },
  });
}

function partners({ id, publisher: name, terms }: Answers): NewFile {
  return newFile({
    kind: 'partners',
    strategy: id,
    purpose: `everyone who owns ${terms.action.many}`,
    intro: `Everyone who owns ${terms.action.many}, once each.
Next: add one entry for each partner that your document names.`,
    fields: {
      partners: [{ id: publisher, name, kind: 'council', about: example('What this partner does, in one sentence.') }],
    },
  });
}
