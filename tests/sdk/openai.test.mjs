// SPDX-License-Identifier: GPL-3.0-or-later
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import OpenAI from 'openai';
import {
  BASE_URL, CALLS, KEY, PICTURE, SCHEMA, SEEN, STRICT_SCHEMA, TEXT, THINKING, THROUGH_GATEWAY, USAGE, abortsOf,
  expectAborts, tells, upstreams,
} from './expected.mjs';

const client = new OpenAI({ baseURL: `${BASE_URL}/v1`, apiKey: KEY, maxRetries: 0 });
const messages = [{ role: 'user', content: 'Hi' }];
const tools = [{ type: 'function', function: { name: 'get_weather', description: 'Weather', parameters: SCHEMA } }];
const flatTools = [{ type: 'function', name: 'get_weather', description: 'Weather', parameters: SCHEMA, strict: false }];

function checkChatUsage(usage, upstream) {
  assert.equal(usage.prompt_tokens, USAGE.prompt);
  assert.equal(usage.completion_tokens, USAGE.output);
  assert.equal(usage.total_tokens, USAGE.prompt + USAGE.output);
  if (tells(upstream).cached) assert.equal(usage.prompt_tokens_details.cached_tokens, USAGE.cached);
  if (tells(upstream).reasoning) assert.equal(usage.completion_tokens_details.reasoning_tokens, USAGE.reasoning);
}

function checkResponsesUsage(usage, upstream) {
  assert.equal(usage.input_tokens, USAGE.prompt);
  assert.equal(usage.output_tokens, USAGE.output);
  if (tells(upstream).cached) assert.equal(usage.input_tokens_details.cached_tokens, USAGE.cached);
  if (tells(upstream).reasoning) assert.equal(usage.output_tokens_details.reasoning_tokens, USAGE.reasoning);
}

const namesAndArgs = (calls) => calls.map((call) => ({ name: call.name, args: JSON.parse(call.arguments) }));

for (const upstream of upstreams('openai')) {
  describe(`OpenAI Chat from ${upstream}`, () => {
    const model = (behaviour) => `${upstream}-${behaviour}`;

    test('plain', async () => {
      const answer = await client.chat.completions.create({ model: model('plain'), messages });
      assert.equal(answer.choices[0].message.content, TEXT);
      assert.equal(answer.choices[0].finish_reason, 'stop');
      assert.equal(answer.model, model('plain'));
      checkChatUsage(answer.usage, upstream);
    });

    test('thinking', async () => {
      const answer = await client.chat.completions.create({ model: model('thinking'), messages });
      assert.equal(answer.choices[0].message.reasoning_content, THINKING);
    });

    test('streamed', async () => {
      const stream = client.chat.completions.stream({
        model: model('plain'), messages, stream_options: { include_usage: true },
      });
      let deltas = 0;
      stream.on('content', () => { deltas += 1; });
      const answer = await stream.finalChatCompletion();
      assert.ok(deltas > 1);
      assert.equal(answer.choices[0].message.content, TEXT);
      checkChatUsage(await stream.totalUsage(), upstream);
    });

    for (const streamed of [false, true]) {
      test(`two parallel tools, ${streamed ? 'streamed' : 'plain'}`, async () => {
        const ask = { model: model('tools'), messages, tools };
        const answer = streamed
          ? await client.chat.completions.stream(ask).finalChatCompletion()
          : await client.chat.completions.create(ask);
        const { message, finish_reason: reason } = answer.choices[0];
        assert.equal(reason, 'tool_calls');
        assert.deepEqual(namesAndArgs(message.tool_calls.map((call) => call.function)), CALLS);
        assert.equal(new Set(message.tool_calls.map((call) => call.id)).size, 2);
        const results = message.tool_calls.map((call) => ({ role: 'tool', tool_call_id: call.id, content: '20 degrees' }));
        const next = await client.chat.completions.create({ ...ask, messages: [...messages, message, ...results] });
        assert.equal(next.choices[0].message.content, TEXT);
      });
    }

    test('image', async () => {
      const picture = { type: 'image_url', image_url: { url: `data:image/png;base64,${PICTURE}` } };
      const seeing = [{ role: 'user', content: [{ type: 'text', text: 'What is this?' }, picture] }];
      const answer = await client.chat.completions.create({ model: model('image'), messages: seeing });
      assert.equal(answer.choices[0].message.content, SEEN);
    });

    test('JSON schema', async () => {
      const response_format = { type: 'json_schema', json_schema: { name: 'weather', strict: true, schema: STRICT_SCHEMA } };
      const answer = await client.chat.completions.create({ model: model('json'), messages, response_format });
      assert.deepEqual(JSON.parse(answer.choices[0].message.content), CALLS[0].args);
    });

    test('errors', async () => {
      const failing = (behaviour) => client.chat.completions.create({ model: model(behaviour), messages });
      await assert.rejects(failing('err401'), (error) => error instanceof OpenAI.AuthenticationError && error.status === 401);
      await assert.rejects(failing('err404'), (error) => error instanceof OpenAI.NotFoundError);
      await assert.rejects(failing('err429'), (error) => {
        assert.ok(error instanceof OpenAI.RateLimitError);
        assert.equal(error.headers.get('retry-after'), '1');
        return true;
      });
      await assert.rejects(failing('err500'), (error) => error instanceof OpenAI.InternalServerError);
    });

    for (const behaviour of THROUGH_GATEWAY ? ['errstream', 'cut'] : ['errstream']) {
      test(`in-stream error: ${behaviour}`, async () => {
        let text = '';
        await assert.rejects(async () => {
          const stream = await client.chat.completions.create({ model: model(behaviour), messages, stream: true });
          for await (const chunk of stream) text += chunk.choices[0]?.delta?.content ?? '';
        }, (error) => error instanceof OpenAI.APIError);
        assert.ok(text.length > 0 && TEXT.startsWith(text));
      });
    }

    test('abort', async () => {
      const before = await abortsOf(model('hold'));
      const stream = await client.chat.completions.create({ model: model('hold'), messages, stream: true });
      for await (const chunk of stream) if (chunk.choices[0]?.delta?.content) break;
      stream.controller.abort();
      await expectAborts(model('hold'), before + 1);
      const waiting = new AbortController();
      const never = client.chat.completions.create({ model: model('hold'), messages }, { signal: waiting.signal });
      setTimeout(() => waiting.abort(), 50);
      await assert.rejects(never, (error) => error instanceof OpenAI.APIUserAbortError);
    });
  });
}

for (const upstream of upstreams('responses')) {
  describe(`OpenAI Responses from ${upstream}`, () => {
    const model = (behaviour) => `${upstream}-${behaviour}`;

    test('plain', async () => {
      const answer = await client.responses.create({ model: model('plain'), input: 'Hi' });
      assert.equal(answer.output_text, TEXT);
      assert.equal(answer.status, 'completed');
      checkResponsesUsage(answer.usage, upstream);
    });

    test('streamed', async () => {
      const stream = client.responses.stream({ model: model('thinking'), input: 'Hi' });
      const types = [];
      for await (const event of stream) types.push(event.type);
      const answer = await stream.finalResponse();
      assert.equal(answer.output_text, TEXT);
      assert.equal(types[0], 'response.created');
      assert.equal(types.at(-1), 'response.completed');
      assert.ok(types.filter((type) => type === 'response.output_text.delta').length > 1);
      assert.ok(types.includes('response.reasoning_summary_text.delta'));
      checkResponsesUsage(answer.usage, upstream);
    });

    for (const streamed of [false, true]) {
      test(`two parallel tools, ${streamed ? 'streamed' : 'plain'}`, async () => {
        const ask = { model: model('tools'), input: [{ role: 'user', content: 'Hi' }], tools: flatTools };
        const answer = streamed
          ? await client.responses.stream(ask).finalResponse()
          : await client.responses.create(ask);
        const calls = answer.output.filter((item) => item.type === 'function_call');
        assert.deepEqual(namesAndArgs(calls), CALLS);
        const results = calls.map((call) => ({ type: 'function_call_output', call_id: call.call_id, output: '20 degrees' }));
        const sent = calls.map(({ call_id, name, arguments: text }) => ({ type: 'function_call', call_id, name, arguments: text }));
        const next = await client.responses.create({ ...ask, input: [...ask.input, ...sent, ...results] });
        assert.equal(next.output_text, TEXT);
      });
    }

    test('image', async () => {
      const picture = { type: 'input_image', image_url: `data:image/png;base64,${PICTURE}` };
      const input = [{ role: 'user', content: [{ type: 'input_text', text: 'What is this?' }, picture] }];
      assert.equal((await client.responses.create({ model: model('image'), input })).output_text, SEEN);
    });

    test('JSON schema', async () => {
      const text = { format: { type: 'json_schema', name: 'weather', strict: true, schema: STRICT_SCHEMA } };
      const answer = await client.responses.create({ model: model('json'), input: 'Hi', text });
      assert.deepEqual(JSON.parse(answer.output_text), CALLS[0].args);
    });

    test('errors', async () => {
      const failing = (behaviour) => client.responses.create({ model: model(behaviour), input: 'Hi' });
      await assert.rejects(failing('err401'), (error) => error instanceof OpenAI.AuthenticationError);
      await assert.rejects(failing('err404'), (error) => error instanceof OpenAI.NotFoundError);
      await assert.rejects(failing('err429'), (error) => error instanceof OpenAI.RateLimitError);
      await assert.rejects(failing('err500'), (error) => error instanceof OpenAI.InternalServerError);
    });

    // An upstream of its own dialect ends with `error`, which the SDK throws; translated ones with response.failed.
    test('in-stream error', async () => {
      let last;
      const read = async () => {
        const stream = await client.responses.create({ model: model('errstream'), input: 'Hi', stream: true });
        for await (const event of stream) last = event;
      };
      const thrown = await read().then(() => null, (error) => error);
      if (thrown) assert.ok(thrown instanceof OpenAI.APIError);
      else assert.ok(['response.failed', 'error'].includes(last.type), `ended with ${last.type}`);
    });

    test('abort', async () => {
      const before = await abortsOf(model('hold'));
      const stream = await client.responses.create({ model: model('hold'), input: 'Hi', stream: true });
      for await (const event of stream) if (event.type === 'response.output_text.delta') break;
      stream.controller.abort();
      await expectAborts(model('hold'), before + 1);
    });
  });
}

test('OpenAI: a wrong key is an AuthenticationError', async () => {
  const stranger = new OpenAI({ baseURL: `${BASE_URL}/v1`, apiKey: 'wrong', maxRetries: 0 });
  const ask = stranger.chat.completions.create({ model: 'openai-plain', messages });
  await assert.rejects(ask, (error) => error instanceof OpenAI.AuthenticationError && error.code === (THROUGH_GATEWAY ? 'invalid_access_key' : 'invalid_api_key'));
});

test('OpenAI: embeddings', async () => {
  for (const upstream of upstreams('openai', ['openai', 'gemini', 'ollama'])) {
    const list = await client.embeddings.create({ model: `${upstream}-embedding`, input: ['first', 'second'], encoding_format: 'float' });
    assert.deepEqual(list.data.map((entry) => entry.embedding), [[0.25, -0.5, 0.125], [0.5, 0.25, -1]]);
    assert.deepEqual(list.data.map((entry) => entry.index), [0, 1]);
    if (upstream !== 'gemini') assert.equal(list.usage.prompt_tokens, 5);
  }
});

test('OpenAI: models', async () => {
  const ids = [];
  for await (const entry of client.models.list()) ids.push(entry.id);
  assert.ok(ids.includes(THROUGH_GATEWAY ? 'openai-plain' : 'own-plain'));
});
