import { paths } from '../../core/routes/paths.ts';
import type { SiteContent } from '../../core/model/types.ts';
import type { AccessibilityRemark, AccessibilityResults } from '../../core/content/schema/accessibility-results.ts';
import { siteFrame, type PageFrame } from '../../ui/frame/frame.ts';
import { countOf, countWithVerb, joinWords } from '../../core/text/words.ts';
import { formatDate } from '../../core/text/format.ts';

export interface AccessibilityPageView {
  frame: PageFrame;
  description: string;
  siteName: string;
  publisher: string;
  email: string;
  prepared: string;
  reviewed: string;
  compliance: string;
  /** What was tested, how and when. Absent if no run has been recorded. */
  tests: TestsView | undefined;
}

export interface TestsView {
  when: string;
  scope: string;
  scripts: string;
  engines: string;
  modes: string[];
  faults: RemarkRow[];
  review: string;
  toReview: RemarkRow[];
}

export interface RemarkRow {
  engine: string;
  rule: string;
  extent: string;
}

const pageTerm = { one: 'page', many: 'pages' };
const were = { one: 'was', many: 'were' };
const itemTerm = { one: 'item', many: 'items' };
const placeTerm = { one: 'place', many: 'places' };
const standard = 'the Web Content Accessibility Guidelines (WCAG) version 2.2, level AA';

export function accessibilityPageView(siteContent: SiteContent): AccessibilityPageView {
  const { accessibility, name, publisher } = siteContent.site;
  const results = siteContent.accessibilityResults;
  const description = 'How accessible this website is, how we tested it, and how to report a problem.';
  return {
    frame: siteFrame(siteContent, { description, path: paths.accessibility() }),
    description,
    siteName: name,
    publisher: publisher.name,
    email: accessibility.email,
    prepared: formatDate(accessibility.prepared),
    reviewed: formatDate(accessibility.reviewed),
    compliance: complianceOf(results),
    tests: results && testsOf(results),
  };
}

/** No run of tests proves conformance, so that the best that is claimed is that no failure is known. */
function complianceOf(results: AccessibilityResults | undefined): string {
  const unknown = `We do not know how far this website meets ${standard}, because no test of it has been recorded.`;
  if (results === undefined) return unknown;
  const partly = `This website is partially compliant with ${standard}`;
  if (results.faults.length > 0) return `${partly}, due to the failures listed below.`;
  return `${partly}. The automated tests found no failures. We do not claim full compliance, because automated tests cannot find every problem.`;
}

function testsOf(results: AccessibilityResults): TestsView {
  const { pages, kinds, pagesWithoutScripts } = results;
  const places = results.toReview.reduce((sum, remark) => sum + remark.places, 0);
  return {
    when: `Automated tests of this website were last recorded on ${formatDate(results.date)}.`,
    scope: `The tests covered every page in ${results.browser}: ${countOf(pages, pageTerm)} of ${countOf(kinds.length, { one: 'kind', many: 'kinds' })}.`,
    scripts: `${countWithVerb(pagesWithoutScripts, pageTerm, { one: 'does', many: 'do' })} not use JavaScript. The other ${countWithVerb(pages - pagesWithoutScripts, pageTerm, were)} also tested with JavaScript switched off.`,
    engines: joinWords(results.engines.map(({ name, version }) => `${name} ${version}`)),
    modes: results.modes,
    faults: results.faults.map(remarkRow),
    review:
      places === 0
        ? 'No items need a manual check.'
        : `${countWithVerb(places, itemTerm, { one: 'needs', many: 'need' })} a manual check, because the tools could not decide. ${places === 1 ? 'It is not a failure.' : 'They are not failures. Most are the same question about a part that many pages share.'}`,
    toReview: results.toReview.map(remarkRow),
  };
}

function remarkRow({ engine, rule, places, pages }: AccessibilityRemark): RemarkRow {
  return { engine, rule, extent: `${countOf(places, placeTerm)} on ${countOf(pages, pageTerm)}` };
}
