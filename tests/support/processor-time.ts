/** Milliseconds of processor time that this process has had: what others on the machine do does not count. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
