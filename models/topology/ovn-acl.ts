import { alikeRefs } from './alike.ts'
import type { Ref } from './facts.ts'

/** What an ACL says; `acl-list` prints no rows. */
export interface OvnAcl {
  direction: string | undefined
  priority: number | undefined
  match: string | undefined
  row?: string | undefined
}

/** ACLs by their rows and by what they say. The match names the port or port group, so that it is nobody else's. */
export function aclRefs(acls: readonly OvnAcl[]): Ref[] {
  const things = acls.map(({ direction, priority, match, row }) => {
    const told = direction !== undefined && priority !== undefined && match !== undefined
    return { says: told ? `${direction}|${priority}|${match}` : undefined, row }
  })
  return alikeRefs('acl', 'says', things)
}

/** What a routing policy of a router says; `lr-policy-list` prints no rows. */
export interface OvnPolicy {
  priority: number | undefined
  match: string | undefined
  row?: string | undefined
}

/** Routing policies by their rows and by what they say. */
export function policyRefs(policies: readonly OvnPolicy[]): Ref[] {
  const things = policies.map(({ priority, match, row }) => {
    const told = priority !== undefined && match !== undefined
    return { says: told ? `policy|${priority}|${match}` : undefined, row }
  })
  return alikeRefs('route', 'says', things)
}
