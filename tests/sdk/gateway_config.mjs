// SPDX-License-Identifier: GPL-3.0-or-later
// The configuration of the gateway between SDK and scripted upstream: a provider for each dialect, and one for each
// model that fails, so that a cooled-down key or an open breaker of one test does not meet another (DESIGN.md §3, §4).
export const DIALECTS = {
  openai: { dialect: 'openai-chat', path: '/v1' },
  responses: { dialect: 'openai-responses', path: '/v1' },
  anthropic: { dialect: 'anthropic', path: '' },
  gemini: { dialect: 'gemini', path: '' },
  ollama: { dialect: 'ollama', path: '' },
};
const SOUND = ['plain', 'thinking', 'tools', 'hold', 'embedding', 'image', 'json', 'act'];
const TROUBLED = ['err401', 'err404', 'err429', 'err500', 'errstream', 'cut'];

function provider(id, name, models, upstream) {
  const { dialect, path } = DIALECTS[name];
  return {
    id, preset: 'custom', name: id, dialect, base_url: upstream + path, probe: false,
    keys: [{ id: 'main', secret: 'env:UPSTREAM_KEY' }],
    models: models.map((model) => ({ id: `${name}-${model}` })),
  };
}

export function gatewayConfig(upstream) {
  const providers = [];
  for (const name of Object.keys(DIALECTS)) {
    providers.push(provider(name, name, SOUND, upstream));
    for (const model of TROUBLED) providers.push(provider(`${name}-${model}`, name, [model], upstream));
  }
  return {
    version: 1,
    // Every SDK meets the same failures: none of them may close a provider to the next.
    resilience: { breaker: { failures: 1000, min_requests: 1000 } },
    providers,
    access: { keys: [{ id: 'sdk', name: 'SDK tests', secret: 'env:SDK_ACCESS_KEY' }] },
  };
}
