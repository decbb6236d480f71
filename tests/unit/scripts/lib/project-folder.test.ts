import { expect, test } from 'vitest';
import { assertBuildable } from '../../../../scripts/lib/project-folder.ts';

test.for(['#', '%', '?', '*', '"', '\n'])(
  'a project below a folder with %j in its name is refused in a sentence',
  (sign) => {
    expect(() => assertBuildable(`/home/anna/my${sign}plans/site`)).toThrow(
      /^The project is in "\/home\/anna\/my.*\. Pages cannot be built there, because the path has .+\. Rename the folder or move the project\.$/s,
    );
  },
);

test('the sign is named', () => {
  expect(() => assertBuildable('/home/anna/50% done')).toThrow('because the path has the character %.');
});

test.for(['/home/anna/my plans', '/home/jürgen/pläne', "/home/o'neill/[1]{a}(b)+&~$=@!,;", 'C:\\Users\\Anna\\plans'])(
  'a project in %s is built',
  (project) => {
    expect(() => assertBuildable(project)).not.toThrow();
  },
);
