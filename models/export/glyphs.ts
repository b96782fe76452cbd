import type { Glyph, State } from '../views/scene.ts'

/** SVG shapes on a 16 × 16 field; `currentColor` is the ink. */
export const GLYPHS: { readonly [glyph in Glyph]: string } = {
  host: '<rect x="1.8" y="3" width="12.4" height="4.2" rx="1" fill="none" stroke="currentColor" stroke-width="1.3"/><rect x="1.8" y="8.8" width="12.4" height="4.2" rx="1" fill="none" stroke="currentColor" stroke-width="1.3"/><path d="M4.2 5.1h.1M4.2 10.9h.1" stroke="currentColor" stroke-width="1.8" stroke-linecap="round"/>',
  server:
    '<rect x="2" y="2.6" width="12" height="8.6" rx="1.2" fill="none" stroke="currentColor" stroke-width="1.3"/><path d="M6 14h4M8 11.4V14" stroke="currentColor" stroke-width="1.3"/>',
  namespace:
    '<rect x="2" y="2" width="12" height="12" rx="3" fill="none" stroke="currentColor" stroke-width="1.3" stroke-dasharray="2.5 1.8"/><circle cx="8" cy="8" r="2" fill="currentColor"/>',
  router:
    '<circle cx="8" cy="8" r="6.4" fill="none" stroke="currentColor" stroke-width="1.3"/><path d="M4.2 8h7.6M9.6 5.8L11.8 8 9.6 10.2M6.4 5.8L4.2 8l2.2 2.2" fill="none" stroke="currentColor" stroke-width="1.2" stroke-linecap="round" stroke-linejoin="round"/>',
  nic: '<path d="M2.5 3.5h11v9h-2.2v-2H4.7v2H2.5z" fill="none" stroke="currentColor" stroke-width="1.3" stroke-linejoin="round"/><path d="M5.5 6v2M8 6v2M10.5 6v2" stroke="currentColor" stroke-width="1.2"/>',
  container:
    '<path d="M8 1.8l5.6 3v6.4L8 14.2l-5.6-3V4.8z" fill="none" stroke="currentColor" stroke-width="1.3" stroke-linejoin="round"/><path d="M2.6 4.9L8 7.8l5.4-2.9M8 7.8V14" fill="none" stroke="currentColor" stroke-width="1.2" stroke-linejoin="round"/>',
  pod: '<rect x="1.6" y="1.6" width="12.8" height="12.8" rx="3.4" fill="none" stroke="currentColor" stroke-width="1.3"/><rect x="4.2" y="5" width="3.2" height="6" rx=".8" fill="currentColor"/><rect x="8.6" y="5" width="3.2" height="6" rx=".8" fill="none" stroke="currentColor" stroke-width="1.2"/>',
  unit: '<rect x="1.8" y="3.2" width="12.4" height="9.6" rx="1.6" fill="none" stroke="currentColor" stroke-width="1.3"/><path d="M6.4 5.8v4.4L10.4 8z" fill="currentColor"/>',
  process:
    '<circle cx="8" cy="8" r="5.9" fill="none" stroke="currentColor" stroke-width="1.3"/><path d="M8 4.6V8l2.4 1.6" fill="none" stroke="currentColor" stroke-width="1.3" stroke-linecap="round" stroke-linejoin="round"/>',
  disk: '<path d="M2.4 4.2c0-1.3 2.5-2.2 5.6-2.2s5.6.9 5.6 2.2v7.6c0 1.3-2.5 2.2-5.6 2.2s-5.6-.9-5.6-2.2z" fill="none" stroke="currentColor" stroke-width="1.3"/><path d="M2.4 4.4c0 1.3 2.5 2.2 5.6 2.2s5.6-.9 5.6-2.2" fill="none" stroke="currentColor" stroke-width="1.2"/>',
  image:
    '<path d="M3 1.8h6.4L13 5.4v8.8H3z" fill="none" stroke="currentColor" stroke-width="1.3" stroke-linejoin="round"/><path d="M9.2 1.9v3.7h3.7" fill="none" stroke="currentColor" stroke-width="1.2" stroke-linejoin="round"/>',
  pool: '<path d="M1.8 5.2L8 2l6.2 3.2L8 8.4z" fill="none" stroke="currentColor" stroke-width="1.3" stroke-linejoin="round"/><path d="M1.8 8.2L8 11.4l6.2-3.2M1.8 11L8 14.2 14.2 11" fill="none" stroke="currentColor" stroke-width="1.2" stroke-linejoin="round"/>',
  'queue-sign':
    '<path d="M3.5 2.5v11M8 2.5v11M12.5 2.5v11" stroke="currentColor" stroke-width="1.8" stroke-linecap="round"/>',
  gateway: '<path d="M8 1.8l1.9 4 4.4.5-3.3 3 .9 4.3L8 11.5l-3.9 2.1.9-4.3-3.3-3 4.4-.5z" fill="currentColor"/>'
}

/** Signs of a state, shape first. Colours stand as `{token}` and are filled in by the pen. */
export const BADGES: { readonly [state in State]: string } = {
  ok: '<circle cx="8" cy="8" r="7" fill="{ok}"/><path d="M4.8 8.3l2.2 2.2 4.2-4.6" fill="none" stroke="{panel}" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round"/>',
  warning:
    '<path d="M8 1.4l7 12.4a.8.8 0 0 1-.7 1.2H1.7a.8.8 0 0 1-.7-1.2z" fill="{warn-fill}"/><path d="M8 5.6v4.2M8 12.1v.3" stroke="#1b1404" stroke-width="1.8" stroke-linecap="round"/>',
  error:
    '<path d="M5 1h6l4 4v6l-4 4H5l-4-4V5z" fill="{err}"/><path d="M5.4 5.4l5.2 5.2M10.6 5.4l-5.2 5.2" stroke="{panel}" stroke-width="1.8" stroke-linecap="round"/>',
  down: '<rect x="1.5" y="1.5" width="13" height="13" rx="2" fill="{down}"/><path d="M4.5 8h7" stroke="{panel}" stroke-width="2" stroke-linecap="round"/>',
  unknown:
    '<circle cx="8" cy="8" r="6.6" fill="{panel}" stroke="{unk}" stroke-width="1.4" stroke-dasharray="2.6 1.9"/><path d="M6.2 6.3c.2-2 3.6-2 3.6 0 0 1.3-1.8 1.3-1.8 2.7M8 11.2v.2" fill="none" stroke="{unk}" stroke-width="1.5" stroke-linecap="round"/>',
  partial:
    '<circle cx="8" cy="8" r="6.4" fill="none" stroke="{warn}" stroke-width="1.6"/><path d="M8 1.6a6.4 6.4 0 0 1 0 12.8z" fill="{warn}"/>'
}
