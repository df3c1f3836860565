// SPDX-License-Identifier: GPL-3.0-or-later
// Starts the scripted upstream, then for each way (direct, through tollgated) runs every *.test.mjs with the base URL,
// key and ledger in the environment. Called by `run`.
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ACCESS_KEY, UPSTREAM_KEY, ended, withGateway, withUpstream } from './stage.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const [build, ...options] = process.argv.slice(2);
const only = options.includes('--only') ? options[options.indexOf('--only') + 1] : '';

async function runTests(way, environment) {
  console.log(`\n== ${way}`);
  const files = readdirSync(here).filter((name) => name.endsWith('.test.mjs') && name.startsWith(only));
  const child = spawn(process.execPath, ['--test', '--test-timeout=60000', ...files], {
    cwd: here,
    stdio: 'inherit',
    env: { PATH: process.env.PATH, HOME: process.env.HOME, TOLLGATE_SDK_WAY: way, ...environment },
  });
  return ended(child);
}

try {
  process.exitCode = await withUpstream(build, async (upstream) => {
    const direct = await runTests('direct', {
      TOLLGATE_SDK_BASE_URL: upstream, TOLLGATE_SDK_KEY: UPSTREAM_KEY, TOLLGATE_SDK_UPSTREAM: upstream,
    });
    if (options.includes('--direct')) return direct ? 1 : 0;
    const through = await withGateway(build, upstream, (url) => runTests('gateway', {
      TOLLGATE_SDK_BASE_URL: url, TOLLGATE_SDK_KEY: ACCESS_KEY, TOLLGATE_SDK_UPSTREAM: upstream,
      TOLLGATE_SDK_PASSTHROUGH: options.includes('--passthrough') ? '1' : '0',
    }));
    return direct || through ? 1 : 0;
  });
} catch (error) {
  console.error(error.message);
  process.exitCode = 2;
}
