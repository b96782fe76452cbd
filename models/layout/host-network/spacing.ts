/** How much room things get: as the view of hosts has it, or less beside another picture. */
export type Spacing = 'roomy' | 'tight'
