import { expect, test } from 'vitest';
import { applyPlan } from '../../../../src/exchange/spreadsheet/apply-plan.ts';
import { validContent } from '../../../support/faulty-content.ts';
import { planOf, readTarget } from './import-text.ts';

const target = await readTarget(validContent, 'anytown');

async function imported(csv: string) {
  const plan = await planOf(Buffer.from(csv), 'actions.csv', target);
  return { plan, texts: [...applyPlan(plan, target.context, { remove: false }).values()].join('\n') };
}

test('supporters, post, printed number, themes and measures in words are read by the titles that plans print', async () => {
  const { plan, texts } = await imported(
    'id,No.,Lead,Supporting partners,Responsible officer,How measured,Cross-cutting theme\n' +
      '1.1-01,B2,council | warm-homes-partnership,Landlords,Head of Works,Lofts | Walls,Health and Housing\n' +
      '1.1-02,,council,,,,\n1.2-01,,,,,,\n2-01,A7,landlords,,Head of Homes,Reports of mould that landlords answer within 14 days,health\n',
  );
  expect(plan.problems).toEqual([]);
  expect(plan.changed.map(({ id, fields }) => [id, fields])).toEqual([
    [
      '1.1-01',
      {
        ...{ number: 'B2', supports: ['landlords'], post: 'Head of Works' },
        ...{ measuredBy: ['Lofts', 'Walls'], themes: ['health'] },
      },
    ],
    ['2-01', { supports: [] }],
  ]);
  expect(texts).toContain('    supports:\n      - landlords\n');
  expect(texts).not.toContain('supports: [council]');
});

test('titles of themes and names of supporters are read if they are edited alone, and unknown ones are reported', async () => {
  const { plan } = await imported(
    'id,support_names,theme_titles\n1.1-01,Landlords,Health and housing\n1.1-02,,Wealth and housing\n1.2-01,Tenants,\n2-01,Anytown Council,Health and housing\n',
  );
  expect(plan.changed.map(({ id, fields }) => [id, fields])).toEqual([
    ['1.1-01', { supports: ['landlords'], themes: ['health'] }],
  ]);
  expect(plan.problems.map(({ message, fix }) => `${message} ${fix ?? ''}`)).toEqual([
    `"Wealth and housing" is not one of the plan's themes. Did you mean "Health and housing"? Themes are listed in "themes" of strategy.yml: add a new one there first.`,
    expect.stringContaining('"Tenants" is not in partners.yml.'),
  ]);
});
