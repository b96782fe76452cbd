/** B6: identity. */
export const b6En = {
  title: 'Identity and tokens',
  intro: 'Who may do what where, and how an API can tell: Keystone, Fernet tokens and their keys.',
  'scope.heading': 'Who, where, as what',
  'scope.body':
    'A [[domain]] holds users, groups and projects. A [[role-assignment|role assignment]] gives a user or group a role in one [[scope]]: a project, a domain, or the system (the cloud as a whole). Keystone’s parts: identity, resource (domains and projects), assignment, token, catalog, policy.\n\nThe client sends its password and the scope it wants. The token is good for that scope only.',
  'issue.heading': 'A token is made',
  'issue.body':
    'Keystone reads user and assignments from the database, then encrypts user, scope, methods and expiry with its primary key: a [[fernet|Fernet token]]. Roles are not in it, they are read at validation. The client gets it in `X-Subject-Token`, and the catalogue.',
  'issue.misconception':
    'That there is a table of tokens was true of UUID tokens, long gone. Nor does the client ever hold a key: it cannot read its own token.',
  'issue.question': 'Where does Keystone store the token?',
  'issue.choice.database': 'In its database',
  'issue.choice.memcached': 'In memcached',
  'issue.choice.nowhere': 'Nowhere',
  'issue.why':
    'Whoever has the keys can read it, so it need not be kept. Only revocations are stored. What APIs keep in memcached is the answer of a validation.',
  'validate.heading': 'A token is checked',
  'validate.body':
    'The client sends it as `X-Auth-Token`. keystonemiddleware in front of the API looks into memcached; if the [[token]] is not there it asks [[keystone|Keystone]], by REST. Keystone tries its keys, reads the roles, and the API’s policy decides.\n\nAny controller may be asked, so all must have the same keys in `/etc/keystone/fernet-keys`. Keys that differ give a 401 now and then.',
  'rotate.heading': 'Keys are rotated',
  'rotate.body':
    'Key `0` is staged, the highest number is primary and encrypts, the others are secondary and only decrypt. Director keeps five by default, and brings the same to every [[controller]].\n\nIn the picture one key is promoted, and a new `0` is made.',
  'rotate.question': 'Just before it becomes primary, what is a key?',
  'rotate.choice.primary': 'Secondary: on every node, only to decrypt',
  'rotate.choice.staged': 'Staged: on every node, not used to encrypt yet',
  'rotate.choice.oldest': 'It did not exist: it is made at that moment',
  'rotate.why':
    'It was spread at the rotation before. So each node can decrypt what another one encrypts with it. The old primary becomes secondary until it falls off the end.'
} as const
