/** True when a command line has one of the `letters` as an option of one letter, alone or in a cluster (`-nvL`). */
export function hasShortOption(commandLine: string, letters: string): boolean {
  return commandLine
    .split(/\s+/)
    .some((word) => /^-[A-Za-z0-9]+$/.test(word) && [...letters].some((letter) => word.includes(letter)))
}
