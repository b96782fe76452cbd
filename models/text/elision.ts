/** `...`, `[...]`, `…`, `<snip>`, `... output omitted ...`, `--More--`: the person or the pager left lines out here. */
export function isElision(line: string): boolean {
  const text = line.trim()
  if (text.length === 0 || text.length > 60) return false
  return ELLIPSIS.test(text) || WORDS.test(text)
}

const ELLIPSIS = /^[[(<{*# ]*(?:\.{3,}|…+|⋮|:{3,})[\])>}* ]*$/
const WORDS =
  /^\W*(?:snip(?:ped)?|omitted|output omitted|lines? omitted|truncated|output truncated|skipped|생략|중략|이하 생략|more)\W*$/i
