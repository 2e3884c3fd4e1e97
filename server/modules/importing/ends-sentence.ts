const SENTENCE_ENDS = /[。！？；：…!?;:.][”’」』"'）)》〉\]]*$/;

/** Whether a line ends as a sentence, or a part of one that stands for itself, does; closing quotes and brackets may follow. */
export function endsSentence(text: string): boolean {
  return SENTENCE_ENDS.test(text.slice(-20).trimEnd());
}
