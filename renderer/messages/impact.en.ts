/** What fails with a thing. */
export const impactEn = {
  'impact.ask': 'What if this fails?',
  'impact.title': 'If this fails',
  'impact.set': '{asked} paths between {servers} of {all} servers and from each to the internet, DHCP and metadata.',
  'impact.skipped': '{skipped} of them were not sure to work before.',
  'impact.wayThere': 'The way there is judged, and the way back of what answers.',
  'impact.lost': 'Lost: {count}',
  'impact.changed': 'Another way: {count}',
  'impact.unknown': 'Not known: {count}',
  'impact.same': 'Unchanged: {count}',
  'impact.answer': '(only its answer)',
  'impact.now': '{by}, then {now}',
  'impact.way': '{from} to {to}'
} as const
