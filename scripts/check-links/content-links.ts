import { phoneHref } from '../../src/core/text/format.ts';
import { walk } from '../../src/core/checks/markdown-nodes.ts';
import type { Content } from '../../src/core/content/read-content.ts';
import type { ContentFile } from '../../src/core/content/content-file.ts';
import type { FieldPath } from '../../src/core/content/positions.ts';
import type { Location } from '../../src/core/problems/problem.ts';

/** An address in the content, as it is written there. */
export interface ContentLink {
  address: string;
  location: Location;
}

/** Every address in the content: links and pictures of texts, and fields that are an address, an e-mail or a number to call. */
export function contentLinks({ files, locate }: Content): ContentLink[] {
  return files.flatMap((file) => [
    ...linksInFields(file.value, []).map(({ address, field }) => ({ address, location: locate(file.path, field) })),
    ...linksInText(file).map(({ address, offset }) => ({ address, location: locate(file.path, offset) })),
  ]);
}

/**
 * Where the content has an address of a built page. The content's addresses are without the base path, some of their characters
 * are not encoded, and that of a form has places to fill in: `{reference}`.
 */
export function placesIn(links: readonly ContentLink[], base: string): (address: string) => ContentLink[] {
  const forms = links.flatMap((link) =>
    link.address.includes('{') ? [{ link, pattern: patternOf(link.address) }] : [],
  );
  const plain = Map.groupBy(links, ({ address }) => comparable(withBase(address, base)));
  return (address) => {
    const found = plain.get(comparable(address));
    return found ?? forms.filter(({ pattern }) => pattern.test(address)).map(({ link }) => link);
  };
}

/** An address of the site as the content would have it. */
export function asWritten(address: string, base: string): string {
  return address.startsWith(base) ? `/${address.slice(base.length)}` : address;
}

function withBase(address: string, base: string): string {
  return /^\/(?!\/)/.test(address) ? base + address.slice(1) : address;
}

function comparable(address: string): string {
  const plain = /^mailto:/i.test(address) ? address.replace(/\?.*/s, '') : address;
  try {
    return decodeURI(plain);
  } catch {
    return plain;
  }
}

/** What an address can be once its places are filled in. */
function patternOf(form: string): RegExp {
  const parts = form.split(/\{\w+\}/).map((part) => RegExp.escape(part));
  return new RegExp(`^${parts.join('[^&#]*')}$`);
}

function linksInText({ tree }: ContentFile): { address: string; offset: number }[] {
  return walk(tree).flatMap((node) => {
    if (node.type !== 'link' && node.type !== 'image' && node.type !== 'definition') return [];
    return [{ address: node.url, offset: node.position?.start.offset ?? 0 }];
  });
}

function linksInFields(value: unknown, field: FieldPath): { address: string; field: FieldPath }[] {
  if (typeof value === 'string') {
    const address = asAddress(value, field.at(-1));
    return address === undefined ? [] : [{ address, field }];
  }
  if (Array.isArray(value)) return value.flatMap((part: unknown, index) => linksInFields(part, [...field, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => linksInFields(part, [...field, name]));
}

function asAddress(value: string, name: FieldPath[number] | undefined): string | undefined {
  if (/^(?:https?:|\/)\S+$/i.test(value)) return value;
  if (/^[^\s@:]+@[^\s@]+\.[^\s@]+$/.test(value)) return `mailto:${value}`;
  if (name === 'phone') return phoneHref(value);
  return undefined;
}
