import type { MarkdownTree } from '../content/markdown.ts';
import type { AccessibilityResults } from '../content/schema/accessibility-results.ts';
import type { ConsultationFile, ResponseFile, UpdateFile } from '../content/schema/consultation.ts';
import type { ExtraValue } from '../content/schema/extra-columns.ts';
import type { EditionFile } from '../content/schema/edition.ts';
import type { FrameworkFile } from '../content/schema/framework.ts';
import type { MeasureFile } from '../content/schema/measure.ts';
import type { MissingFigure, SectionFile, SourceDocument } from '../content/schema/narrative.ts';
import type { Milestone, Outlook, ProgressEntry, ProgressStatus } from '../content/schema/plan.ts';
import type { GlossaryTerm, HelpService, Site } from '../content/schema/site.ts';
import type { StrategyFile } from '../content/schema/strategy.ts';
import type { PlanYears } from './timescale/plan-years.ts';
import type { Timescale } from './timescale/timescale.ts';

/** Everything that the site publishes, with each reference resolved to the thing itself. */
export interface SiteContent {
  site: Site;
  glossary: GlossaryTerm[];
  /** Absent if the tests have not been recorded. */
  accessibilityResults: AccessibilityResults | undefined;
  /** In the order in which the front page lists them. */
  strategies: Strategy[];
}

/** A strategy and all its parts. Lists are in reading order. */
export interface Strategy extends Omit<StrategyFile, 'framework' | 'help' | 'licence' | 'source' | 'asAt' | 'updated'> {
  id: string;
  /** The newest of the day that the content gives and the days of the updates; of an edition that is fixed or over, none after it. */
  updated: string;
  /** The day that the pages are for, in London. */
  asAt: string;
  /** True if the content fixes that day: nothing on the pages changes with the calendar. */
  isFixedEdition: boolean;
  /** True of a strategy of the past: its period is over, another took its place, or it was withdrawn. */
  isOver: boolean;
  /** The day whose edition the pages show: the fixed one, or that on which the content last changed. */
  editionDate: string;
  consultation: Consultation | undefined;
  responses: ConsultationResponse[];
  /** Newest first. */
  updates: Update[];
  /** Published editions of the actions, newest first. */
  editions: EditionFile[];
  framework: Framework | undefined;
  help: HelpService[];
  /** Its own, or that of the site. */
  licence: Site['licence'];
  source: SourceDocument;
  visionPage: Section;
  sections: Section[];
  priorities: Priority[];
  objectives: Objective[];
  actions: Action[];
  /** The years that its timescales are read by. */
  planYears: PlanYears;
  partners: Partner[];
  /** In the order to show them. */
  partnerKinds: string[];
  documents: SourceDocument[];
  /** The shared terms and its own, which replace shared ones of the same name. */
  glossary: GlossaryTerm[];
  /** Those of them that its own texts use, or the texts of what it uses, and that their explanations use. */
  usedTerms: GlossaryTerm[];
  measures: Measure[];
}

export interface Consultation extends Omit<ConsultationFile, 'source'> {
  source: Source[];
  body: Body;
}

export interface ConsultationResponse extends ResponseFile {
  id: string;
  body: Body;
}

export interface Update extends Omit<UpdateFile, 'source'> {
  id: string;
  source: Source | undefined;
  body: Body;
}

/** The text of a file, to be rendered by whoever prints it. `path` is below `content/`. */
export interface Body {
  path: string;
  tree: MarkdownTree;
}

export interface Section extends Omit<SectionFile, 'source'> {
  id: string;
  source: Source[];
  body: Body;
}

export interface Source {
  document: SourceDocument;
  part: string | undefined;
}

export interface AlternativeTitle {
  title: string;
  source: Source;
}

export interface Priority {
  id: string;
  title: string;
  shortTitle: string;
  summary: string;
  alsoPrinted: AlternativeTitle[];
  source: Source[];
  alignment: Alignment | undefined;
  /** Measures that the document does not name and that help to understand the part. */
  context: Measure[];
  missingFigures: MissingFigure[];
  body: Body;
  objectives: Objective[];
  /** Tables of actions directly under the priority. */
  tables: ActionTable[];
  /** Every action of the priority, those of its objectives included. */
  actions: Action[];
}

export interface Objective {
  id: string;
  title: string;
  summary: string;
  alsoPrinted: AlternativeTitle[];
  alignment: Alignment | undefined;
  context: Measure[];
  priority: Priority;
  tables: ActionTable[];
  actions: Action[];
}

export interface ActionTable {
  id: string;
  title: string;
  source: Source;
  body: Body;
  actions: Action[];
}

export interface Action {
  id: string;
  title: string | undefined;
  /** The number that the plan prints, if it is not the id. */
  number: string | undefined;
  text: string;
  details: string[];
  priority: Priority;
  /** `undefined` if the action is directly under its priority. */
  objective: Objective | undefined;
  timescale: Timescale | undefined;
  leads: Partner[];
  /** Those who support it, where the plan tells them apart. */
  supports: Partner[];
  /** The post that is responsible for it. */
  post: string | undefined;
  ownersAsPublished: string | undefined;
  milestones: Milestone[];
  /** Newest first. */
  progress: Progress[];
  /** The status of the newest progress entry. */
  status: ProgressStatus;
  /** The outlook of the newest progress entry. None of an action that is done. */
  outlook: Outlook | undefined;
  /** Measures that the plan gives the action itself. */
  measures: Measure[];
  /** How the plan says that it is measured, where no measure has a file. */
  measuredBy: string[];
  themes: Theme[];
  /** Its values in the strategy's extra columns, by the ids of these. */
  extra: Readonly<Record<string, ExtraValue>>;
  source: ActionSource;
}

/** A theme that cuts across the parts of a plan. */
export type Theme = StrategyFile['themes'][number];

/** A progress report on an action, with the status and the outlook that it gives or that its printed word means. */
export interface Progress extends Omit<ProgressEntry, 'source' | 'status'> {
  status: ProgressStatus;
  source: Source | undefined;
}

/** The row of a paper's table, with the part of the row and its heading if the table has them. */
export interface ActionSource extends Source {
  table: string;
  row: number;
  rowPart: string | undefined;
  rowHeading: string | undefined;
}

export interface Partner {
  id: string;
  name: string;
  shortName: string | undefined;
  aliases: string[];
  /** One of the strategy's `partnerKinds`. */
  kind: string;
  about: string;
  url: string | undefined;
  /** The actions that it leads. */
  actions: Action[];
  /** Those that it supports. */
  supported: Action[];
}

export interface Framework extends Omit<FrameworkFile, 'outcomes'> {
  id: string;
  outcomes: Outcome[];
}

/** An outcome of a framework. */
export interface Outcome {
  id: string;
  group: string;
  number: number;
  title: string;
}

/** A measure that the plan names for a part of it, in the plan's own words. */
export interface AlignedMeasure {
  measure: Measure;
  asPublished: string;
  /** The outcomes of the framework that the plan puts it under. */
  outcomes: Outcome[];
}

export interface Alignment {
  source: Source;
  outcomes: Outcome[];
  measures: AlignedMeasure[];
  dataSources: string[];
  statedGap: string | undefined;
  notes: string[];
}

export interface Measure extends MeasureFile {
  id: string;
}
