import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const strategy = `order: 1
title: Anytown Trees Plan
shortTitle: Trees
place: Anytown
period: { label: 2024 to 2027, from: 2024, to: 2027 }
status: adopted
statusNote: The council adopted it.
asAt: 2024-03-15
published: 2024-03-01
updated: 2024-03-15
summary: How Anytown will plant trees.
vision: Anytown is a town of trees.
source: committee-paper
expected: { priorities: 1, objectives: 0, actions: 1 }
theme: { colour: "#1d70b8", dark: "#74b9ff" }
terms:
  priority: { one: aim, many: aims }
  objective: { one: step, many: steps }
  action: { one: task, many: tasks }
`;

const priority = `---
id: "1"
title: Plant trees
shortTitle: Trees
summary: More trees grow.
source: [{ document: committee-paper }]
objectives: []
---
`;

const actions = `---
under: "1"
source: { document: committee-paper }
table: Table 1
rows: 1
actions:
  - { id: 1-01, text: Plant a tree., leads: [], row: 1 }
---
`;

const documents = `documents:
  - { id: committee-paper, title: Report to the committee, publisher: Anytown Council, urlNote: Ask us., about: The plan., kind: source }
`;

/** Makes of the invented content a strategy that has as little as one can have: one action, and nobody who owns it. */
export function makeBare(content: string): void {
  const folder = join(content, 'strategies/anytown');
  const remove = (parent: string, names: readonly string[]) =>
    names.forEach((name) => rmSync(join(parent, name), { recursive: true }));
  remove(content, ['accessibility-results.json', 'frameworks', 'indicators']);
  remove(folder, ['actions', 'consultation.mdx', 'editions', 'priorities/2.mdx', 'responses']);
  remove(folder, ['sections', 'updates']);
  mkdirSync(join(folder, 'actions'));
  const files = {
    'actions/1.mdx': actions,
    'documents.yml': documents,
    'glossary.yml': 'terms: []\n',
    'partners.yml': 'partners: []\n',
    'priorities/1.mdx': priority,
    'strategy.yml': strategy,
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
}
