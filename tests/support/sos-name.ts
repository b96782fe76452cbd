/** A command line as sos (3 and 4) makes a file's name of it. */
export function mangled(commandLine: string): string {
  const plain = commandLine.replace(/^\/(?:usr\/)?s?bin\//, '').replace(/[^\w\-./]+/g, '_')
  return plain.replaceAll('/', '.').replace(/^[ ._-]+|[ ._-]+$/g, '')
}
