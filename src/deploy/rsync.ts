/**
 * `deploy rsync`: builds the site and brings it to a folder of a web server. Shows what would happen to which file there
 * before it does anything; removes only what an earlier upload put there; looks at the result as a visitor would.
 */
import type { Readable, Writable } from 'node:stream';
import { agreed } from '../cli/ask.ts';
import { summary } from '../import/offer.ts';
import { filesBelow } from '../site/files.ts';
import { LIST, listText, planUpload, readList, removesTooMuch } from './plan.ts';
import { Remote, RemoteError } from './remote.ts';
import { verify, worthAsking } from './verify.ts';

export interface DeployOptions {
  /** Folder of the finished site. */
  folder: string;
  /** `user@host:folder`. */
  target: string;
  /** Where the site will be found, with a slash at the end. */
  url: string;
  port?: string | undefined;
  yes?: boolean | undefined;
  dryRun?: boolean | undefined;
  /** Replace files there that no upload put there, and remove any number of those that one did. */
  force?: boolean | undefined;
  /** Milliseconds before each time that the site is asked for a file. */
  waits?: readonly number[];
  input?: (Readable & { isTTY?: boolean }) | undefined;
  output?: (Writable & { isTTY?: boolean }) | undefined;
}

/**
 * Returns the exit status: 0 done, nothing to do, or a dry run; 1 refused by the person or for safety, or not to be seen
 * afterwards; 2 no connection.
 */
export async function deployByRsync(options: DeployOptions): Promise<number> {
  const { output = process.stdout } = options;
  const remote = new Remote(options);
  try {
    return await bring(remote, options, (text) => void output.write(`${text}\n`));
  } catch (error) {
    if (!(error instanceof RemoteError)) throw error;
    output.write(`${options.target}: ${error.message}\n`);
    return 2;
  } finally {
    remote.close();
  }
}

async function bring(remote: Remote, options: DeployOptions, say: (text: string) => void): Promise<number> {
  const { folder, target, url, input = process.stdin, output = process.stdout, force = false } = options;
  const files = filesBelow(folder).filter((path) => path !== LIST);
  say(`Comparing with ${target} …`);
  const uploaded = readList(await remote.read(LIST));
  const plan = planUpload(files, await remote.compare(folder, files), uploaded);
  const rows: [verb: string, paths: readonly string[]][] = [
    ['create ', plan.create],
    ['replace', plan.replace],
    ['remove ', plan.remove],
    [force ? 'REPLACE (not from here)' : 'stop at (not from here)', plan.foreign],
  ];
  for (const [verb, paths] of rows) for (const line of summary(paths)) say(`  ${verb}  ${line}`);

  const stopped = plan.foreign.length > 0 || removesTooMuch(plan, uploaded ?? []);
  if (stopped && !force) {
    say('\nNothing was uploaded.');
    say(plan.foreign.length > 0
      ? `These files lie in ${target} already, and no upload of this site put them there: keep what you need of them.`
      : `${plan.remove.length} of ${uploaded!.length} files would be removed there: see whether something is missing here.`);
    say('If this is what you want, say the same again with --force.');
    return 1;
  }
  if (rows.every(([, paths]) => paths.length === 0)) {
    say('Everything is there already.');
    return options.dryRun ? 0 : check();
  }
  if (options.dryRun) {
    say('\nThis was a dry run: nothing was uploaded.');
    return 0;
  }
  if (!options.yes && !(await agreed(`Bring these files to ${target}?`, { input, output }))) {
    say(input.isTTY ? 'Nothing was uploaded.' : '\nNothing was uploaded. Say --yes to upload these files.');
    return 1;
  }
  // Listed before they are there, so that an upload that breaks off leaves nothing that no list knows.
  await remote.write(LIST, listText([...(uploaded ?? []), ...files]));
  await remote.upload(folder, files);
  if (plan.remove.length > 0) {
    await remote.remove(folder, plan.remove);
    await remote.write(LIST, listText(files));
  }
  return check();

  async function check(): Promise<number> {
    const asked = worthAsking(files, [...plan.create, ...plan.replace, ...plan.foreign]);
    const wrong = await verify(folder, url, asked, options.waits);
    if (wrong.length === 0) {
      say(`Online: ${url} (looked at ${asked.length} files)`);
      return 0;
    }
    say(['The files were uploaded, but they are not what the address shows:', ...wrong.map((one) => `  ${one}`)].join('\n'));
    say(`Is ${target} the folder that is served at ${url}? The \`url\` of data/site.yaml has to say where the site stands.`);
    return 1;
  }
}
