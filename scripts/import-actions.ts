/** `npm run import-actions -- STRATEGY actions.csv`: shows what an edited table would change; writes it with `--write`. */
import { importActions } from './import-actions/import-actions.ts';
import { runCommand } from './lib/command.ts';
import { contentOption } from './lib/shared-options.ts';

await runCommand(
  {
    name: 'import-actions',
    about: 'Shows what an edited table of actions would change, cell by cell.',
    parameters: {
      names: 'STRATEGY FILE',
      min: 2,
      max: 2,
      advice: 'Name one strategy and one file: npm run import-actions -- leeds actions.csv',
    },
    options: {
      ...contentOption,
      write: {
        help: 'writes the changes. It asks first before it removes an action, or makes a change that looks like an accident.',
      },
      remove: { help: 'removes the actions that the table lacks, without asking.' },
      confirm: { help: 'makes changes that look like an accident, without asking.' },
    },
  },
  async ({ options, parameters: [id = '', file = ''], content }) => importActions(id, file, { ...options, content }),
);
