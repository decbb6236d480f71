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
    temporalCoverage: `${strategy.period.from}/${strategy.period.to}`,
    spatialCoverage: strategy.place,
    license: site.licence.url,
    publisher: { '@type': 'Organization', name: site.publisher.name },
    isBasedOn: {
      '@type': 'Report',
      name: strategy.source.title,
      publisher: { '@type': 'Organization', name: strategy.source.publisher },
    },
  };
}
