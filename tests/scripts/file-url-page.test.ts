import { expect, test } from 'vitest'
import { toClassicPage } from '../../scripts/lib/file-url-page.mjs'

test('a module page becomes one that opens from file:', () => {
  const page = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'" />
<script type="module" crossorigin src="./assets/a.js"></script><link rel="stylesheet" crossorigin href="./assets/a.css">`
  expect(toClassicPage(page))
    .toBe(`<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' file:; worker-src blob:; connect-src 'self'" />
<script defer src="./assets/a.js"></script><link rel="stylesheet" href="./assets/a.css">`)
})
