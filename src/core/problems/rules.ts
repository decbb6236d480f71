/** Every rule that content is checked by, with what breaks it. The names are stable: reports and annotations carry them. */
export const rules = {
  'required-file': 'A file that every site or every strategy needs is missing.',
  'unknown-file': 'A file is in a place where content is not read.',
  'symbolic-link': 'A file is only a pointer to another place.',
  'unreadable-file': 'A file or folder cannot be opened, or is not one.',
  'file-size': 'A file, a text or a field is larger than any content needs to be.',
  'text-encoding': 'A file is not plain text in UTF-8.',
  'merge-conflict': 'A file contains the marks of an unfinished merge.',
  'front-matter': 'A page has no settings between "---" lines at its top, or they never end.',
  'yaml-syntax': 'Settings cannot be read as YAML.',
  'yaml-special': 'A value starts with a character to which YAML gives a meaning, such as "*", "&", "!" or "@".',
  'json-syntax': 'A file cannot be read as JSON.',
  'repeated-field': 'The same field is given twice, or two fields of which only one can be.',
  'unknown-field': 'A field is given that has no meaning there.',
  'missing-field': 'A field that is needed is not given.',
  'empty-value': 'A field or a list is empty.',
  'wrong-type': 'A value is of the wrong sort, such as a text where a list belongs.',
  'quotation-marks': 'A number or a date is given where a text is needed, so it may lose a part: 1.10 is read as 1.1.',
  'unknown-choice': 'A value is not one of those that the field allows.',
  'wrong-value': 'A number is out of range, or a colour or an email address is not written as one.',
  'padded-text': 'A text starts or ends with a space.',
  'id-form':
    'An id is not made of lower-case letters, digits, hyphens and full stops, is too long, or is a name that Windows reserves.',
  'date-form': 'A date is not written as one, or does not exist in the calendar.',
  'date-order': 'Two dates are in the wrong order.',
  'printed-date': 'A date, or the years of a period, are not those in the words beside it.',
  'future-date': 'Something is said to have happened on a future date.',
  'early-date': 'Something is said to have happened before the strategy began.',
  'progress-order': 'Reports on an action contradict one another.',
  'back-from-done':
    'An action was reported as done, but a later report says that it is not and gives no reason, or a report gives that reason for an action that was never done.',
  'report-words': 'A word for progress has no meaning, or another than it has on the site.',
  'repeated-entry': 'A list has the same entry twice, or two things say the same.',
  quotation: 'The same words of a document are quoted in two ways.',
  'secure-link': 'A link is not a whole https address, or in a text one of the other accepted forms.',
  'file-name': 'A file or folder name is not a valid id, or differs from the id inside.',
  'reserved-name':
    'An id would give a page the address of another page or file of the site, or a column the name of another.',
  'repeated-id': 'Two things have the same id.',
  'repeated-order': 'Two strategies have the same place on the front page.',
  'shared-name': 'Two partners, or two kinds of part of a strategy, have the same name.',
  'reused-id': 'An action has the id under which an edition published another action.',
  'changed-id': 'An action has all or most of the words that an edition published under another id.',
  'unknown-reference': 'An id is used that does not exist.',
  'column-choices':
    'A column of the type "choice" has no choices, a column of another type has choices, or two choices are too alike.',
  timetable: 'The section that a consultation names as its timetable has no events.',
  'table-rows': 'The actions do not cover each row of their source table once.',
  'expected-count': 'The content has more or fewer parts than the source document.',
  'empty-priority': 'A priority has no actions.',
  figures: 'A measure has neither figures nor a reason for having none, or it has both.',
  confidence: 'Figures of medium confidence have no caveat.',
  'confidence-limits': 'A figure is outside its confidence limits, or has only one of the two.',
  proportion: 'A numerator and a denominator do not give their figure.',
  percentage: 'A share is below 0% or above 100%.',
  count: 'A count is below zero or is not a whole number.',
  'target-side': 'A target is far worse than every figure.',
  'target-period':
    'A target has no place among the periods of the figures, comes twice or out of order, or a measure has both "target" and "targets".',
  baseline: 'A baseline is not the figure of its period.',
  'period-order':
    'The periods of a series are not in order, one is given twice, or one ends in a different year from the one it names.',
  'series-break': 'A break in the figures has no figure before it or after it.',
  'joined-series': 'Two series of an area cannot be told apart.',
  'area-code': 'The code of an area is not the one in the list of areas.',
  'chart-kind': 'Figures are drawn in a way that does not suit them.',
  'repeated-measure': 'A part of a strategy has the same measure twice.',
  timescale: 'No date can be read from the words of a timescale.',
  due: 'The dates in "due" explain a timescale that is not there.',
  owners: 'The owners as the document prints them do not agree with the leads.',
  abbreviation: 'A word in capital letters is not explained in the glossary.',
  wording: 'A phrase is not plain British English.',
  'unused-term': 'No text uses a term of the glossary.',
  'near-duplicate': 'Two actions of a strategy say nearly the same.',
  'unlisted-owner': 'The text of an action says what a partner will do, but the partner is not among its owners.',
  'missing-title': 'An action has no title, but most actions of its strategy have one.',
  contrast: 'A theme colour is too faint to read.',
  replacement: 'A strategy in force names its successor, or a superseded one does not.',
  'mdx-syntax': 'A text contains a character with a special meaning, such as "<" or "{".',
  'program-code': 'A text contains program code: import, export or an expression in braces.',
  component: 'A text contains HTML, or a component that content cannot use.',
  'first-heading': 'A text has a heading of the first level, which the page itself has.',
  'heading-level': 'A heading skips a level.',
  'empty-heading': 'A heading has no words.',
  'repeated-heading': 'Two headings have the same words, or would have the same address.',
  footnote: 'A note below a text would not be shown.',
  'literal-markup': 'Markdown or HTML would be printed as typed.',
  'broken-link': 'A link leads to a page that the site does not have.',
  'link-text': 'A link has no words.',
  'missing-picture': 'A text shows a picture, or a setting names a file, that is not in public/.',
  'image-description': 'A picture has no description for people who cannot see it.',
} as const satisfies Record<string, string>;

export type Rule = keyof typeof rules;

/** An error stops a build. A warning is listed, and stops only one that was asked to be strict. */
export type Level = 'error' | 'warning';

/** The rules that a sound plan can break: what they report may be meant. */
const warnings: ReadonlySet<Rule> = new Set<Rule>([
  'timescale',
  'back-from-done',
  'abbreviation',
  'wording',
  'unused-term',
  'near-duplicate',
  'unlisted-owner',
  'missing-title',
  'baseline',
]);

/** The level of everything that a rule reports. */
export function levelOf(rule: Rule): Level {
  return warnings.has(rule) ? 'warning' : 'error';
}
