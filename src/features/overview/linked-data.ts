import { absolute, paths } from '../../core/routes/paths.ts';
import type { SiteContent, Strategy } from '../../core/model/types.ts';

/** A strategy as a report in the terms of schema.org. */
export function reportJsonLd({ site }: SiteContent, strategy: Strategy): Record<string, unknown> {
  return {
    '@context': 'https://schema.org',
    '@type': 'Report',
    name: strategy.title,
    description: strategy.summary,
    url: absolute(paths.strategy(strategy.id)),
    inLanguage: 'en-GB',
    datePublished: strategy.published,
    dateModified: strategy.updated,
    creativeWorkStatus: strategy.status,
    temporalCoverage: yearsOf(strategy.period),
    spatialCoverage: strategy.place,
    license: strategy.licence.url,
    publisher: { '@type': 'Organization', name: site.publisher.name },
    isBasedOn: {
      '@type': 'Report',
      name: strategy.source.title,
      publisher: { '@type': 'Organization', name: strategy.source.publisher },
    },
  };
}

/** An interval as ISO 8601 writes it, or the one year. */
function yearsOf({ from, to }: Strategy['period']): string {
  return from === to ? String(from) : `${from}/${to}`;
}
