import { parseFeed } from '@rowanmanning/feed-parser';
import { expect, test } from 'vitest';
import { updatesFeed } from '../../../src/exchange/feed.ts';
import type { Update } from '../../../src/core/model/types.ts';
import { readAnytown } from '../../support/strategies.ts';

const { siteContent, strategy } = await readAnytown();
const [newest] = strategy.updates;
if (newest === undefined) throw new Error('Anytown has no update.');

const feedOf = (updates: readonly Update[]) =>
  parseFeed(updatesFeed(siteContent, { ...strategy, updates: [...updates] }));

test('a feed reader understands the feed and its updates, newest first', () => {
  const { meta, title, self, url, updated, authors, items } = feedOf(strategy.updates).toJSON();
  expect(meta).toEqual({ type: 'atom', version: '1.0' });
  expect({ title, self, url, updated, authors }).toMatchInlineSnapshot(`
    {
      "authors": [
        {
          "email": null,
          "name": "Anytown Council",
          "url": "https://anytown.example/",
        },
      ],
      "self": "https://strategies.example.org/anytown/updates.atom",
      "title": "Updates: Warm Homes",
      "updated": "2024-03-15T00:00:00.000Z",
      "url": "https://strategies.example.org/anytown/updates/",
    }
  `);
  expect(items.map((item) => ({ id: item.id, title: item.title, url: item.url }))).toMatchInlineSnapshot(`
    [
      {
        "id": "tag:strategies.example.org,2024:anytown/updates/asked",
        "title": "People answered",
        "url": "https://strategies.example.org/anytown/updates/#update-asked",
      },
      {
        "id": "tag:strategies.example.org,2024:anytown/updates/published",
        "title": "The draft is published",
        "url": "https://strategies.example.org/anytown/updates/#update-published",
      },
    ]
  `);
  expect(items[0]).toMatchInlineSnapshot(`
    {
      "authors": [
        {
          "email": null,
          "name": "Anytown Council",
          "url": "https://anytown.example/",
        },
      ],
      "categories": [
        {
          "label": "action:2-01",
          "term": "action:2-01",
          "url": null,
        },
        {
          "label": "section:how",
          "term": "section:how",
          "url": null,
        },
      ],
      "content": null,
      "description": "The council has read the first answers, and homes with small children come first now.",
      "id": "tag:strategies.example.org,2024:anytown/updates/asked",
      "image": null,
      "media": [],
      "published": "2024-03-15T00:00:00.000Z",
      "title": "People answered",
      "updated": "2024-03-15T00:00:00.000Z",
      "url": "https://strategies.example.org/anytown/updates/#update-asked",
    }
  `);
});

test('signs with a meaning in XML, other scripts and line breaks reach the reader as they are', () => {
  const title = `"Fish" & <chips> ]]> 'tŷ' Łódź 🏠`;
  const [item] = feedOf([{ ...newest, title, summary: 'One line.\nAnother line.' }]).items;
  expect(item?.title).toBe(title);
  expect(item?.description).toBe('One line.\nAnother line.');
});

test('signs that XML cannot hold do not break the feed', () => {
  const [item] = feedOf([{ ...newest, title: 'a\u0000b\u001bc\ud800d\uffffe' }]).items;
  expect(item?.title).toBe('a\ufffdb\ufffdc\ufffdd\ufffde');
});

test('an id stays when the title, the text or the date of an update changes', () => {
  const changed = { ...newest, title: 'Other', summary: 'Other.', date: '2024-04-01' };
  expect(feedOf([changed]).items[0]?.id).toBe(feedOf([newest]).items[0]?.id);
});

test('a strategy without updates has a feed without entries that is as old as the strategy', () => {
  const feed = feedOf([]);
  expect(feed.items).toEqual([]);
  expect(feed.updated).toEqual(new Date('2024-03-15T00:00:00Z'));
});

test('the feed has what RFC 4287 asks of each feed and each entry, once', () => {
  const xml = updatesFeed(siteContent, strategy);
  const [head = '', ...entries] = xml.split('<entry>');
  for (const part of [head, ...entries]) {
    for (const name of ['id', 'title', 'updated']) expect(part.match(new RegExp(`<${name}>`, 'g'))).toHaveLength(1);
    expect(part.match(/<updated>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ<\/updated>/g)).toHaveLength(1);
    expect(part.match(/<link rel="alternate" type="text\/html"/g)).toHaveLength(1);
  }
  expect(entries).toHaveLength(strategy.updates.length);
  expect(head).toContain('<link rel="self" type="application/atom+xml"');
  expect(head).toContain('<author>\n<name>Anytown Council</name>');
});
