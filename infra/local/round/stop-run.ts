/** The run ends here and nothing is written: `message` tells the person at the keyboard what happened and what to do next. */
export class StopRun extends Error {
  override readonly name = 'StopRun';
}
