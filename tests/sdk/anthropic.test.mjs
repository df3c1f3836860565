// SPDX-License-Identifier: GPL-3.0-or-later
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import Current from '@anthropic-ai/sdk';
import Older from 'anthropic-0';
import {
  BASE_URL, CALLS, KEY, PICTURE, SCHEMA, SEEN, STRICT_SCHEMA, TEXT, THINKING, THROUGH_GATEWAY, USAGE, abortsOf,
  expectAborts, tells, upstreams,
} from './expected.mjs';

const messages = [{ role: 'user', content: 'Hi' }];
const tools = [{ name: 'get_weather', description: 'Weather', input_schema: SCHEMA }];
const max_tokens = 1000;

function checkUsage(usage, upstream) {
  const cached = tells(upstream).cached ? USAGE.cached : 0;
  assert.equal(usage.input_tokens, USAGE.prompt - cached);
  assert.equal(usage.cache_read_input_tokens ?? 0, cached);
  assert.equal(usage.output_tokens, USAGE.output);
}

const textOf = (answer) => answer.content.filter((block) => block.type === 'text').map((block) => block.text).join('');

// Programs of today still bring the older major.
for (const [sdk, Anthropic] of [['Anthropic', Current], ['Anthropic 0.x', Older]]) {
  const client = new Anthropic({ baseURL: BASE_URL, apiKey: KEY, maxRetries: 0 });

  for (const upstream of upstreams('anthropic')) {
    describe(`${sdk} from ${upstream}`, () => {
      const model = (behaviour) => `${upstream}-${behaviour}`;

      test('plain', async () => {
        const answer = await client.messages.create({ model: model('plain'), messages, max_tokens });
        assert.equal(textOf(answer), TEXT);
        assert.equal(answer.stop_reason, 'end_turn');
        checkUsage(answer.usage, upstream);
      });

      test('streamed, with thinking', async () => {
        const stream = client.messages.stream({ model: model('thinking'), messages, max_tokens });
        let deltas = 0;
        stream.on('text', () => { deltas += 1; });
        const answer = await stream.finalMessage();
        assert.ok(deltas > 1);
        assert.equal(textOf(answer), TEXT);
        assert.equal(answer.content[0].type, 'thinking');
        assert.equal(answer.content[0].thinking, THINKING);
        checkUsage(answer.usage, upstream);
      });

      for (const streamed of [false, true]) {
        test(`two parallel tools, ${streamed ? 'streamed' : 'plain'}`, async () => {
          const ask = { model: model('tools'), messages, max_tokens, tools };
          const answer = streamed ? await client.messages.stream(ask).finalMessage() : await client.messages.create(ask);
          assert.equal(answer.stop_reason, 'tool_use');
          const calls = answer.content.filter((block) => block.type === 'tool_use');
          assert.deepEqual(calls.map(({ name, input }) => ({ name, args: input })), CALLS);
          const results = calls.map(({ id }) => ({ type: 'tool_result', tool_use_id: id, content: '20 degrees' }));
          const turns = [...messages, { role: 'assistant', content: answer.content }, { role: 'user', content: results }];
          assert.equal(textOf(await client.messages.create({ ...ask, messages: turns })), TEXT);
        });
      }

      test('image', async () => {
        const picture = { type: 'image', source: { type: 'base64', media_type: 'image/png', data: PICTURE } };
        const seeing = [{ role: 'user', content: [{ type: 'text', text: 'What is this?' }, picture] }];
        assert.equal(textOf(await client.messages.create({ model: model('image'), messages: seeing, max_tokens })), SEEN);
      });

      test('JSON schema', async () => {
        const output_config = { format: { type: 'json_schema', schema: STRICT_SCHEMA } };
        const answer = await client.messages.create({ model: model('json'), messages, max_tokens, output_config });
        assert.deepEqual(JSON.parse(textOf(answer)), CALLS[0].args);
      });

      test('errors', async () => {
        const failing = (behaviour) => client.messages.create({ model: model(behaviour), messages, max_tokens });
        await assert.rejects(failing('err401'), (error) => error instanceof Anthropic.AuthenticationError);
        await assert.rejects(failing('err404'), (error) => error instanceof Anthropic.NotFoundError);
        await assert.rejects(failing('err429'), (error) => {
          assert.ok(error instanceof Anthropic.RateLimitError);
          assert.equal(error.headers.get('retry-after'), '1');
          return true;
        });
        await assert.rejects(failing('err500'), (error) => error instanceof Anthropic.InternalServerError);
      });

      for (const behaviour of THROUGH_GATEWAY ? ['errstream', 'cut'] : ['errstream']) {
        test(`in-stream error: ${behaviour}`, async () => {
          let text = '';
          const stream = client.messages.stream({ model: model(behaviour), messages, max_tokens });
          stream.on('text', (delta) => { text += delta; });
          await assert.rejects(stream.finalMessage(), (error) => error instanceof Anthropic.APIError);
          assert.ok(text.length > 0 && TEXT.startsWith(text));
        });
      }

      test('abort', async () => {
        const before = await abortsOf(model('hold'));
        const stream = await client.messages.create({ model: model('hold'), messages, max_tokens, stream: true });
        for await (const event of stream) if (event.type === 'content_block_delta') break;
        stream.controller.abort();
        await expectAborts(model('hold'), before + 1);
      });
    });
  }

  test(`${sdk}: a wrong key is an AuthenticationError`, async () => {
    const stranger = new Anthropic({ baseURL: BASE_URL, apiKey: 'wrong', maxRetries: 0 });
    const ask = stranger.messages.create({ model: 'anthropic-plain', messages, max_tokens });
    await assert.rejects(ask, (error) => error instanceof Anthropic.AuthenticationError);
  });

  test(`${sdk}: count_tokens`, async () => {
    const count = await client.messages.countTokens({ model: 'anthropic-plain', messages });
    assert.equal(count.input_tokens, 42);
  });

  test(`${sdk}: models`, async () => {
    const ids = [];
    for await (const entry of client.models.list()) ids.push(entry.id);
    assert.ok(ids.includes(THROUGH_GATEWAY ? 'anthropic-plain' : 'own-plain'));
  });
}
