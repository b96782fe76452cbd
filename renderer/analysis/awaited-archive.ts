/** What a project knows of an archive that has texts of it. */
export interface AwaitedArchive {
  /** of the call that opens it */
  id: string
  name: string
  size: number
  /** empty where it is not known what the texts were: then their lengths tell */
  sha256: string
  handle?: string
  /** input ids by the members' paths, in the order of the project */
  members: readonly (readonly [path: string, id: string])[]
}
