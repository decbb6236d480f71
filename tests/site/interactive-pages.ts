/**
 * Pages that ship a script, by their path, and what the script adds. Every one works without it. A page that is not named
 * here ships none.
 */
export const interactivePages: readonly { path: RegExp; adds: string }[] = [
  {
    path: /^\/[^/]+\/actions\/$/,
    adds: 'search, filters, order and files of the listed actions; without it links lead to short lists',
  },
  {
    path: /^\/[^/]+\/actions\/pack\/$/,
    adds: 'a choice of actions for the paper; without it the paper holds the whole plan',
  },
  {
    path: /^\/[^/]+\/indicators\/[^/]+\/$/,
    adds: 'a button that opens the chart to explore; without it the drawn chart and the table show every figure',
  },
  {
    path: /^\/[^/]+\/help\/$/,
    adds: 'leaving at three presses of Shift, with no way back to the page; without it a link leads away from it',
  },
  {
    path: /^\/[^/]+\/consultation\/$/,
    adds: 'the state of the consultation on the day of reading; without it the state on the day of the build',
  },
  {
    path: /^\/[^/]+\/comments\/$/,
    adds: 'a place to note comments and send them at once; without it the page is a form to print',
  },
  {
    path: /^\/[^/]+\/search\/$/,
    adds: 'the search itself; without it the page leads to the A to Z and the list of actions',
  },
];
