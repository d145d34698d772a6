/** The shape of a file of words. */

/** Words as they are written down: ICU messages in a tree. */
export interface WordTree {
  readonly [key: string]: string | WordTree;
}
