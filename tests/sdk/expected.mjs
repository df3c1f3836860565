// SPDX-License-Identifier: GPL-3.0-or-later
// What every SDK must see whichever dialect the upstream speaks, and where the tests find things.
import assert from 'node:assert/strict';
import { DIALECTS } from './gateway_config.mjs';

export const BASE_URL = process.env.TOLLGATE_SDK_BASE_URL;
export const KEY = process.env.TOLLGATE_SDK_KEY;
export const THROUGH_GATEWAY = process.env.TOLLGATE_SDK_WAY === 'gateway';

export const TEXT = 'Hello from the scripted upstream.';
export const THINKING = 'Let me think about it.';
export const CALLS = [
  { name: 'get_weather', args: { city: 'Paris', unit: 'celsius' } },
  { name: 'get_weather', args: { city: 'Tokyo', unit: 'celsius' } },
];
export const USAGE = { prompt: 120, cached: 20, output: 30, reasoning: 10 };
export const SCHEMA = {
  type: 'object',
  properties: { city: { type: 'string' }, unit: { type: 'string', enum: ['celsius', 'fahrenheit'] } },
  required: ['city'],
};

export const STRICT_SCHEMA = { ...SCHEMA, required: ['city', 'unit'], additionalProperties: false };
// A PNG of one pixel.
export const PICTURE = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
export const SEEN = 'I see one pixel.';

export const TRANSLATED = THROUGH_GATEWAY && process.env.TOLLGATE_SDK_PASSTHROUGH !== '1';

// Upstream dialects to try: its own, or each when the gateway translates; `able` limits them.
export function upstreams(own, able = Object.keys(DIALECTS)) {
  return TRANSLATED ? able : [own];
}

// What an upstream tells about its tokens beyond the sums.
export function tells(upstream) {
  return { cached: upstream !== 'ollama', reasoning: upstream !== 'ollama' };
}

const seen = async (query) => (await fetch(`${process.env.TOLLGATE_SDK_UPSTREAM}/_ledger?${query}`)).json();

export async function abortsOf(model) {
  return (await seen(`model=${model}`)).filter((request) => request.aborted).length;
}

// Returns when the upstream has seen `count` aborted requests for the model (it answers when that is so, or after its
// limit), and checks that it was not asked in a malformed way.
export async function expectAborts(model, count) {
  const requests = await seen(`model=${model}&aborts=${count}`);
  assert.equal(requests.filter((request) => request.aborted).length, count, `${model}: the upstream saw no abort`);
  assert.deepEqual(requests.flatMap((request) => request.complaints), []);
}
