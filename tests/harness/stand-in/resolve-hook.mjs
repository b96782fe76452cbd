/**
 * Sends `import … from 'electron'` of a built main program to the stand-in. The program is loaded as `index.js?stand-in=N`, a
 * fresh copy for each test; its number travels on, so that each copy meets a stand-in of its own.
 * @type {import('node:module').ResolveHook}
 */
export const resolve = (specifier, context, next) => {
  if (specifier !== 'electron' || !context.parentURL) return next(specifier, context)
  const url = new URL('./electron.mjs', import.meta.url)
  url.search = new URL(context.parentURL).search
  return { url: url.href, format: 'module', shortCircuit: true }
}
