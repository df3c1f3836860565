// SPDX-License-Identifier: GPL-3.0-or-later
// How each program is started without a person at it: what it is told of the gateway, and the command for one prompt.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

// The program itself of a package that brings one for each system.
function native(modules, name, file) {
  const path = join(modules, `${name}-${process.platform}-${process.arch}`, file);
  return existsSync(path) ? path : null;
}

export const PROGRAMS = {
  claude: {
    dialect: 'anthropic',
    prepare: () => {},
    command: (modules, model, prompt) => [
      native(modules, '@anthropic-ai/claude-code', process.platform === 'win32' ? 'claude.exe' : 'claude') ?? join(modules, '.bin', 'claude'),
      '-p', prompt, '--model', model, '--allowedTools', 'Read',
    ],
    environment: (url, key) => ({
      ANTHROPIC_BASE_URL: url, ANTHROPIC_AUTH_TOKEN: key, CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: '1',
      DISABLE_AUTOUPDATER: '1', CLAUDE_CODE_MAX_RETRIES: '0',
    }),
  },
  codex: {
    dialect: 'responses',
    prepare: (home, url) => {
      mkdirSync(join(home, '.codex'));
      writeFileSync(join(home, '.codex', 'config.toml'), [
        'model_provider = "tollgate"', '[model_providers.tollgate]', 'name = "Tollgate"', `base_url = "${url}/v1"`,
        'env_key = "TOLLGATE_KEY"', 'wire_api = "responses"', 'request_max_retries = 0', 'stream_max_retries = 0', '',
      ].join('\n'));
    },
    command: (modules, model, prompt) => [
      process.execPath, join(modules, '@openai', 'codex', 'bin', 'codex.js'), 'exec', '--skip-git-repo-check',
      '--dangerously-bypass-approvals-and-sandbox', '--model', model, prompt,
    ],
    environment: (url, key) => ({ TOLLGATE_KEY: key }),
  },
  gemini: {
    dialect: 'gemini',
    prepare: (home) => {
      mkdirSync(join(home, '.gemini'));
      const settings = { security: { auth: { selectedType: 'gemini-api-key' } }, privacy: { usageStatisticsEnabled: false } };
      writeFileSync(join(home, '.gemini', 'settings.json'), JSON.stringify(settings));
    },
    command: (modules, model, prompt) => [join(modules, '.bin', 'gemini'), '--yolo', '-m', model, '-p', prompt],
    environment: (url, key) => ({
      GOOGLE_GEMINI_BASE_URL: url, GEMINI_API_KEY: key, GEMINI_CLI_TRUST_WORKSPACE: 'true', GEMINI_CLI_NO_RELAUNCH: 'true',
    }),
  },
};
