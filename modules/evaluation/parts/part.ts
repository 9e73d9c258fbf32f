/** What a part comes to: its value in 0 to 1, or null where it does not apply, and why in a sentence. */
export type PartValue = { value: number | null; sentence: string }
