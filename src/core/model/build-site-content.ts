import type { Entry } from '../content/schema/kinds.ts';
import { groupEntries, type Entries } from './entries.ts';
import { buildInstant, londonDate } from './clock.ts';
import { buildEngagement } from './engagement.ts';
import { buildNarrative } from './narrative.ts';
import { lookupById, type Lookup } from './lookup.ts';
import { compareByOrder } from './order.ts';
import { notesFor } from './measured-parts.ts';
import { buildPlan } from './plan.ts';
import { usedTerms } from './used-terms.ts';
import type { Framework, Measure, SiteContent, Strategy } from './types.ts';
import type { GlossaryTerm, HelpService } from '../content/schema/site.ts';

/** Statuses of strategies of the past. */
const pastStatuses = new Set<Strategy['status']>(['ended', 'superseded', 'withdrawn']);

/** What strategies share. */
interface SharedContent {
  frameworks: Lookup<Framework>;
  measures: Lookup<Measure>;
  help: Lookup<HelpService>;
}

/**
 * Builds the whole model from checked content.
 *
 * @throws if a required file or a reference is missing, which the content checks report first and in full.
 */
export function buildSiteContent(files: readonly Entry[]): SiteContent {
  const entries = groupEntries(files);
  const shared: SharedContent = {
    frameworks: lookupById('framework', entries.ofKind('framework').map(withId)),
    measures: lookupById('measure', entries.ofKind('measure').map(withId)),
    help: lookupById('help service', only(entries, 'help').data.services),
  };
  return {
    site: only(entries, 'site').data,
    glossary: only(entries, 'glossary').data.terms,
    accessibilityResults: entries.ofKind('accessibilityResults')[0]?.data,
    strategies: entries
      .ofKind('strategy')
      .map((entry) => buildStrategy(entry, entries, shared))
      .sort(compareByOrder),
  };
}

function buildStrategy(entry: Entry<'strategy'>, entries: Entries, shared: SharedContent): Strategy {
  const id = entry.strategy ?? '';
  const { framework, help, licence, source, ...settings } = entry.data;
  const resolved = framework === undefined ? undefined : shared.frameworks.get(framework);
  const documents = lookupById('document', only(entries, 'documents', id).data.documents);
  const narrative = buildNarrative(id, entries, documents);
  const engagement = buildEngagement(id, entries, documents);
  const plan = buildPlan({ ...settings, id }, entries, {
    documents,
    measures: shared.measures,
    framework: resolved,
    reportWords: settings.reportWords,
  });
  const glossary = glossaryOf(id, entries);
  const services = help.map((service) => shared.help.get(service));
  const isOver = settings.replacedBy !== undefined || pastStatuses.has(settings.status);
  // What came after an edition that is fixed or over is on its pages, and did not change the edition.
  const lastDay = settings.asAt ?? (isOver ? settings.updated : undefined);
  const updated = newestDay([
    settings.updated,
    ...engagement.updates.map(({ date }) => date).filter((date) => date <= (lastDay ?? date)),
  ]);
  return {
    ...settings,
    id,
    framework: resolved,
    help: services,
    licence: licence ?? only(entries, 'site').data.licence,
    source: documents.get(source),
    documents: documents.all,
    glossary,
    usedTerms: usedTerms(glossary, [
      entries.all.filter(({ kind, strategy }) => strategy === id && kind !== 'ownGlossary' && kind !== 'edition'),
      plan.measures.map((measure) => ({ ...measure, remarks: notesFor({ id }, measure) })),
      ...[services, resolved],
    ]),
    updated,
    asAt: settings.asAt ?? londonDate(buildInstant(process.env)),
    isFixedEdition: settings.asAt !== undefined,
    isOver,
    editionDate: settings.asAt ?? updated,
    ...engagement,
    ...narrative,
    ...plan,
  };
}

function glossaryOf(strategy: string, entries: Entries): GlossaryTerm[] {
  const ownTerms = entries.ofKind('ownGlossary', strategy).flatMap(({ data }) => data.terms);
  const names = new Set(ownTerms.map(({ term }) => term));
  return [...ownTerms, ...only(entries, 'glossary').data.terms.filter(({ term }) => !names.has(term))];
}

function newestDay(days: readonly string[]): string {
  return days.reduce((newest, day) => (day > newest ? day : newest));
}

function only<Kind extends 'site' | 'glossary' | 'help' | 'documents'>(
  entries: Entries,
  kind: Kind,
  strategy?: string,
): Entry<Kind> {
  const [entry] = entries.ofKind(kind, strategy);
  if (entry === undefined)
    throw new Error(`The content has no ${kind}.yml. Run "npm run check" to see where it belongs.`);
  return entry;
}

function withId<Data extends object>({ id, data }: { id: string | undefined; data: Data }): Data & { id: string } {
  return { ...data, id: id ?? '' };
}
