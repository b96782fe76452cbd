import { describe, expect, it } from 'vitest'
import { CaptureKeeper } from '../../models/capture-keeper.ts'
import { readInput, type ReadCapture } from '../../models/reading.ts'
import { ovnLab } from '../support/load-folder.ts'

const lab = ovnLab().filter(({ name }) => /\/(?:compute-0|central)\//.test(name))
const read = (): ReadCapture[] => lab.flatMap((input) => readInput(input, {}))

describe('what is remembered of captures', () => {
  it('says what was read, without the lines', () => {
    const keeper = new CaptureKeeper()
    const kept = read().map((capture) => keeper.keep(capture))
    expect(kept.length).toBeGreaterThan(20)
    expect(kept).toEqual(read().map((capture) => ({ ...capture, raw: { ...capture.raw, lines: [] } })))
  })

  it('keeps the lines where another reading of them may be asked for', () => {
    const text =
      'stack@undercloud:~$ podman exec web ip a\n1: lo: <LOOPBACK,UP> mtu 65536 qdisc noqueue state UNKNOWN\n'
    const [inside] = readInput({ name: 'paste-1', text }, {})
    expect(inside!.raw.container).toBe('web')
    expect(new CaptureKeeper().keep(inside!).raw.lines).toEqual(inside!.raw.lines)
  })

  it('is safe with any attribute name and any letters', () => {
    const [capture] = read()
    const said = '{"__proto__":"나는 이름이다","constructor":{"__proto__":["x"]},"é":"𝒳"}'
    capture!.reading.facts.nodes[0]!.props.attributes = JSON.parse(said) as object as Record<string, string>
    const { reading } = new CaptureKeeper().keep(capture!)
    expect(JSON.stringify(reading.facts.nodes[0]!.props.attributes)).toBe(said)
  })
})
