import { eastAsianWidth } from 'get-east-asian-width'
import type { TextRole } from '../views/scene.ts'
import { textStyle } from '../theme/style.ts'

/** Advance widths of Inter's letters from space to `~`, 1000 units per em; digits as wide as tabular ones. */
const REGULAR = table(`
  281 288 466 633 642 982 644 300 365 365 501 662 288 460 288 360 640 640 640 640 640 640 640 640 640 640 288 302
  662 662 662 511 966 690 654 730 722 601 590 746 743 269 571 672 565 903 753 765 639 765 644 642 646 744 690 985
  682 679 629 365 360 365 471 456 323 562 612 571 612 583 370 613 591 242 242 549 242 876 591 600 612 612 376 528
  327 591 562 818 546 562 552 426 333 426 662`)
const SEMIBOLD = table(`
  252 321 523 644 650 1004 663 326 373 373 540 673 319 465 319 379 640 640 640 640 640 640 640 640 640 640 319 329
  673 673 673 543 999 728 659 737 722 605 588 749 746 277 580 703 565 922 759 769 645 773 652 650 660 736 728 1020
  720 713 652 373 379 373 481 469 351 574 624 583 624 591 389 625 612 262 262 569 262 900 612 609 624 624 397 549
  353 612 587 839 569 588 566 455 359 455 673`)
const OTHER: { readonly [letter: string]: number } = { '…': 902, '·': 288, '–': 680, '—': 980, '×': 662, '→': 1000 }
/** Fallback fonts run a little wider than Inter. */
const SLACK = 1.02

function table(units: string): readonly number[] {
  return units.trim().split(/\s+/).map(Number)
}

/** Width in px of a text set in its role: Inter by its metrics, JetBrains Mono 0.6 em, Korean 1 em (wide) a letter. */
export function textWidth(text: string, role: TextRole): number {
  const { size, weight, mono } = textStyle(role, 'none')
  const widths = weight === 400 ? REGULAR : SEMIBOLD
  let units = 0
  for (const letter of text) {
    const code = letter.codePointAt(0)!
    if (code > 0x2e7f && eastAsianWidth(code) === 2) units += 1000
    else units += mono ? 600 : (widths[code - 32] ?? OTHER[letter] ?? 640)
  }
  return (units / 1000) * size * SLACK
}

/** The widest of several texts, in px. */
export function widest(texts: readonly string[], role: TextRole): number {
  return texts.reduce((width, text) => Math.max(width, textWidth(text, role)), 0)
}
