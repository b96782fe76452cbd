import { describe, expect, test } from 'vitest'
import { judged } from './support.ts'

const RULE = 'queue-without-consumer'
const paste = (rows: string[], command = 'rabbitmqctl list_queues name messages consumers') => [
  {
    name: 'paste.txt',
    text: `[root@controller-0 ~]# ${command}\nTimeout: 60.0 seconds ...\nListing queues for vhost / ...\nname\tmessages\tconsumers\n${rows.join('\n')}\n`
  }
]

describe('queue-without-consumer', () => {
  test('finds none where nothing waits, or somebody takes it', () => {
    expect(judged(paste(['conductor\t0\t0', 'compute.compute-0\t7\t1']), RULE)).toMatchObject({ found: [], needs: [] })
  })

  test('grades by what the queue is for', () => {
    const { found } = judged(
      paste([
        'compute.compute-1.localdomain\t132\t0',
        'notifications.info\t4000\t0',
        'reply_5bb9bcca0de44136a1b57651e6b1e484\t1\t0',
        'conductor_fanout_b87562b05cb441a580e066684293aa38\t3\t0'
      ]),
      RULE
    )
    const severities = Object.fromEntries(found.map(({ text, severity }) => [text!.values['queue'], severity]))
    expect(severities).toEqual({
      'compute.compute-1.localdomain': 'error',
      'notifications.info': 'warning',
      reply_5bb9bcca0de44136a1b57651e6b1e484: 'info',
      conductor_fanout_b87562b05cb441a580e066684293aa38: 'info'
    })
    expect(found.every(({ evidence }) => evidence.length > 0)).toBe(true)
  })

  test('says nothing of queues whose counts are not printed', () => {
    const names = [
      { name: 'p', text: '[root@controller-0 ~]# rabbitmqctl list_queues name\nListing queues ...\nconductor\n' }
    ]
    expect(judged(names, RULE)).toMatchObject({ found: [], needs: ['rabbitmqctl list_queues name messages consumers'] })
  })
})
