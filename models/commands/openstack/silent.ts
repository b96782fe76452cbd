import type { Resource } from './resource.ts'
import { headings } from './resource.ts'

/**
 * Resources that are read but have no place in the topology yet. They stand here because their columns look like others', so
 * that output pasted without its command line is not taken for something it may not be.
 */
const silent = (words: string, lists: string[], signs: string[][] = []): Resource => ({
  words,
  lists: lists.map(headings),
  signs
})

export const SILENT: readonly Resource[] = [
  silent('extension', ['Name | Alias | Description', 'alias | name']),
  silent('orchestration resource type', ['Resource Type']),
  silent('versions', [], [['service_type', 'min_microversion']]),
  silent('volume backend pool', ['Name']),
  silent('volume qos', ['ID | Name | Consumer | Associations | Properties']),
  silent('compute agent', ['Agent ID | Hypervisor | OS | Architecture | Version | Md5Hash | URL']),
  silent(
    'workflow',
    [
      'ID | Name | Project ID | Tags | Input | Created at | Updated at',
      'ID | Name | Namespace | Project ID | Tags | Input | Scope | Created at | Updated at',
      'ID | Name | Input'
    ],
    [['name', 'input', 'tags', 'created_at']]
  ),
  silent(
    'workflow execution',
    [
      'ID | Workflow ID | Workflow name | Description | Task Execution ID | State | State info | Created at | Updated at',
      'ID | Workflow ID | Workflow name | Workflow namespace | Description | Task Execution ID | Root Execution ID | State | State info | Created at | Updated at'
    ],
    [['workflow_id', 'workflow_name']]
  ),
  silent('cell', ['Name | UUID | Transport URL | Database Connection | Disabled']),
  silent('image stores info', ['stores'], [['stores']]),
  silent('tripleo container image', ['Image Name'])
]

/** What these print is text for people, a line at a time, or a file's content. */
const FREE_TEXT = new Set([
  ...['console log', 'stack event', 'stack template', 'stack failures', 'stack hook', 'software deployment output'],
  ...['baremetal introspection data', 'metric measures', 'event', 'workflow execution output', 'messaging ping'],
  ...[
    'server ssh',
    'stack environment',
    'object store account',
    'tripleo validator',
    'tripleo container image prepare'
  ],
  ...['overcloud support report collect', 'overcloud node introspect']
])

/** True for a resource whose output is no table in any format but JSON and YAML. */
export function isFreeText(words: string): boolean {
  return FREE_TEXT.has(words)
}
