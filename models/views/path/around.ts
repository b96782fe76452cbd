/** What is unfolded where the hosts of a path are drawn whole, with all that it does not touch. */
export const PATH_AROUND = 'path:around'
