// SPDX-License-Identifier: GPL-3.0-or-later
// Starts the scripted upstream, then for each way (direct, through tollgated) runs every *.test.mjs with the base URL,
// key and ledger in the environment. Called by `run`.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gatewayConfig } from './gateway_config.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const [build, ...options] = process.argv.slice(2);
const only = options.includes('--only') ? options[options.indexOf('--only') + 1] : '';
const ACCESS_KEY = 'sdk-tests-access-key';
const UPSTREAM_KEY = 'upstream-key';

// Resolves with the URL of the line "listening on URL"; rejects when the program ends before.
function listening(child, name) {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout.on('data', (data) => {
      text += data;
      const line = /^listening on (\S+)$/m.exec(text);
      if (line) resolve(line[1]);
    });
    child.on('error', (error) => reject(new Error(`${name}: ${error.message}`)));
    child.on('exit', (code) => reject(new Error(`${name} ended with ${code} before it listened`)));
  });
}

function ended(child) {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve(child.exitCode);
    else child.on('exit', resolve);
  });
}

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

async function throughGateway(upstream) {
  const binary = process.env.TOLLGATE_TEST_BINARY || join(build, 'app', 'tollgated');
  if (!existsSync(binary)) throw new Error(`${binary} is missing: build tollgated, or run with --direct`);
  const profile = mkdtempSync(join(tmpdir(), 'tollgate-sdk-'));
  const config = join(profile, 'tollgate.json');
  writeFileSync(config, JSON.stringify(gatewayConfig(upstream), null, 2), { mode: 0o600 });
  const gateway = spawn(binary, ['serve', '--config', config, '--data-dir', join(profile, 'data'), '--listen', '127.0.0.1:0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      PATH: process.env.PATH, HOME: profile, XDG_RUNTIME_DIR: profile, XDG_CONFIG_HOME: profile, XDG_DATA_HOME: profile,
      UPSTREAM_KEY, SDK_ACCESS_KEY: ACCESS_KEY,
    },
  });
  try {
    const url = await listening(gateway, 'tollgated');
    const failed = await runTests('gateway', {
      TOLLGATE_SDK_BASE_URL: url, TOLLGATE_SDK_KEY: ACCESS_KEY, TOLLGATE_SDK_UPSTREAM: upstream,
      TOLLGATE_SDK_PASSTHROUGH: options.includes('--passthrough') ? '1' : '0',
    });
    gateway.kill('SIGTERM');
    const code = await ended(gateway);
    if (code !== 0) throw new Error(`tollgated ended with ${code} after SIGTERM`);
    return failed;
  } finally {
    gateway.kill('SIGKILL');
    await ended(gateway);
    rmSync(profile, { recursive: true, force: true });
  }
}

const server = spawn(join(build, 'tests', 'sdk', 'scripted_upstream_server'), { stdio: ['pipe', 'pipe', 'inherit'] });
try {
  const upstream = await listening(server, 'scripted_upstream_server');
  let failed = await runTests('direct', {
    TOLLGATE_SDK_BASE_URL: upstream, TOLLGATE_SDK_KEY: UPSTREAM_KEY, TOLLGATE_SDK_UPSTREAM: upstream,
  });
  if (!options.includes('--direct')) failed = (await throughGateway(upstream)) || failed;
  process.exitCode = failed ? 1 : 0;
} catch (error) {
  console.error(error.message);
  process.exitCode = 2;
} finally {
  server.stdin.end();
}
