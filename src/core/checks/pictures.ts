import type { MarkdownNode } from '../content/markdown.ts';
import type { UnlocatedProblem } from '../problems/problem.ts';
import { publicFiles } from '../routes/public-files.ts';
import { didYouMean, quote } from '../text/wording.ts';
import { isSitePath } from './links.ts';

const pictureForm = 'Put the file into public/ and write its address from the root: ![A bar chart of ...](/file.svg).';

/** The addresses of all pictures that a text can show. */
export function publicPictures(): string[] {
  return publicFiles().filter((file) => /\.(?:avif|gif|jpe?g|png|svg|webp)$/i.test(file));
}

/**
 * Reports a picture that a page could not show, or without a description.
 *
 * @param pictures the addresses of all pictures.
 */
export function checkPicture(node: MarkdownNode, pictures: readonly string[]): UnlocatedProblem[] {
  if (node.type !== 'image' && node.type !== 'imageReference') return [];
  const address = node.type === 'image' ? node.url : undefined;
  const undescribed = (node.alt ?? '').trim() === '' ? [withoutDescription(address)] : [];
  // The address of a reference is among those of links, which may be of other sites.
  if (address === undefined || !isSitePath(address))
    return [...undescribed, pictureElsewhere(address ?? ('identifier' in node ? node.identifier : ''))];
  return pictures.includes(fileOf(address)) ? undescribed : [...undescribed, missingPicture(address, pictures)];
}

function withoutDescription(address: string | undefined): UnlocatedProblem {
  return {
    rule: 'image-description',
    message: `The picture${address === undefined ? '' : ` ${quote(address)}`} has no description for people who cannot see it.`,
    fix: 'Write what it shows between the square brackets: ![A bar chart of ...](...).',
  };
}

/** A page that shows a picture of another site tells that site who reads it. The security policy shows none. */
function pictureElsewhere(address: string): UnlocatedProblem {
  return {
    rule: 'secure-link',
    message: `The picture ${quote(address)} is not on this site, and pages cannot show pictures from other sites.`,
    fix: pictureForm,
  };
}

function missingPicture(address: string, pictures: readonly string[]): UnlocatedProblem {
  return {
    rule: 'missing-picture',
    message: `There is no picture file for ${quote(address)} in public/.`,
    fix: didYouMean(address, pictures, pictureForm) ?? pictureForm,
  };
}

/** The file at an address, without what may follow its name. */
function fileOf(address: string): string {
  const path = address.replace(/[?#].*$/s, '');
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
