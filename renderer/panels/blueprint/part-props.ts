import type { NewCloud } from '../../../models/blueprint/new-cloud/form.ts'
import type { Problems } from './Field.tsx'

/** What a part of the form gets: all of it, what is wrong, and how to change some of it. */
export interface PartProps {
  form: NewCloud
  problems: Problems
  change(part: Partial<NewCloud>): void
}
