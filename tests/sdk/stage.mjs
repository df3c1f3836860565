// SPDX-License-Identifier: GPL-3.0-or-later
// The two programs every test here stands between: the scripted upstream, and tollgated in front of it.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gatewayConfig } from './gateway_config.mjs';

export const ACCESS_KEY = 'sdk-tests-access-key';
export const UPSTREAM_KEY = 'upstream-key';

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

export function ended(child) {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve(child.exitCode);
    else child.on('exit', resolve);
  });
}

// Calls `play(url)` while the upstream runs.
export async function withUpstream(build, play) {
  const server = spawn(join(build, 'tests', 'sdk', 'scripted_upstream_server'), { stdio: ['pipe', 'pipe', 'inherit'] });
  try {
    return await play(await listening(server, 'scripted_upstream_server'));
  } finally {
    server.stdin.end();
  }
}

// Calls `play(url)` while tollgated stands before the upstream; it must end well after SIGTERM.
export async function withGateway(build, upstream, play) {
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
    const result = await play(await listening(gateway, 'tollgated'));
    gateway.kill('SIGTERM');
    const code = await ended(gateway);
    if (code !== 0) throw new Error(`tollgated ended with ${code} after SIGTERM`);
    return result;
  } finally {
    gateway.kill('SIGKILL');
    await ended(gateway);
    rmSync(profile, { recursive: true, force: true });
  }
}
