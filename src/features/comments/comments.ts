import { absolute, paths } from '../../core/routes/paths.ts';
import {
  consultationState,
  consultationStates,
  isOver,
  isSettled,
  takesComments,
  type ConsultationDates,
} from '../../core/model/consultation-state.ts';
import type { Consultation, SiteContent, Strategy } from '../../core/model/types.ts';
import { stateView, type StateView } from '../consultation/consultation-states.ts';
import { editionLabel } from '../../ui/part-links.ts';
import { strategyFrame, type PageFrame } from '../../ui/frame/frame.ts';
import { partGroups, type PartGroup } from '../../ui/part-references.ts';
import { isForm } from '../consultation/form-links.ts';
import { respondView, type RespondView } from '../consultation/respond.ts';
import { formatDate } from '../../core/text/format.ts';

export interface CommentsPageView {
  frame: PageFrame;
  strategyTitle: string;
  /** As the page was built: a page that is not fixed to a day corrects itself. */
  takesComments: boolean;
  notices: StateView[];
  /** The day that the page is fixed to, in words. */
  asAt: string | undefined;
  demonstration: string | undefined;
  privacy: string;
  consultationHref: string;
  /** Whether the channel is a form, and not email. */
  isForm: boolean;
  ways: RespondView['ways'];
  formats: string;
  groups: PartGroup[];
  settings: CommentsSettings;
}

/** What the page's script works with. */
export interface CommentsSettings {
  strategy: string;
  /** The heading of what is sent. */
  title: string;
  edition: string;
  /** Of the front page of the strategy. */
  url: string;
  origin: string;
  channel: string;
  /** The address for comments by e-mail, even if the channel is a form. */
  email: string | undefined;
  dates: ConsultationDates;
  /** The day that the page states things for. Without it, it is the reader's own. */
  today: string | undefined;
  groups: PartGroup[];
}

/** The page on which a reader saves comments on several parts, to send them together. */
export function commentsPageView(
  siteContent: SiteContent,
  strategy: Strategy,
  consultation: Consultation,
): CommentsPageView {
  const state = consultationState(consultation, strategy.asAt);
  const groups = partGroups(strategy);
  const view = {
    strategyTitle: strategy.title,
    takesComments: takesComments(state),
    notices: consultationStates
      .filter((candidate) => candidate === state || !(strategy.isFixedEdition || isSettled(consultation)))
      .map((candidate) => stateView(consultation, candidate, state)),
    asAt: strategy.isFixedEdition ? formatDate(strategy.asAt) : undefined,
    demonstration: consultation.demonstration,
    privacy: consultation.privacy,
    consultationHref: paths.consultation(strategy.id),
    isForm: isForm(consultation.channel),
    ways: respondView(strategy, consultation, state)?.ways ?? [],
    formats: consultation.formats,
  };
  const frame = strategyFrame(siteContent, strategy, {
    description: isOver(state)
      ? `Your saved comments on the ${strategy.shortTitle}.`
      : `Save comments on parts of the ${strategy.shortTitle}, then send them together.`,
    path: paths.comments(strategy.id),
    trail: [{ text: 'Consultation', href: view.consultationHref }],
    printed: view,
  });
  return { frame, ...view, groups, settings: settingsOf(strategy, consultation, groups) };
}

function settingsOf(strategy: Strategy, consultation: Consultation, groups: PartGroup[]): CommentsSettings {
  const { channel, opens, closes, closingSoonDays, concluded, ways } = consultation;
  return {
    strategy: strategy.id,
    title: `Comments on the ${strategy.title}`,
    edition: editionLabel(strategy),
    url: absolute(paths.strategy(strategy.id)),
    origin: absolute(''),
    channel,
    email: isForm(channel) ? ways.find(({ email }) => email !== undefined)?.email : channel,
    dates: { opens, closes, closingSoonDays, concluded: concluded && { date: concluded.date } },
    today: strategy.isFixedEdition ? strategy.asAt : undefined,
    groups,
  };
}
