/** `...`, `[...]`, `…`, `<snip>`, `... output omitted ...`, `--More--`: the person or the pager left lines out here. */
export function isElision(line: string): boolean {
  if (OTHER_BEGINNINGS.has(line.charCodeAt(0))) return false
  const text = line.trim()
  if (text.length === 0 || text.length > 60 || BEGINS_OTHERWISE.test(text)) return false
  return ELLIPSIS.test(text) || WORDS.test(text)
}

/** The first letter of most lines is one that none of the remarks begins with: this is asked of every line. */
const OTHER_BEGINNINGS = new Set([...'0123456789abcdefghijknpqruvwxyz_'].map((letter) => letter.charCodeAt(0)))
const BEGINS_OTHERWISE = /^(?!\.{3})\W*[0-9a-knp-ru-z_]/i

const ELLIPSIS = /^(?:\.|[[(<{*# ]*(?:\.{3,}|…+|⋮|:{3,})[\])>}* ]*|\.{3,}[^.]{1,40}\.{3,})$/
const WORDS =
  /^\W*(?:snip(?:ped)?|omitted|output omitted|lines? omitted|truncated|output truncated|skipped|생략|중략|이하 생략|more)\W*$/i
