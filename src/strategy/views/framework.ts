import { paths } from '../links/paths.ts';
import type { Framework, Indicator, Library, Strategy } from '../model/strategy.ts';
import { objectiveLink, priorityLink } from './link-names.ts';
import { strategyFrame, type Link, type PageFrame } from './page.ts';
import { alignmentView, type AlignmentView } from './parts.ts';
import { capitalise, countOf } from './words.ts';

export interface FrameworkPageView {
  frame: PageFrame;
  framework: { title: string; publisher: string; published: string; url: string; summary: string };
  /** Each outcome of the framework with the parts of the plan that align with it. */
  outcomes: { id: string; label: string; title: string; parts: Link[] }[];
  /** Each part of the plan with what the paper aligns it with. */
  rows: { part: Link; isPriority: boolean; count: string; alignment: AlignmentView | undefined }[];
  measures: MeasureView[];
}

export interface MeasureView {
  id: string;
  name: string;
  meaning: string;
  better: string;
  sources: { name: string; url: string | undefined }[];
  noFigures: string | undefined;
  notes: string[];
  usedBy: Link[];
}

/** How the plan aligns with the framework: outcome by outcome, part by part, measure by measure. */
export function frameworkPageView(library: Library, strategy: Strategy, framework: Framework): FrameworkPageView {
  const parts = partsOf(strategy);
  const view = {
    framework: {
      title: framework.title,
      publisher: framework.publisher,
      published: framework.published,
      url: framework.url,
      summary: framework.summary,
    },
    outcomes: framework.outcomes.map((outcome) => ({
      id: outcome.id,
      label: `${outcome.group} ${outcome.number}`,
      title: outcome.title,
      parts: parts.filter(({ alignment }) => alignment?.outcomes.includes(outcome)).map(({ link }) => link),
    })),
    rows: parts.map(({ link, isPriority, actions, alignment }) => ({
      part: link,
      isPriority,
      count: countOf(actions, strategy.terms.action),
      alignment: alignmentView(strategy, alignment),
    })),
    measures: strategy.indicators.map((indicator) => measureView(strategy, indicator)),
  };
  const frame = strategyFrame(library, strategy, {
    title: 'How success is measured',
    description: `How the ${strategy.shortTitle} aligns with the ${framework.title}, outcome by outcome and measure by measure.`,
    path: paths.framework(strategy.id),
    printed: view,
  });
  return { frame, ...view };
}

const betterWords = {
  higher: 'Higher is better',
  lower: 'Lower is better',
  neither: 'Neither higher nor lower is better',
  'not stated': 'Which way is better is not stated',
} as const;

function measureView(strategy: Strategy, indicator: Indicator): MeasureView {
  const usedBy = partsOf(strategy).filter(({ alignment }) =>
    alignment?.measures.some((measure) => measure.indicator === indicator),
  );
  return {
    id: indicator.id,
    name: indicator.name,
    meaning: indicator.meaning,
    better: betterWords[indicator.better],
    sources: indicator.sources.map(({ name, url }) => ({ name, url })),
    noFigures: indicator.noFigures,
    notes: indicator.notes,
    usedBy: usedBy.map(({ link }) => link),
  };
}

function partsOf(strategy: Strategy) {
  return strategy.priorities.flatMap((priority) => [
    {
      link: {
        ...priorityLink(strategy, priority),
        text: `${capitalise(strategy.terms.priority.one)} ${priority.id}: ${priority.title}`,
      },
      isPriority: true,
      actions: priority.actions.length,
      alignment: priority.alignment,
    },
    ...priority.objectives.map((objective) => ({
      link: objectiveLink(strategy, objective),
      isPriority: false,
      actions: objective.actions.length,
      alignment: objective.alignment,
    })),
  ]);
}
