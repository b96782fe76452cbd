import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fieldOf, looksLikeTree, readKeywordTree, type TreeNode } from '../../../models/text/keyword-tree.ts'
import { LineLedger } from '../../../models/text/line-ledger.ts'

const GRAMMAR = {
  uuidOpensTop: true,
  headings: new Map([
    ['House', ['']],
    ['Room', ['House']],
    ['Chair', ['Room']]
  ]),
  fields: new Map([
    ['owner', ['House', '']],
    ['size', ['Room']],
    ['things', ['Chair', 'Room']]
  ])
}
const UUID = '1fd585a2-a3a5-41b8-a7e7-85dbbc3a83fc'

function read(text: string) {
  const ledger = new LineLedger(text.split('\n'))
  return { tops: readKeywordTree(ledger, GRAMMAR), ledger }
}

/** `House a(owner=x)[Room b]` */
function outline(nodes: readonly TreeNode[]): string {
  return nodes
    .map(({ word, text, fields, children }) => {
      const told = fields.map((field) => `${field.name}=${field.text}`).join(', ')
      const below = children.length === 0 ? '' : `[${outline(children)}]`
      return `${word} ${text}${told === '' ? '' : `(${told})`}${below}`
    })
    .join(' ')
}

describe('a tree by keywords', () => {
  it('places headings and fields by what they may stand under, not by indentation', () => {
    const { tops, ledger } = read('House a\nRoom b\nsize: 3\nChair c\nsize: 4\nowner: me\nRoom d')
    expect(outline(tops)).toBe(' [House a(owner=me)[Room b(size=3, size=4)[Chair c] Room d]]')
    expect(fieldOf(tops[0]!.children[0]!.children[0]!, 'size')!.text).toBe('3')
    expect(ledger.leftover()).toEqual([])
  })

  it('places fields it does not know by indentation', () => {
    const { tops } = read('House a\n    Room b\n        Chair c\n        colour: red\n    floor: 2')
    expect(outline(tops)).toBe(' [House a(floor=2)[Room b(colour=red)[Chair c]]]')
  })

  it('opens a top at a uuid, and one without for what came before', () => {
    const { tops } = read(`Room x\n${UUID}\nHouse a`)
    expect(tops.map(({ text }) => text)).toEqual(['', UUID])
    expect(outline(tops[0]!.children)).toBe('Room x')
  })

  it('goes on with a value whose bracket or quote is open', () => {
    expect(outline(read('Room a\n  things: [one,\n          two]\n  size: 3').tops)).toBe(
      ' [Room a(things=[one, two], size=3)]'
    )
    expect(outline(read('Room a\n  things: "one\n  two"').tops)).toBe(' [Room a(things="one two")]')
  })

  it('leaves what it does not know, and stops to go on after many lines', () => {
    const { ledger } = read('House a\nprose it is\nRoom b')
    expect(ledger.leftover()).toEqual([1])
    const open = read(`Room a\n things: [\n${'x\n'.repeat(100)}Room b`)
    expect(open.ledger.leftover().length).toBe(60)
    expect(outline(open.tops)).toContain('Room b')
  })

  it('looks at few lines to know its own', () => {
    const signature = /^\s*House /
    expect(looksLikeTree(['x', 'House a', 'Room b', 'size: 1'], GRAMMAR, signature)).toBe(true)
    expect(looksLikeTree(['Room b', 'size: 1'], GRAMMAR, signature)).toBe(false)
    expect(looksLikeTree(['House a', 'is', 'for', 'sale'], GRAMMAR, signature)).toBe(false)
  })

  it('takes, ignores or leaves every line, whatever it holds', () => {
    const line = fc.oneof(
      fc.constantFrom(
        'House a',
        '  Room b',
        'Chair',
        'size: 3',
        ' things: {',
        'things: "',
        '...',
        '```',
        '',
        UUID,
        'size:'
      ),
      fc.string()
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const ledger = new LineLedger(lines)
        const tops = readKeywordTree(ledger, GRAMMAR)
        const left = new Set(ledger.leftover())
        const seen: number[] = []
        const walk = (nodes: readonly TreeNode[]): void => {
          for (const node of nodes) {
            if (node.word !== '' || node.text !== '') seen.push(node.line)
            seen.push(...node.fields.map((field) => field.line))
            walk(node.children)
          }
        }
        walk(tops)
        expect(new Set(seen).size).toBe(seen.length)
        for (const index of seen) expect(left.has(index)).toBe(false)
      })
    )
  })
})
