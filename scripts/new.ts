/** `npm run new -- STRATEGY`: asks a few questions and writes a small strategy that can be built at once. */
import { runCommand } from './lib/command.ts';
import { contentOption } from './lib/shared-options.ts';
import { createStrategy } from './new-strategy/create-strategy.ts';
import { questionOptions } from './new-strategy/questions.ts';

await runCommand(
  {
    name: 'new',
    about:
      'Asks a few questions and writes a small strategy that can be built at once. Each question has an option. Nothing is ever overwritten.',
    parameters: {
      names: 'STRATEGY',
      min: 1,
      max: 1,
      advice: 'Give the new strategy one short name, which becomes its folder and its address: npm run new -- housing',
    },
    options: { ...contentOption, ...questionOptions },
  },
  async ({ options: { content: typed, ...given }, parameters: [id = ''], content }) =>
    createStrategy(id, given, content, typed),
);
