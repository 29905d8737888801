/** How a command that was typed comes to its verb. */
import { CommanderError, type Command } from 'commander';

/**
 * Runs the verb that stands in the arguments. Returns the exit status if it came to none: 0 when help was asked for, 2
 * where no verb stands there, and for arguments that cannot be used; Commander has said what is wrong. Undefined when the verb has run.
 *
 * @param program with `exitOverride`, as are its verbs
 */
export async function parse(program: Command, argv: readonly string[]): Promise<number | undefined> {
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return undefined;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? 0 : 2;
  }
}
