import type { Lesson } from './lesson.ts'
import { D2 } from './d/d2-geneve.ts'

/** Every lesson, in the order of the course. */
export const LESSONS: readonly Lesson[] = [D2]
