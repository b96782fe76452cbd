/** What the flows of `../data/identity.ts` are called, and what each of their messages carries. */
export const identityEnglish = {
  'flow.token': 'Token: issue and validation',
  'flow.token.request': 'password, and the project to be scoped to',
  'flow.token.read': 'user, project and assignments; no token is ever stored',
  'flow.token.encrypt': 'the key of the highest number encrypts user, project, methods and expiry',
  'flow.token.token': 'the token, 180 to 250 letters, and the service catalogue',
  'flow.token.use': 'any request, with X-Auth-Token',
  'flow.token.cached': 'keystonemiddleware looks whether it knows the token already',
  'flow.token.validate': 'is it valid, for whom: asked once, then kept in memcached',
  'flow.token.decrypt':
    'primary first, then the secondaries; on another controller with other keys it fails: 401 now and then',
  'flow.token.keep': 'the answer, so that Keystone is not asked again',
  'flow.fernet-rotation': 'Fernet key rotation',
  'flow.fernet-rotation.look':
    '/etc/keystone/fernet-keys: 0 is staged, the highest number is primary, the rest secondary',
  'flow.fernet-rotation.promote':
    'staged becomes primary: it has been on every node since the last rotation, so all can decrypt already',
  'flow.fernet-rotation.demote': 'the old primary is secondary: it decrypts tokens that are still in use',
  'flow.fernet-rotation.stage': 'a new staged key; the oldest go, 5 are kept',
  'flow.fernet-rotation.spread': 'the same keys on every controller, then the containers read them'
} as const
