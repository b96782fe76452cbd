import { network } from './network.ts'
import { port } from './port.ts'
import type { Resource } from './resource.ts'
import { router } from './router.ts'
import { server } from './server.ts'
import { subnet } from './subnet.ts'

/** Every resource whose output has a meaning here. One line each; the order has no meaning. */
export const RESOURCES: readonly Resource[] = [network, port, router, server, subnet]
