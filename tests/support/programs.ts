/** Programs of the machine that tests start. */
import { accessSync, constants } from 'node:fs';

/** Whether there is a file here that can be started. */
export function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
