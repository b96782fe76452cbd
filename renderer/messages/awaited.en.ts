/** Archives that a project refers to. */
export const awaitedEn = {
  'awaited.missing': 'Not found where it was: {missing}. What the project has of it is not shown until it is located.',
  'awaited.changed':
    '{changed} is not what it was when the project was saved. What is in it now is shown; locate the one that was meant.',
  'awaited.both':
    'Not found where it was: {missing}. Not what it was when the project was saved: {changed}. Locate the ones that were meant.',
  'awaited.lost':
    '{missing} is no longer where it was, or is another file now. What was read of it stays in the picture; its lines are not shown until it is located.',
  'awaited.locate': 'Locate…'
}
