import type { Flow } from '../flow.ts'

/** Tokens and the keys they are made with: who talks to whom, over what. What each message carries is in `../english/identity.ts`. */
export const IDENTITY: readonly Flow[] = [
  {
    id: 'token',
    group: 'identity',
    source: 'rpc.yaml flows.auth; releases.md Fernet tokens',
    steps: [
      { id: 'request', from: 'client', to: 'keystone', by: 'REST', method: 'POST /v3/auth/tokens', port: 5000 },
      { id: 'read', from: 'keystone', to: 'database', by: 'MySQL', method: 'SELECT', port: 3306 },
      { id: 'encrypt', from: 'keystone', to: 'fernet-keys', by: 'local', method: 'encrypt with the primary key' },
      { id: 'token', from: 'keystone', to: 'client', by: 'HTTP', method: '201 X-Subject-Token', port: 5000 },
      { id: 'use', from: 'client', to: 'nova-api', by: 'REST', method: 'GET /v2.1/servers', port: 8774 },
      { id: 'cached', from: 'nova-api', to: 'memcached', by: 'TCP', method: 'get', port: 11211 },
      { id: 'validate', from: 'nova-api', to: 'keystone', by: 'REST', method: 'GET /v3/auth/tokens', port: 5000 },
      { id: 'decrypt', from: 'keystone', to: 'fernet-keys', by: 'local', method: 'decrypt with any key' },
      { id: 'keep', from: 'nova-api', to: 'memcached', by: 'TCP', method: 'set', port: 11211 }
    ]
  },
  {
    id: 'fernet-rotation',
    group: 'identity',
    source: 'releases.md Fernet tokens',
    steps: [
      { id: 'look', from: 'director', to: 'overcloud-node', by: 'SSH', method: 'read the key repository', port: 22 },
      { id: 'promote', from: 'director', to: 'fernet-keys', by: 'local', method: 'rename 0' },
      { id: 'demote', from: 'director', to: 'fernet-keys', by: 'local', method: 'keep' },
      { id: 'stage', from: 'director', to: 'fernet-keys', by: 'local', method: 'create 0' },
      { id: 'spread', from: 'director', to: 'overcloud-node', by: 'SSH', method: 'copy the key repository', port: 22 }
    ]
  }
]
