/** Line icons of the interface, 16 px. State marks carry their own colours: a shape for each state, so colour is never alone. */
const PATHS = {
  ok: (
    <>
      <circle cx="8" cy="8" r="7" fill="var(--ok)" />
      <path d="M4.8 8.3l2.2 2.2 4.2-4.6" stroke="var(--panel)" strokeWidth="1.8" />
    </>
  ),
  warning: (
    <>
      <path d="M8 1.4l7 12.4a.8.8 0 0 1-.7 1.2H1.7a.8.8 0 0 1-.7-1.2z" fill="var(--warn-fill)" />
      <path d="M8 5.6v4.2M8 12.1v.3" stroke="#1b1404" strokeWidth="1.8" />
    </>
  ),
  error: (
    <>
      <path d="M5 1h6l4 4v6l-4 4H5l-4-4V5z" fill="var(--err)" />
      <path d="M5.4 5.4l5.2 5.2M10.6 5.4l-5.2 5.2" stroke="var(--panel)" strokeWidth="1.8" />
    </>
  ),
  down: (
    <>
      <rect x="1.5" y="1.5" width="13" height="13" rx="2" fill="var(--down)" />
      <path d="M4.5 8h7" stroke="var(--panel)" strokeWidth="2" />
    </>
  ),
  unknown: (
    <>
      <circle
        cx="8"
        cy="8"
        r="6.6"
        fill="var(--panel)"
        stroke="var(--unk)"
        strokeWidth="1.4"
        strokeDasharray="2.6 1.9"
      />
      <path d="M6.2 6.3c.2-2 3.6-2 3.6 0 0 1.3-1.8 1.3-1.8 2.7M8 11.2v.2" stroke="var(--unk)" strokeWidth="1.5" />
    </>
  ),
  partial: (
    <>
      <circle cx="8" cy="8" r="6.4" stroke="var(--warn)" strokeWidth="1.6" />
      <path d="M8 1.6a6.4 6.4 0 0 1 0 12.8z" fill="var(--warn)" />
    </>
  ),
  info: (
    <>
      <circle cx="8" cy="8" r="6.4" stroke="currentColor" strokeWidth="1.4" />
      <path d="M8 7.4v3.6M8 4.9v.2" stroke="currentColor" strokeWidth="1.6" />
    </>
  ),
  search: (
    <>
      <circle cx="7" cy="7" r="4.4" stroke="currentColor" strokeWidth="1.5" />
      <path d="M10.4 10.4L14 14" stroke="currentColor" strokeWidth="1.5" />
    </>
  ),
  right: <path d="M6 4l4 4-4 4" stroke="currentColor" strokeWidth="1.5" />,
  left: <path d="M10 4L6 8l4 4" stroke="currentColor" strokeWidth="1.5" />,
  chevron: <path d="M4 6l4 4 4-4" stroke="currentColor" strokeWidth="1.5" />,
  file: <path d="M4 1.8h5l3.2 3.2v9.2H4zM9 1.8V5h3.2" stroke="currentColor" strokeWidth="1.3" />,
  folder: <path d="M1.8 3.5h4.4l1.5 1.8h6.5v7.7H1.8z" stroke="currentColor" strokeWidth="1.3" />,
  copy: (
    <>
      <rect x="5.2" y="5.2" width="8" height="8.6" rx="1.4" stroke="currentColor" strokeWidth="1.3" />
      <path d="M10.6 3H4.4C3.6 3 3 3.6 3 4.4v6.2" stroke="currentColor" strokeWidth="1.3" />
    </>
  ),
  plus: <path d="M8 3.5v9M3.5 8h9" stroke="currentColor" strokeWidth="1.5" />,
  leaves: <path d="M9 2.5h4.5V7M13.2 2.8L7.5 8.5M11 9.5v4H2.5V5h4" stroke="currentColor" strokeWidth="1.5" />,
  close: <path d="M4 4l8 8M12 4l-8 8" stroke="currentColor" strokeWidth="1.5" />,
  pencil: <path d="M3 13l.6-2.8L10.8 3l2.2 2.2-7.2 7.2z" stroke="currentColor" strokeWidth="1.3" />,
  host: (
    <>
      <rect x="1.8" y="3" width="12.4" height="4.2" rx="1" stroke="currentColor" strokeWidth="1.3" />
      <rect x="1.8" y="8.8" width="12.4" height="4.2" rx="1" stroke="currentColor" strokeWidth="1.3" />
      <path d="M4.2 5.1h.1M4.2 10.9h.1" stroke="currentColor" strokeWidth="1.8" />
    </>
  ),
  server: (
    <>
      <rect x="2" y="2.6" width="12" height="8.6" rx="1.2" stroke="currentColor" strokeWidth="1.3" />
      <path d="M6 14h4M8 11.4V14" stroke="currentColor" strokeWidth="1.3" />
    </>
  ),
  namespace: (
    <>
      <rect
        x="2"
        y="2"
        width="12"
        height="12"
        rx="3"
        stroke="currentColor"
        strokeWidth="1.3"
        strokeDasharray="2.5 1.8"
      />
      <circle cx="8" cy="8" r="2" fill="currentColor" />
    </>
  ),
  router: (
    <>
      <circle cx="8" cy="8" r="6.4" stroke="currentColor" strokeWidth="1.3" />
      <path d="M4.2 8h7.6M9.6 5.8L11.8 8 9.6 10.2M6.4 5.8L4.2 8l2.2 2.2" stroke="currentColor" strokeWidth="1.2" />
    </>
  ),
  nic: (
    <>
      <path d="M2.5 3.5h11v9h-2.2v-2H4.7v2H2.5z" stroke="currentColor" strokeWidth="1.3" />
      <path d="M5.5 6v2M8 6v2M10.5 6v2" stroke="currentColor" strokeWidth="1.2" />
    </>
  ),
  port: <path d="M3 5.5h9.5M10 3l2.5 2.5L10 8M13 10.5H3.5M6 8l-2.5 2.5L6 13" stroke="currentColor" strokeWidth="1.3" />,
  bridge: <path d="M1.8 6h12.4v4.4H1.8zM4.5 6V3M11.5 6V3M8 10.4V13" stroke="currentColor" strokeWidth="1.3" />,
  network: <path d="M1.8 8h12.4M4.5 8V3.5M11.5 8v4.5M8 8V3.5" stroke="currentColor" strokeWidth="1.4" />,
  cloud: (
    <path
      d="M4.5 12.5a2.7 2.7 0 0 1-.3-5.4 3.8 3.8 0 0 1 7.4-.6 3 3 0 0 1 .3 6z"
      stroke="currentColor"
      strokeWidth="1.3"
    />
  ),
  thing: <rect x="3" y="3" width="10" height="10" rx="2.5" stroke="currentColor" strokeWidth="1.3" />,
  command: <path d="M3 4.5l3.5 3.5L3 11.5M8 12h5" stroke="currentColor" strokeWidth="1.4" />,
  filter: <path d="M2.5 4h11M4.5 8h7M6.5 12h3" stroke="currentColor" strokeWidth="1.5" />
} as const

export type IconName = keyof typeof PATHS

/** Decoration unless `label` says what it means. */
export function Icon({ name, small = false, label }: { name: IconName; small?: boolean; label?: string }) {
  return (
    <svg
      className={small ? 'icon small' : 'icon'}
      viewBox="0 0 16 16"
      fill="none"
      strokeLinecap="round"
      strokeLinejoin="round"
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    >
      {PATHS[name]}
    </svg>
  )
}

const KIND_ICONS: { readonly [kind: string]: IconName } = {
  host: 'host',
  cloud: 'cloud',
  namespace: 'namespace',
  network: 'network',
  subnet: 'network',
  router: 'router',
  port: 'port',
  'floating-ip': 'port',
  server: 'server',
  'ovs-bridge': 'bridge',
  'linux-bridge': 'bridge',
  'ovs-port': 'nic',
  nic: 'nic',
  bond: 'nic',
  'vlan-interface': 'nic'
}

/** The icon of a kind of node; a plain box for kinds without one. */
export function kindIcon(kind: string): IconName {
  return KIND_ICONS[kind] ?? 'thing'
}
