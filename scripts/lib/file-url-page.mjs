/**
 * Makes a page that also opens from file://. Such a page has no origin of its own: browsers refuse module scripts and
 * worker files there, and a policy of 'self' covers nothing in some of them.
 * @returns {import('vite').Plugin}
 */
export function fileUrlPage() {
  return {
    name: 'atlas-file-url-page',
    enforce: 'pre',
    // A worker becomes a blob made from a string in the script.
    async resolveId(source, importer) {
      if (!/\?worker$/.test(source)) return null
      return await this.resolve(`${source}&inline`, importer, { skipSelf: true })
    },
    transformIndexHtml: { order: 'post', handler: toClassicPage }
  }
}

/**
 * Classic deferred script instead of a module; a policy that names file: and lets the worker's blob in.
 * @param {string} html
 */
export function toClassicPage(html) {
  return html
    .replace(/<script type="module" crossorigin/g, '<script defer')
    .replace(/<link rel="stylesheet" crossorigin/g, '<link rel="stylesheet"')
    .replace(/(<meta\s+http-equiv="Content-Security-Policy"\s+content=")([^"]*)"/, (_, start, policy) => {
      return `${start}${forFileUrls(policy)}"`
    })
}

/** @param {string} policy */
function forFileUrls(policy) {
  return policy
    .split(';')
    .map((directive) => directive.trim())
    .filter((directive) => directive !== '')
    .map((directive) => {
      if (directive.startsWith('worker-src')) return 'worker-src blob:'
      return directive.startsWith('connect-src') ? directive : directive.replace(/ 'self'/, " 'self' file:")
    })
    .join('; ')
}
