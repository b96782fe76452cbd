/** The sentences of one lesson in another language: the same keys as in English. */
export type LessonTexts<English> = Readonly<Record<keyof English, string>>
