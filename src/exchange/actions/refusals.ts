import type { CellProblem } from '../cells/problems.ts';

/** What is said of an edited cell that the site works out of another column. */
export function workedOutFrom(source: string): CellProblem {
  return {
    message: `The site works this column out of "${source}".`,
    fix: `Change "${source}", and put this cell back or empty it.`,
  };
}

export function staysInTable(actionFile: string): CellProblem {
  return {
    message:
      'An action does not move to another place through a spreadsheet, because it is a row of a table in the document.',
    fix: `Put the cell back. To move it, move its lines from ${actionFile} to the file of the other table.`,
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
    fix: `Put the cell back or empty it. To change it for all of them, edit ${file}.`,
  };
}
