/** Which scene node draws a queue, by the queue's topology id. */
export type Drawn = Map<string, string>
