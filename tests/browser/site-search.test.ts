import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { readLeeds, readYork } from '../support/strategies.ts';
import { axeFaults, injectAxe } from './accessibility.ts';
import { follow, useBrowser, type Visit } from './browser.ts';
import { horizontalOverflow } from './overflow.ts';
import { actionsOn, isAnswered, statusOf } from './search-results.ts';

const browser = useBrowser();
const { strategy } = await readLeeds();
const { actions } = strategy;

/** The policy under which the site has to work. The search needs WebAssembly and its own files, and nothing else. */
const strictPolicy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'";

const idsWhere = (holds: (action: (typeof actions)[number]) => boolean) =>
  actions
    .filter(holds)
    .map(({ id }) => id)
    .sort();
const says = (word: RegExp) => (action: (typeof actions)[number]) =>
  word.test([action.text, ...action.details].join(' '));
const isOwnedBy = (owner: string) => (action: (typeof actions)[number]) => action.leads.some(({ id }) => id === owner);

describe.each([
  { ...{ of: strategy, action: 'Action', others: ['Sub-outcome'] }, owner: 'west-yorkshire-police' },
  { ...{ of: (await readYork()).strategy, action: 'Key action', others: ['Section'] }, owner: 'ydas' },
])('a search of $of.id', ({ of: { id, actions }, action: kind, others, owner }) => {
  const idsOf = (found: typeof actions) => found.map((action) => action.id).sort();

  test('finds every action about a word, with its reference, and pages of other kinds', async () => {
    await search(`/${id}/search/?q=naloxone`, async (page) => {
      expect(await actionsOn(page, kind)).toEqual(idsOf(actions.filter(says(/naloxone/i))));
      expect(await page.locator('.result__kind').allInnerTexts()).toEqual(expect.arrayContaining([kind, ...others]));
      expect(await page.locator('.result mark').first().innerText()).toMatch(/naloxone/i);
    });
  });

  test('for a reference puts the way to that action first', async () => {
    const reference = actions.at(-1)?.id ?? '';
    await search(`/${id}/search/?q=${reference}`, async (page) => {
      const link = page.locator('#search-direct a');
      expect(await link.innerText()).toBe(`${kind} ${reference}`);
      await link.click();
      await page.waitForURL(`**/${id}/actions/${reference}/`);
    });
  });

  test('says beside each choice how many results it would give', async () => {
    await search(`/${id}/search/?kind=action&owner=${owner}`, async (page) => {
      const owned = actions.filter(isOwnedBy(owner));
      const shown = await page
        .locator('input[name="priority"]')
        .evaluateAll((inputs) =>
          inputs.map((input) => [
            input.getAttribute('value'),
            input.closest('label')?.querySelector('.choice__count')?.textContent.trim(),
          ]),
        );
      const counted = Map.groupBy(owned, ({ priority }) => priority.id);
      expect(shown.filter(([, count]) => count !== '(0)').toSorted()).toEqual(
        [...counted].map(([priority, of]) => [priority, `(${of.length})`]).toSorted(),
      );
      expect(await statusOf(page)).toMatch(new RegExp(`^${owned.length} results`));
    });
  });
});

describe('a search', () => {
  test.for([1350, 412])('moves no part of the page when its answer comes late, %i pixels wide', async (width) => {
    const visit = async (page: Page) => {
      await page.route('**/pagefind/**', async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 300));
        await route.continue();
      });
      await page.goto('/leeds/search/?q=naloxone');
      await isAnswered(page);
      await page.locator('#search-list > li').first().waitFor();
      const shifts = await page.evaluate(
        () =>
          new Promise<number[]>((resolve) => {
            const found: number[] = [];
            const watch = new PerformanceObserver((list) =>
              found.push(...list.getEntries().map((entry) => (entry as PerformanceEntry & { value: number }).value)),
            );
            watch.observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => resolve(found), 200);
          }),
      );
      expect(shifts).toEqual([]);
    };
    await browser.withPage('/leeds/vision/', visit, { viewport: { width, height: width === 412 ? 823 : 940 } });
  });

  test('starts from the box at the top of any page', async () => {
    await browser.withPage('/leeds/vision/', async (page) => {
      const box = page.getByRole('searchbox', { name: 'Search this strategy' });
      await box.fill('naloxone');
      await box.press('Enter');
      await isAnswered(page);
      expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/leeds/search/?q=naloxone');
      expect(await actionsOn(page)).toEqual(idsWhere(says(/naloxone/i)));
    });
  });

  test('leads to the heading below which a section has the word', async () => {
    await search('/leeds/search/?q=commissioning&kind=section', async (page) => {
      const href = (await page.locator('.result__parts a').first().getAttribute('href')) ?? '';
      expect(href).toMatch(/^\/leeds\/[a-z-]+\/#.+/);
      await page.goto(new URL(href, page.url()).href);
      expect(await page.locator(new URL(page.url()).hash.replaceAll(':', String.raw`\:`)).count()).toBe(1);
    });
  });

  test.for(['coproduction', 'co-production', 'nonstatutory'])(
    'finds words with hyphens by %j, as the list of actions does',
    async (word) => {
      const printed = word.replace(/^(co|non)-?/, '$1-');
      const expected = idsWhere(says(new RegExp(printed, 'i')));
      expect(expected).not.toEqual([]);
      await search(`/leeds/search/?q=${word}&kind=action`, async (page) => {
        // Other forms of the word are found too.
        expect(await actionsOn(page)).toEqual(expect.arrayContaining(expected));
        await page.goto(`/leeds/actions/?q=${word}`);
        const listed = await page
          .locator('[data-list] [id^="action-"]:visible')
          .evaluateAll((rows) => rows.map(({ id }) => id));
        expect(listed).toEqual(expect.arrayContaining(expected.map((id) => `action-${id}`)));
      });
    },
  );

  test('for a word that no page has says so, and what to do', async () => {
    await search('/leeds/search/?q=xylophone', async (page) => {
      expect(await statusOf(page)).toBe('No results for “xylophone”');
      expect(await page.getByText('If you need help now, go to Get help.').isVisible()).toBe(true);
      expect(await page.locator('.result').count()).toBe(0);
      const links = await page
        .locator('[data-advice]:visible a')
        .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
      expect(links).toEqual(['/leeds/help/', '/leeds/a-z/', '/leeds/actions/', '/leeds/actions/by/', '/leeds/help/']);
    });
  });

  test('shows twenty results, then more on request, and takes the focus to the first of these', async () => {
    await search('/leeds/search/?kind=action', async (page) => {
      await expect.poll(() => page.locator('.result').count()).toBe(20);
      expect(await statusOf(page)).toBe(`${actions.length} results (showing 20)`);
      await page.getByRole('button', { name: 'Show more results' }).click();
      await expect.poll(() => page.locator('.result').count()).toBe(40);
      expect(await page.evaluate(() => document.activeElement?.closest('.result')?.matches(':nth-child(21)'))).toBe(
        true,
      );
      expect(await statusOf(page)).toBe(`${actions.length} results (showing 40)`);
    });
  });

  test('without its index says so and leads on', async () => {
    await browser.withPage('/', async (page) => {
      await page.route('**/pagefind.js', (route) => route.abort());
      await page.goto('/leeds/search/?q=naloxone');
      await expect.poll(() => statusOf(page)).toMatch(/Search is not working/);
      expect(await page.locator('[data-advice="failed"] a:visible').count()).toBeGreaterThan(2);
    });
  });
});

describe('choices', () => {
  const probation = isOwnedBy('probation-service');
  const police = isOwnedBy('west-yorkshire-police');
  const naloxone = says(/naloxone/i);

  test('narrow the results, and several of one kind widen them again', async () => {
    await search('/leeds/search/?q=naloxone', async (page) => {
      await choose(page, 'owner', 'probation-service');
      expect(await actionsOn(page)).toEqual(idsWhere((action) => naloxone(action) && probation(action)));
      await choose(page, 'owner', 'west-yorkshire-police');
      expect(await actionsOn(page)).toEqual(
        idsWhere((action) => naloxone(action) && (probation(action) || police(action))),
      );
      expect(new URL(page.url()).search).toBe('?q=naloxone&owner=probation-service&owner=west-yorkshire-police');
    });
  });

  test('of owners say how many results they would give beside another owner', async () => {
    await search('/leeds/search/?kind=action&owner=west-yorkshire-police', async (page) => {
      const countOf = (filter: string, value: string) =>
        page.locator(`label:has(input[name="${filter}"][value="${value}"]) .choice__count`).innerText();
      expect(await countOf('owner', 'probation-service')).toBe(`(${idsWhere(probation).length})`);
      expect(await statusOf(page)).toMatch(new RegExp(`^${idsWhere(police).length} results`));
    });
  });

  test('are kept in the address, and back and forward go through them', async () => {
    await search('/leeds/search/?q=naloxone', async (page) => {
      const all = await actionsOn(page);
      await choose(page, 'owner', 'probation-service');
      const chosen = await actionsOn(page);
      expect(chosen).not.toEqual(all);
      await page.goBack();
      await expect.poll(() => actionsOn(page)).toEqual(all);
      expect(await page.locator('input[value="probation-service"]').isChecked()).toBe(false);
      await page.goForward();
      await expect.poll(() => actionsOn(page)).toEqual(chosen);
      expect(await page.locator('input[value="probation-service"]').isChecked()).toBe(true);
      await page.reload();
      await isAnswered(page);
      expect(await actionsOn(page)).toEqual(chosen);
    });
  });

  test('can be taken back together, and the keyboard stays in place', async () => {
    await search('/leeds/search/?q=naloxone&owner=probation-service', async (page) => {
      await page.getByRole('button', { name: 'Clear filters' }).press('Enter');
      await expect.poll(() => new URL(page.url()).search).toBe('?q=naloxone');
      await expect.poll(() => actionsOn(page)).toEqual(idsWhere(naloxone));
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY');
    });
  });

  test('keep the focus where it is', async () => {
    await search('/leeds/search/?q=naloxone', async (page) => {
      const box = page.locator('input[name="owner"][value="probation-service"]');
      await box.focus();
      await page.keyboard.press('Space');
      await expect.poll(() => new URL(page.url()).search).toContain('owner=');
      await isAnswered(page);
      expect(await box.evaluate((element) => element === document.activeElement)).toBe(true);
    });
  });
});

test('words in a row are one step for "back"', async () => {
  await search('/leeds/search/?q=naloxone', async (page) => {
    await page.locator('#search-words').fill('');
    await page.locator('#search-words').pressSequentially('needle', { delay: 120 });
    await expect.poll(() => statusOf(page)).toMatch(/“needle”/);
    await page.goBack();
    await expect.poll(() => statusOf(page)).toMatch(/“naloxone”/);
    expect(await page.locator('#search-words').inputValue()).toBe('naloxone');
  });
});

test('only the number of results is announced', async () => {
  await search('/leeds/search/?q=naloxone', async (page) => {
    const live = page.locator('[role="status"], [role="alert"], [role="log"], [aria-live]');
    expect(await live.allInnerTexts()).toEqual([await statusOf(page)]);
    expect(await statusOf(page)).toBe(`${await page.locator('.result').count()} results for “naloxone”`);
  });
});

test.each([
  '<img src=x onerror="window.wasRun=true">',
  '"><script>window.wasRun=true</script>',
  '</script><svg onload=window.wasRun=true>',
  'javascript:window.wasRun=true',
])('a search for %s shows it as words and runs nothing', async (words) => {
  const query = new URLSearchParams({ q: words, owner: words, kind: '__proto__' }).toString();
  await search(`/leeds/search/?${query}`, async (page) => {
    expect(await page.evaluate(() => 'wasRun' in window)).toBe(false);
    expect(await page.locator('main :is(img, svg, script:not([src], [type="application/json"]))').count()).toBe(0);
    expect(await page.locator('#search-words').inputValue()).toBe(words);
    expect(await page.locator('input:checked').count()).toBe(0);
  });
});

describe.each(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
  test('results and choices are accessible, and fit a narrow phone', async () => {
    await search('/leeds/search/?q=police&owner=west-yorkshire-police', async (page) => {
      await injectAxe(page);
      await page.emulateMedia({ colorScheme });
      expect(await axeFaults(page)).toEqual([]);
      await page.setViewportSize({ width: 320, height: 640 });
      expect(await horizontalOverflow(page)).toEqual([]);
    });
  });
});

describe('without JavaScript', () => {
  const withoutScript = { javaScriptEnabled: false };

  test('the box of any page leads to the ways of finding a page by links', async () => {
    await browser.withPage(
      '/leeds/vision/',
      async (page) => {
        await page.getByRole('searchbox').fill('naloxone');
        await follow(page.getByRole('button', { name: 'Search' }));
        expect(await page.locator('main').innerText()).toContain('Search needs JavaScript');
        expect(await page.locator('main form:visible, main input:visible').count()).toBe(0);
        await page.getByRole('link', { name: 'A to Z' }).click();
        await page.waitForURL('**/leeds/a-z/');
        await follow(page.getByRole('link', { name: '1.3-01 to 1.3-07' }));
        expect(await page.locator('main').innerText()).toContain('1.3-02');
      },
      withoutScript,
    );
  });
});

test('the search works under a strict security policy', async () => {
  await browser.withNewContext('/', async (page) => {
    await page.route('**', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': strictPolicy } });
    });
    await page.addInitScript(() => {
      const violations: string[] = [];
      Object.assign(window, { violations });
      addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
        violations.push(`${violatedDirective}: ${blockedURI}`),
      );
    });
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    const response = await page.goto('/leeds/search/?q=naloxone&kind=action');
    expect(response?.headers()['content-security-policy']).toBe(strictPolicy);
    await isAnswered(page);
    expect(await actionsOn(page)).toEqual(idsWhere(says(/naloxone/i)));
    expect(await page.evaluate(() => Reflect.get(window, 'violations') as string[])).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

function search<Result>(path: string, visit: Visit<Result>): Promise<Result> {
  return browser.withPage(path, async (page) => {
    await isAnswered(page);
    return visit(page);
  });
}

async function choose(page: Page, filter: string, value: string): Promise<void> {
  const before = await statusOf(page);
  await page.locator(`input[name="${filter}"][value="${value}"]`).check();
  await expect.poll(() => statusOf(page)).not.toBe(before);
  await isAnswered(page);
}
