/** A sentence with `{name}` holes; where the number in `{count}` changes the words, one sentence a plural category. */
export type Message = string | { readonly one: string; readonly other: string }
