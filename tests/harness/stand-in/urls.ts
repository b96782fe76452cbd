/**
 * Chromium knows no `app:` scheme, so on the stand-in the page lives on a name of this machine's own. `localhost` names count as
 * secure, as `app:` does on Electron. Nothing is ever served there: the harness answers each request itself.
 */
const PAGE_ORIGIN = 'http://atlas.localhost'
const APP_ORIGIN = 'app://atlas'

export function toPageUrl(url: string): string {
  return url.startsWith(`${APP_ORIGIN}/`) ? PAGE_ORIGIN + url.slice(APP_ORIGIN.length) : url
}

export function toAppUrl(url: string): string {
  return url.startsWith(`${PAGE_ORIGIN}/`) ? APP_ORIGIN + url.slice(PAGE_ORIGIN.length) : url
}
