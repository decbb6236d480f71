import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeFaults, injectAxe } from './accessibility.ts';
import { useBrowser, type Visit } from './browser.ts';
import {
  comment,
  commentsKey,
  commentsPath,
  copiedIn,
  downloaded,
  keptBy,
  note,
  noteField,
  notedOn,
  partChoice,
} from './commenting.ts';
import { useOpenConsultation } from './open-consultation.ts';
import { horizontalOverflow } from './overflow.ts';

const browser = useBrowser();
const siteUrl = useOpenConsultation();
const markup = '<img src=x onerror="window.hacked=true"><script>window.hacked=true</script>';
const alphabet = `"Quoted" & 'told' <b>100%</b> {x}=?#+ Ŵŵ Ŷŷ Łódź żółć ęą – £5\nNew line\n\n`;
const longest = alphabet.repeat(40).slice(0, 1999) + '.';

const options = { permissions: ['clipboard-read', 'clipboard-write'], mayKeep: commentsKey };

/** Opens the page in a browser that has kept nothing yet. */
function visit<Result>(query: string, act: Visit<Result>): Promise<Result> {
  return browser.withPage(commentsPath + query, act, { ...options, baseURL: siteUrl() });
}

/** As `visit`, in a browser that `script` changes before any page is open. */
function visitWith<Result>(script: () => unknown, query: string, act: Visit<Result>): Promise<Result> {
  const run = async (page: Page) => {
    await page.addInitScript(script);
    await page.goto(commentsPath + query);
    return act(page);
  };
  return browser.withNewContext('/about/', run, { ...options, baseURL: siteUrl() });
}

describe('noting', () => {
  test('a link from a part chooses it, and its comment outlives the page', async () => {
    await visit('?on=action:1.2-05', async (page) => {
      expect(await partChoice(page).inputValue()).toBe('action:1.2-05');
      expect(await page.getByRole('link', { name: 'View this part of the plan' }).getAttribute('href')).toBe(
        '/leeds/actions/1.2-05/',
      );
      expect(await keptBy(page)).toBeNull();
      await note(page, 'Open later.');
      expect(await page.locator('#comments-news').innerText()).toBe('Comment saved. It has not been sent yet.');
      await note(page, 'Who pays?', 'section:vision');
      await page.goto(commentsPath);
      const noted = await notedOn(page);
      expect(noted.map(({ text }) => text)).toEqual(['Open later.', 'Who pays?']);
      expect(noted[0]?.title).toMatch(/^Action 1\.2-05: Promote Leeds needle exchanges to people who use drugs/);
      expect(await comment(page, 'Action 1.2-05').getByRole('link').getAttribute('href')).toBe(
        '/leeds/actions/1.2-05/',
      );
    });
  });

  test.for(['action:9.9-99', markup, '__proto__', 'constructor'])('a link from %s chooses nothing', async (on) => {
    await visit(`?on=${encodeURIComponent(on)}`, async (page) => {
      expect(await partChoice(page).inputValue()).toBe('');
      expect(await page.locator('main').innerText()).not.toContain('hacked');
      await expectUnharmed(page);
    });
  });

  test('without a part or a text it says what is missing, and goes there', async () => {
    await visit('', async (page) => {
      await page.getByRole('button', { name: 'Save comment' }).click();
      expect(await page.locator('#note-part-error').innerText()).toBe('Select what your comment is about');
      expect(await page.locator('#note-text-error').innerText()).toBe('Enter your comment');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('note-part');
      expect(await partChoice(page).getAttribute('aria-invalid')).toBe('true');
      expect(await keptBy(page)).toBeNull();
    });
  });

  test('more than 2,000 characters are counted and not kept', async () => {
    await visit('?on=strategy', async (page) => {
      await note(page, 'x'.repeat(2001));
      expect(await page.locator('#note [data-count]').innerText()).toBe('You have 1 character too many');
      await expect
        .poll(() => page.locator('#note [data-count-said]').textContent(), { timeout: 5000 })
        .toBe('You have 1 character too many');
      expect(await page.locator('#note-text-error').innerText()).toContain('2,000 characters or fewer');
      expect(await notedOn(page)).toEqual([]);
    });
  });

  test('markup in a comment is text', async () => {
    await visit('?on=strategy', async (page) => {
      await note(page, markup);
      expect((await notedOn(page))[0]?.text).toBe(markup);
      await expectUnharmed(page);
    });
  });
});

describe('noted comments', () => {
  test('are changed, or left as they were', async () => {
    await visit('?on=strategy', async (page) => {
      await note(page, 'First');
      const first = comment(page, 'Whole strategy');
      await first.getByRole('button', { name: /^Edit/ }).click();
      expect(await first.getByLabel('Your comment').inputValue()).toBe('First');
      await first.getByLabel('Your comment').fill('Second');
      await first.getByRole('button', { name: 'Cancel' }).click();
      expect(await notedOn(page)).toMatchObject([{ text: 'First' }]);
      await first.getByRole('button', { name: /^Edit/ }).click();
      await first.getByLabel('Your comment').fill('Third');
      await first.getByRole('button', { name: 'Save changes' }).click();
      await page.reload();
      expect(await notedOn(page)).toMatchObject([{ text: 'Third' }]);
    });
  });

  test('are deleted one by one, and come back to their place', async () => {
    await visit('', async (page) => {
      for (const part of ['strategy', 'priority:1', 'objective:1.1']) await note(page, part, part);
      await comment(page, 'Outcome 1')
        .getByRole('button', { name: /^Delete/ })
        .click();
      expect((await notedOn(page)).map(({ text }) => text)).toEqual(['strategy', 'objective:1.1']);
      await page.getByRole('button', { name: 'Undo' }).click();
      expect((await notedOn(page)).map(({ text }) => text)).toEqual(['strategy', 'priority:1', 'objective:1.1']);
      expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Outcome 1');
      await page.reload();
      expect(await notedOn(page)).toHaveLength(3);
    });
  });

  test('are deleted all at once, leaving nothing in the browser, and come back while the page is open', async () => {
    await visit('', async (page) => {
      for (const part of ['strategy', 'priority:1']) await note(page, part, part);
      await page.getByRole('button', { name: 'Delete all comments' }).click();
      expect(await notedOn(page)).toEqual([]);
      expect(await page.evaluate(() => localStorage.length)).toBe(0);
      await page.getByRole('button', { name: 'Undo' }).click();
      expect(await notedOn(page)).toHaveLength(2);
      await page.getByRole('button', { name: 'Delete all comments' }).click();
      await page.reload();
      expect(await page.getByText('You have not saved any comments in this browser.').isVisible()).toBe(true);
    });
  });

  test('from another window appear without a reload', async () => {
    const act = async (page: Page) => {
      const other = await page.context().newPage();
      await other.goto(`${commentsPath}?on=priority:1`);
      await note(other, 'There');
      await expect.poll(() => notedOn(page)).toHaveLength(1);
      await note(page, 'Here');
      await expect.poll(() => notedOn(other)).toHaveLength(2);
    };
    await browser.withNewContext(`${commentsPath}?on=strategy`, act, { ...options, baseURL: siteUrl() });
  });

  test('can be noted, changed and deleted by keyboard alone', async () => {
    await visit('?on=action:1.1-01', async (page) => {
      await tabTo(page, '#note-text');
      await page.keyboard.type('By keyboard');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      expect(await notedOn(page)).toMatchObject([{ text: 'By keyboard' }]);
      await tabTo(page, '[data-edit]');
      await page.keyboard.press('Enter');
      await page.keyboard.press('End');
      await page.keyboard.type(' only');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      expect(await notedOn(page)).toMatchObject([{ text: 'By keyboard only' }]);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      expect(await notedOn(page)).toEqual([]);
      await page.keyboard.press('Enter');
      expect(await notedOn(page)).toMatchObject([{ text: 'By keyboard only' }]);
    });
  });
});

describe('2,000 characters with signs and letters of all kinds', () => {
  test('survive a reload, the file and the clipboard, with the reference, edition and address of their part', async () => {
    await visit('?on=action:1.2-05', async (page) => {
      await note(page, longest);
      await page.reload();
      expect(await notedOn(page)).toMatchObject([{ text: longest }]);
      const { name, text } = await downloaded(page, 'Download comments');
      expect(name).toBe('leeds-comments.txt');
      expect(text).toContain(longest);
      expect(text).toMatch(/^\uFEFFComments on the Leeds Drug and Alcohol Strategy/);
      expect(text).toMatch(
        /\nAction 1\.2-05: Promote Leeds needle exchanges to people who use drugs.*\nDraft, edition of 13 February 2024\nhttps:.*\/leeds\/actions\/1\.2-05\/\n/,
      );
      await page.getByRole('button', { name: 'Copy comments' }).click();
      await expect.poll(() => page.locator('#comments-news').innerText()).toContain('Comments copied.');
      expect(await copiedIn(page)).toBe(text.slice(1));
    });
  });

  test('are too long for a link to an e-mail, which the page says', async () => {
    await visit('?on=action:1.2-05', async (page) => {
      await note(page, longest);
      expect(await page.getByRole('link', { name: 'Email your comments' }).isVisible()).toBe(false);
      expect(await page.getByText('Your comments are too long to open in your email app').isVisible()).toBe(true);
    });
  });

  test('survive an e-mail as far as one can be', async () => {
    await visit('?on=action:1.2-05', async (page) => {
      await note(page, alphabet);
      await note(page, 'And this.', 'objective:1.3');
      const href = await page.getByRole('link', { name: 'Email your comments' }).getAttribute('href');
      const mail = new URL(href ?? '');
      const { text } = await downloaded(page, 'Download comments');
      expect(mail.pathname).toBe('leeds-strategy@example.org');
      expect([...mail.searchParams.keys()]).toEqual(['subject', 'body']);
      expect(mail.searchParams.get('body')?.replaceAll('\r\n', '\n')).toBe(text.slice(1));
      expect(mail.searchParams.get('body')).toContain(alphabet.trim().replaceAll('\n', '\r\n'));
    });
  });
});

test('the form is told which parts the comments are about', async () => {
  await visit('?on=action:1.2-05', async (page) => {
    await note(page, 'One');
    const form = page.getByRole('link', { name: 'open the council’s form' });
    const values = async () => Object.fromEntries(new URL((await form.getAttribute('href')) ?? '').searchParams);
    expect(await values()).toMatchObject({
      ref: 'action:1.2-05',
      page: expect.stringMatching(/\/1\.2-05\/$/) as string,
    });
    await note(page, 'Two', 'objective:1.3');
    expect(await values()).toMatchObject({
      ref: 'action:1.2-05, objective:1.3',
      edition: 'Draft, edition of 13 February 2024',
      page: expect.stringMatching(/\/leeds\/$/) as string,
    });
  });
});

test('a browser without a clipboard shows the text to copy by hand', async () => {
  const withoutClipboard = () => Object.defineProperty(navigator, 'clipboard', { value: undefined });
  await visitWith(withoutClipboard, '?on=strategy', async (page) => {
    await note(page, 'By hand');
    await page.getByRole('button', { name: 'Copy comments' }).click();
    const field = page.getByLabel('Select and copy your comments');
    expect(await field.inputValue()).toContain('By hand');
    expect(await field.evaluate((area: HTMLTextAreaElement) => area.selectionEnd)).toBeGreaterThan(50);
  });
});

describe('a browser', () => {
  test('that blocks storage is told of before anything is written, and comments stay on the page', async () => {
    const block = () =>
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('No', 'SecurityError');
        },
      });
    await visitWith(block, '?on=strategy', async (page) => {
      const trouble = page.getByRole('alert');
      expect(await trouble.innerText()).toContain('Your browser settings stop us saving comments');
      await note(page, 'On the page');
      expect(await notedOn(page)).toMatchObject([{ text: 'On the page' }]);
      expect(await page.locator('#comments-news').innerText()).toContain('not saved');
      expect((await downloaded(page, 'Download comments')).text).toContain('On the page');
    });
  });

  test('that is full keeps what it had, and the new comment stays on the page', async () => {
    await visit('?on=strategy', async (page) => {
      await note(page, 'Before');
      await page.evaluate(() => {
        Storage.prototype.setItem = () => {
          throw new DOMException('Full', 'QuotaExceededError');
        };
      });
      await note(page, 'After');
      expect(await page.getByRole('alert').innerText()).toContain('has no space left');
      expect((await notedOn(page)).map(({ text }) => text)).toEqual(['Before', 'After']);
      expect((await downloaded(page, 'Download comments')).text).toContain('After');
      expect(await keptBy(page)).not.toContain('After');
      expect(await warnsOfLeaving(page)).toBe(true);
    });
  });

  test('warns before a comment that is not kept is lost, and only then', async () => {
    await visit('?on=strategy', async (page) => {
      expect(await warnsOfLeaving(page)).toBe(false);
      await noteField(page).fill('Half a thought');
      expect(await warnsOfLeaving(page)).toBe(true);
      await page.getByRole('button', { name: 'Save comment' }).click();
      expect(await warnsOfLeaving(page)).toBe(false);
    });
  });

  test('that holds something else hands it out as it is, and loses it only when asked to', async () => {
    const raw = `{"version":1,"comments":[{"text":${JSON.stringify(markup)}}]}`;
    await visit('?on=strategy', async (page) => {
      await page.evaluate(([key, raw]) => localStorage.setItem(key, raw), [commentsKey, raw] as const);
      await page.reload();
      expect(await notedOn(page)).toEqual([]);
      await note(page, 'A good one');
      await page.reload();
      expect((await downloaded(page, 'Download the file')).text).toContain(raw);
      await expectUnharmed(page);
      await page.getByRole('button', { name: 'Delete the file' }).click();
      expect(await page.getByText('could not read some of your saved comments').isVisible()).toBe(false);
      expect(await notedOn(page)).toMatchObject([{ text: 'A good one' }]);
    });
  });
});

test('a comment on a part that is gone is kept, without a link', async () => {
  const gone = {
    id: 'x',
    part: 'action:0.0-01',
    reference: 'Action 0.0-01',
    title: 'Old',
    edition: 'Then',
    text: 'Hm',
  };
  await visit('', async (page) => {
    const raw = JSON.stringify({ version: 1, comments: [gone] });
    await page.evaluate(([key, raw]) => localStorage.setItem(key, raw), [commentsKey, raw] as const);
    await page.reload();
    expect(await notedOn(page)).toEqual([{ title: 'Action 0.0-01: Old', text: 'Hm' }]);
    expect(await comment(page, 'Action 0.0-01').getByRole('link').count()).toBe(0);
    expect((await downloaded(page, 'Download comments')).text).toContain(
      'Then\nThis part is no longer in the strategy',
    );
  });
});

test('without JavaScript the page is a form to print, with every reference and no control that does nothing', async () => {
  await browser.withPage(
    `${commentsPath}?on=action:1.2-05`,
    async (page) => {
      const controls = page.locator('main').locator('button, input, select, textarea');
      expect(await controls.evaluateAll((all) => all.filter((control) => control.checkVisibility()).length)).toBe(0);
      const text = await page.locator('main').innerText();
      expect(text).toContain('Print this form');
      expect(text).toContain('leeds-strategy@example.org');
      expect(text.match(/^Action \d\.\d-\d\d:/gm)).toHaveLength(129);
      expect(text).toContain('This is a demonstration.');
    },
    { javaScriptEnabled: false, baseURL: siteUrl() },
  );
});

test('asks nobody for anything while comments are noted', async () => {
  await browser.withNewContext(
    '/about/',
    async (page) => {
      const asked: string[] = [];
      await page.goto(`${commentsPath}?on=strategy`, { waitUntil: 'networkidle' });
      page.on('request', (request) => asked.push(request.url()));
      await note(page, 'Kept here');
      await comment(page, 'Whole strategy').getByRole('button', { name: /^Edit/ }).click();
      await comment(page, 'Whole strategy').getByRole('button', { name: 'Cancel' }).click();
      await downloaded(page, 'Download comments');
      await page.getByRole('button', { name: 'Delete all comments' }).click();
      expect(asked.filter((url) => !url.startsWith('blob:'))).toEqual([]);
    },
    { baseURL: siteUrl() },
  );
});

test('with comments, a form to change one, faults and an offer to undo, the page is accessible and fits a phone', async () => {
  await visit('', async (page) => {
    for (const part of ['action:1.2-05', 'strategy', 'priority:1']) await note(page, longest, part);
    await comment(page, 'Whole strategy')
      .getByRole('button', { name: /^Delete/ })
      .click();
    await comment(page, 'Outcome 1').getByRole('button', { name: /^Edit/ }).click();
    await page.getByRole('button', { name: 'Save comment' }).click();
    await injectAxe(page);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect.soft(await axeFaults(page), colorScheme).toEqual([]);
    }
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await horizontalOverflow(page)).toEqual([]);
  });
});

test('on paper are the comments and where to send them, and no controls', async () => {
  await visit('?on=strategy', async (page) => {
    await note(page, 'On paper');
    await page.emulateMedia({ media: 'print' });
    const text = await page.locator('main').innerText();
    expect(text).toContain('On paper');
    expect(text).toContain('Where to send comments');
    expect(text).not.toContain('Print this form');
    const controls = page.locator('main').locator('button, input, select, textarea');
    expect(await controls.evaluateAll((all) => all.filter((control) => control.checkVisibility()).length)).toBe(0);
  });
});

async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
  }
  throw new Error(`60 presses of Tab do not come to "${selector}".`);
}

/** Whether the browser would ask before it leaves the page. */
function warnsOfLeaving(page: Page): Promise<boolean> {
  return page.evaluate(() => !window.dispatchEvent(new Event('beforeunload', { cancelable: true })));
}

/** No script of a text has run, and none of its elements is on the page. */
async function expectUnharmed(page: Page): Promise<void> {
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  expect(await page.locator('main img').count()).toBe(0);
}
