/** Where the window's own files live. A scheme of our own gives the page an origin that 'self' covers, which file: does not. */
export const APP_SCHEME = 'app'
export const APP_ORIGIN = 'app://atlas'
export const APP_PAGE = `${APP_ORIGIN}/index.html`

/**
 * What the page may load: its own files, and pictures it made itself. renderer/index.html says the same for the builds without
 * Electron. Kept free of 'unsafe-inline' and 'unsafe-eval', so pasted text that slips into markup still
 * cannot run; 'wasm-unsafe-eval' lets the xz decoder in, which no string can become.
 */
export const CONTENT_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "worker-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'"
].join('; ')

/** Headers of every answer. Being framed can only be forbidden here: a meta element may not say it. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': `${CONTENT_POLICY}; frame-ancestors 'none'`,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store'
}

/** Content types of what a build contains; anything else is not served as something a browser would run. */
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff'
}

/** The content type for a file name, by its ending. */
export function contentType(name: string): string {
  return CONTENT_TYPES[/\.[a-z0-9]+$/i.exec(name)?.[0].toLowerCase() ?? ''] ?? 'application/octet-stream'
}

/** True for the app's own pages and files; everything else is not loaded, not navigated to and not listened to. */
export function isOwnUrl(url: string): boolean {
  return url.startsWith(`${APP_ORIGIN}/`)
}
