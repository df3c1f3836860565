// SPDX-License-Identifier: GPL-3.0-or-later
// Each program × each upstream dialect: it must read a file by a tool call of the model and say what stood in it.
// Called by `run`.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DIALECTS } from '../sdk/gateway_config.mjs';
import { ACCESS_KEY, withGateway, withUpstream } from '../sdk/stage.mjs';
import { PROGRAMS } from './programs.mjs';

const PATIENCE_MS = 90_000;
const WORD = 'heron-4711';

const [build, ...options] = process.argv.slice(2);
const only = options.includes('--only') ? options[options.indexOf('--only') + 1] : '';
const modules = join(build, 'programs', 'node_modules');

function finished(command, where, environment) {
  return new Promise((resolve) => {
    const child = spawn(command[0], command.slice(1), { cwd: where, env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
    const said = { out: '', err: '', code: null };
    child.stdout.on('data', (data) => { said.out += data; });
    child.stderr.on('data', (data) => { said.err += data; });
    const limit = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
    child.on('error', (error) => { said.err += error.message; });
    child.on('close', (code) => {
      clearTimeout(limit);
      resolve({ ...said, code });
    });
  });
}

// Why the turn is not what it should be; '' when it is.
function problemOf(said, seen, upstream) {
  const turns = seen.filter((request) => request.model === `${upstream}-act`);
  if (said.code !== 0) return `it ended with ${said.code}`;
  if (!said.out.includes(`The note says ${WORD}.`)) return 'it did not say what the note says';
  if (turns.length < 2) return `the upstream saw ${turns.length} request(s)`;
  const complaints = turns.flatMap((request) => request.complaints);
  return complaints.length ? `the upstream was asked wrongly: ${complaints.join('; ')}` : '';
}

async function turn(name, upstream, url, ledger) {
  const program = PROGRAMS[name];
  const home = mkdtempSync(join(tmpdir(), `tollgate-${name}-`));
  const work = join(home, 'work');
  mkdirSync(work);
  writeFileSync(join(work, 'note.txt'), `${WORD}\n`);
  program.prepare(home, url);
  const command = program.command(modules, `${upstream}-act`, `Read the file ${join(work, 'note.txt')} and say what it says.`);
  const environment = { PATH: process.env.PATH, HOME: home, TERM: 'dumb', ...program.environment(url, ACCESS_KEY) };
  const before = (await ledger()).length;
  const started = Date.now();
  const said = await finished(command, work, environment);
  const problem = problemOf(said, (await ledger()).slice(before), upstream);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`${problem ? 'not ok' : 'ok'} - ${name} (${program.dialect}) from ${upstream}, ${seconds} s${problem ? `: ${problem}` : ''}`);
  if (problem) console.log(`${said.out}\n${said.err}`.replace(/^/gm, '    '));
  if (options.includes('--keep')) console.log(`    ${home}`);
  else rmSync(home, { recursive: true, force: true });
  return !problem;
}

try {
  const failed = await withUpstream(build, (upstream) => withGateway(build, upstream, async (url) => {
    const ledger = async () => (await fetch(`${upstream}/_ledger`)).json();
    let count = 0;
    for (const name of Object.keys(PROGRAMS).filter((each) => each.startsWith(only)))
      for (const dialect of Object.keys(DIALECTS)) count += (await turn(name, dialect, url, ledger)) ? 0 : 1;
    return count;
  }));
  process.exitCode = failed ? 1 : 0;
} catch (error) {
  console.error(error.message);
  process.exitCode = 2;
}
