import type { Row } from './lesson.ts'

export interface Chapter {
  id: 'A' | 'B' | 'C' | 'D' | 'E'
  /** in the order in which they are taught */
  rows: readonly Row[]
}

function chapter(id: Chapter['id'], count: number): Chapter {
  return { id, rows: Array.from({ length: count }, (_, at): Row => `${id}${at + 1}`) }
}

/** The course: deployment, services and messages, containers, networking, compute and storage. */
export const CHAPTERS: readonly Chapter[] = [
  chapter('A', 9),
  chapter('B', 6),
  chapter('C', 10),
  chapter('D', 8),
  chapter('E', 4)
]
