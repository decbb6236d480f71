import type { CellProblem } from '../cells/problems.ts';

/** What is said of an edited cell that the site works out of another column. */
export function workedOutFrom(source: string): CellProblem {
  return {
    message: `The site works this column out from "${source}".`,
    fix: `Change "${source}", and restore or clear this cell.`,
  };
}

export function staysInTable(actionFile: string): CellProblem {
  return {
    message:
      'A spreadsheet cannot move an action to another place, because the action is a row of a table in the document.',
    fix: `Restore the cell. To move the action, move its lines from ${actionFile} to the file of the other table.`,
  };
}

export function titleOfPart(actionFile: string): CellProblem {
  const priorities = actionFile.replace(/actions\/[^/]*$/, 'priorities');
  return sharedByActions('the title of a part that has more actions', `the files in ${priorities}`);
}

export function sourceOfTable(actionFile: string): CellProblem {
  return sharedByActions('the source of all actions in the table', actionFile);
}

function sharedByActions(what: string, file: string): CellProblem {
  return {
    message: `This is ${what}.`,
    fix: `Restore or clear the cell. To change it for all of them, edit ${file}.`,
  };
}
