import { expect, test } from 'vitest';
import { report } from '../../../support/faulty-content.ts';

test('two series of an area with the same strand are reported', async () => {
  expect(await report('series-twice')).toMatchInlineSnapshot(
    `"content/indicators/insulated-lofts.json:31:17 [joined-series] There are two series "Anytown", "council homes". Put the figures into one series, or give each a "strand" of its own that says what it counts."`,
  );
});

test('a second series of an area without a strand is reported', async () => {
  expect(await report('series-without-strand')).toMatchInlineSnapshot(
    `"content/indicators/insulated-lofts.json:31:17 [joined-series] The area "Anytown" has several series, but one of them has no "strand". Put the figures into one series, or give each a "strand" of its own that says what it counts."`,
  );
});

test('a misspelt area is reported with the one that was meant', async () => {
  expect(await report('unknown-area')).toMatchInlineSnapshot(
    `"content/indicators/insulated-lofts.json:40:17 [unknown-reference] Series 3 of "figures" names the area "Nortshire", which does not exist. Did you mean "Northshire"? Areas are listed in content/areas.yml."`,
  );
});

test('an area with the code of another is reported', async () => {
  expect(await report('area-with-wrong-code')).toMatchInlineSnapshot(
    `"content/indicators/insulated-lofts.json:41:17 [area-code] The area "Northshire" is listed with the code "X02000001", but has "X02000010" here. Copy the code from content/areas.yml, or correct it there."`,
  );
});

test('an area without its code is reported', async () => {
  expect(await report('area-without-code')).toMatchInlineSnapshot(
    `"content/indicators/insulated-lofts.json:40:17 [area-code] The area "Northshire" needs its code, "X02000001". Copy the code from content/areas.yml, or correct it there."`,
  );
});

test('a code of an area that has none is reported', async () => {
  expect(await report('area-with-invented-code')).toMatchInlineSnapshot(
    `"content/indicators/insulated-lofts.json:41:17 [area-code] The area "Anytown police area" has the code "X02000001" here, but none in content/areas.yml. Delete it here, or add it there."`,
  );
});

test('an area that is listed twice is reported', async () => {
  expect(await report('area-twice')).toMatchInlineSnapshot(
    `"content/areas.yml:4:13 [repeated-id] The area "Anytown" is listed twice. Delete one of the two, or correct it."`,
  );
});

test('a code that is listed for two areas is reported', async () => {
  expect(await report('area-code-twice')).toMatchInlineSnapshot(
    `"content/areas.yml:4:32 [repeated-id] The code "X01000001" is already used for "Anytown". Delete one of the two, or correct it."`,
  );
});

test('figures without a list of areas are reported once', async () => {
  expect(await report('missing-areas')).toMatchInlineSnapshot(
    `"content/areas.yml:1:1 [required-file] The measures need this file, but it is missing. It lists the areas that figures are about."`,
  );
});
