/**
 * What `podman exec NAME …` and other calls of podman (1.6 to 5) and docker print in place of output when the container is not
 * there or does not run. Read so that nobody takes it for an empty answer.
 *
 *     Error: no container with name or ID "nova_computee" found: no such container
 *     Error: can only create exec sessions on running containers: container state improper
 */
import { readTyped } from '../text/typed.ts'
import { readContainerErrors } from '../text/container-errors.ts'
import { defineCommand } from './command.ts'

const REFUSED =
  /^Error(?: response from daemon)?: .{0,300}(?:no such (?:container|object|pod|image)|container state improper|is not running|can only create exec sessions)/i

export const podmanError = defineCommand<{ failed: boolean }>({
  id: 'podman-error',
  title: 'podman exec',
  scope: 'host',
  matches: (commandLine) => readTyped(commandLine, ['podman', 'docker'])?.words[0] === 'exec',
  looksLike(output) {
    const [first = '', second = ''] = output.slice(0, 4).filter((line) => line.trim() !== '')
    return REFUSED.test(first) || (first.trim() === '[]' && REFUSED.test(second))
  },
  read(ledger) {
    for (let index = 0; index < ledger.length; index++)
      if (ledger.at(index).trim() === '[]') ledger.ignore(index, 'an empty list before the error')
    return { failed: readContainerErrors(ledger) }
  },
  contribute: () => undefined,
  isError: ({ failed }) => failed
})
