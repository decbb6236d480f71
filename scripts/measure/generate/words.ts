/** What the invented county of Wexmoor writes its strategies with. Nobody and nothing here is real. */

export const places = [
  'Alderbrook',
  'Brackwell',
  'Coldharbour',
  'Dunmarsh',
  'Eastmere',
  'Fenwick Vale',
  'Garsdale',
  'Hollowford',
  'Ironbeck',
  'Kelderby',
  'Langmoor',
  'Marlpit',
  'Netherwick',
  'Oakhanger',
  'Pellbridge',
  'Quarrydene',
  'Ravensholt',
  'Saltmarsh',
  'Thornhay Green',
  'Underhill',
  'Vexley',
  'Westerdene',
  'Yarnfield',
] as const;

/** What a strategy is about. `people` are those it is for, `things` what it works on. */
export interface Subject {
  id: string;
  title: string;
  people: readonly string[];
  things: readonly string[];
  aims: readonly string[];
}

export const subjects: readonly Subject[] = [
  {
    id: 'climate',
    title: 'Climate Action',
    people: ['tenants', 'small firms', 'farmers', 'schools'],
    things: ['heat pumps', 'roof panels', 'street lamps', 'council boilers', 'loft insulation', 'charging points'],
    aims: ['Cleaner energy', 'Warmer buildings', 'Ready for floods', 'Greener streets', 'Less waste heat'],
  },
  {
    id: 'housing',
    title: 'Housing and Homelessness',
    people: ['private renters', 'rough sleepers', 'young families', 'older tenants'],
    things: ['empty homes', 'repair requests', 'tenancy checks', 'night shelters', 'new council homes', 'damp surveys'],
    aims: ['Enough good homes', 'Safe tenancies', 'A way off the street', 'Repairs on time', 'Homes for later life'],
  },
  {
    id: 'active-travel',
    title: 'Walking and Cycling',
    people: ['pupils', 'commuters', 'wheelchair users', 'new cyclists'],
    things: ['cycle lanes', 'crossings', 'footpaths', 'cycle stands', 'school streets', 'bus stops'],
    aims: ['Safer junctions', 'Paths that join up', 'Walking to school', 'Cycling for everyone', 'Streets for people'],
  },
  {
    id: 'libraries',
    title: 'Libraries and Reading',
    people: ['young readers', 'job seekers', 'carers', 'people new to the county'],
    things: ['reading groups', 'study rooms', 'mobile library stops', 'book loans', 'homework clubs', 'reading pens'],
    aims: ['Reading for pleasure', 'Open doors', 'Help to get online', 'Places to meet', 'Books that reach you'],
  },
  {
    id: 'ageing-well',
    title: 'Ageing Well',
    people: ['older residents', 'unpaid carers', 'people with dementia', 'care home residents'],
    things: ['falls clinics', 'lunch clubs', 'home visits', 'memory cafes', 'handrails', 'befriending calls'],
    aims: ['Steady on your feet', 'Good company', 'Care close to home', 'Carers who can rest', 'A say in later life'],
  },
  {
    id: 'skills',
    title: 'Skills and Work',
    people: ['apprentices', 'school leavers', 'people out of work', 'returning parents'],
    things: ['work placements', 'evening courses', 'job clubs', 'careers talks', 'tool loans', 'interview practice'],
    aims: ['First steps into work', 'Skills that firms need', 'Second chances', 'Fair pay', 'Learning for life'],
  },
  {
    id: 'nature',
    title: 'Parks and Nature',
    people: ['park users', 'allotment holders', 'volunteers', 'young explorers'],
    things: ['ponds', 'play areas', 'hedgerows', 'park benches', 'wildflower verges', 'tree pits'],
    aims: ['Room for wildlife', 'Parks within reach', 'Clean streams', 'Trees for the next century', 'Time outdoors'],
  },
  {
    id: 'waste',
    title: 'Waste and Reuse',
    people: ['flat dwellers', 'market traders', 'students', 'event organisers'],
    things: ['food caddies', 'repair cafes', 'bin stores', 'recycling rounds', 'swap shops', 'litter bins'],
    aims: ['Less to throw away', 'Mend and share', 'Food that is eaten', 'Clean streets', 'Collections that work'],
  },
  {
    id: 'early-years',
    title: 'Best Start in Life',
    people: ['new parents', 'childminders', 'toddlers', 'foster families'],
    things: ['play sessions', 'health visits', 'story bags', 'nursery places', 'feeding drop-ins', 'speech checks'],
    aims: ['A healthy start', 'Ready to learn', 'Parents who feel supported', 'Places to play', 'Early help'],
  },
  {
    id: 'culture',
    title: 'Culture and Heritage',
    people: ['local artists', 'museum visitors', 'choirs', 'young performers'],
    things: ['village halls', 'street murals', 'museum stores', 'festival stages', 'oral histories', 'craft workshops'],
    aims: [
      'Art on the doorstep',
      'Stories kept safe',
      'Stages for everyone',
      'A living from making',
      'Festivals that last',
    ],
  },
];

export const verbs = [
  'Review',
  'Map',
  'Improve',
  'Extend',
  'Pay for',
  'Publish a yearly count of',
  'Agree a standard for',
  'Train staff to look after',
  'Ask residents about',
  'Set up a shared budget for',
  'Test a new way to run',
  'Write a plain guide to',
  'Bring together',
  'Double the number of',
  'Repair',
  'Find new sites for',
  'Report every quarter on',
  'Recruit volunteers to help with',
] as const;

export const purposes = [
  'so that nobody has to travel more than two miles',
  'before the first winter of the plan',
  'with the help of local groups',
  'and tell residents what has changed',
  'in the wards with the longest waits',
  'and share what is learned with every partner',
  'so that the costs are known in advance',
  'and put the results on the council website',
  'through the CDP',
  'as part of the county PIF',
  'and check each year that it still works',
  'without adding to the cost for households',
] as const;

export const evidence = [
  'A first list was drawn up and read by the board',
  'Two of the five sites are open',
  'The money was agreed in the spring budget',
  'A lead officer started in March',
  'Half of the visits have been made',
  'The contract was let to a local firm',
  'Residents answered a survey, and most were content',
  'The work waits for a decision by the county',
] as const;

export const sentences = [
  'The council cannot do this alone, and does not try to.',
  'Every ward has its own needs, so the plan leaves room for local choices.',
  'Progress is read out in public twice a year.',
  'Where something does not work, it is stopped and the reason is published.',
  'The budget is set each spring and shown beside the plan.',
  'People who use a service help to decide how it is run.',
  'Much depends on small groups that know their street well.',
  'The figures come from published sources and are checked before use.',
  'A new service starts small, is measured, and grows only if it helps.',
  'Letters and web pages are written in plain English.',
  'Partners meet every second month and keep a shared list of what is late.',
  'Nobody should have to ask twice for the same thing.',
] as const;

/** Who can own an action. Strategies share them by name. */
export const partners = [
  ['county-council', 'Wexmoor County Council', 'council'],
  ['highways', 'Wexmoor Highways Team', 'council'],
  ['planning', 'Planning and Building Service', 'council'],
  ['public-health', 'Public Health Wexmoor', 'council'],
  ['parks-service', 'Parks Service', 'council'],
  ['library-service', 'Library Service', 'council'],
  ['moorland-hospitals', 'Moorland Hospitals', 'NHS'],
  ['community-nursing', 'Wexmoor Community Nursing', 'NHS'],
  ['family-doctors', 'Family doctors', 'NHS'],
  ['wexmoor-police', 'Wexmoor Police', 'police'],
  ['neighbourhood-wardens', 'Neighbourhood wardens', 'police'],
  ['probation', 'Moorland Probation', 'criminal justice'],
  ['youth-justice', 'Youth Justice Team', 'criminal justice'],
  ['hearing-clinic', 'Hearing Clinic', 'treatment service'],
  ['harbour-counselling', 'Harbour Counselling', 'treatment service'],
  ['citizens-advice', 'Wexmoor Advice Centre', 'third sector'],
  ['food-bank', 'Moorland Food Bank', 'third sector'],
  ['carers-circle', 'Carers Circle', 'third sector'],
  ['green-wexmoor', 'Green Wexmoor', 'third sector'],
  ['wheels-for-all', 'Wheels for All', 'third sector'],
  ['faith-forum', 'Faith Forum', 'third sector'],
  ['head-teachers', 'Head teachers', 'education and children'],
  ['nurseries', 'Nurseries and childminders', 'education and children'],
  ['moorland-college', 'Moorland College', 'education and children'],
  ['delivery-board', 'Community Delivery Board', 'partnership group'],
  ['wellbeing-board', 'Health and Wellbeing Board', 'partnership group'],
  ['safety-partnership', 'Community Safety Partnership', 'partnership group'],
  ['housing-alliance', 'Housing Alliance', 'partnership group'],
  ['chamber', 'Wexmoor Chamber of Commerce', 'other'],
  ['landlords', 'Landlords', 'other'],
  ['bus-firms', 'Bus firms', 'other'],
  ['farmers', 'Moorland Farmers', 'other'],
  ['water-company', 'Wexmoor Water', 'other'],
  ['parish-councils', 'Parish councils', 'council'],
  ['fire-service', 'Moorland Fire and Rescue', 'other'],
  ['student-union', 'Student Union', 'education and children'],
] as const;

export const themes = [
  ['#1d70b8', '#74b9ff'],
  ['#0b5d5a', '#74cdb9'],
  ['#5b3a8e', '#c3a6f0'],
  ['#8a1c4a', '#f29ac0'],
  ['#7a4a00', '#f0b95c'],
  ['#2a5c1f', '#9fd18b'],
] as const;

export const timescales = [
  'Ongoing',
  '2025/26',
  '2026/27',
  '2027/28',
  '2026',
  '2025/26 Ongoing',
  '2025/26 first count, then ongoing',
  '2026/27 Establish a baseline',
] as const;
