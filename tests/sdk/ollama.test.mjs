// SPDX-License-Identifier: GPL-3.0-or-later
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Ollama } from 'ollama';
import {
  BASE_URL, CALLS, KEY, PICTURE, SCHEMA, SEEN, STRICT_SCHEMA, TEXT, THINKING, THROUGH_GATEWAY, USAGE, abortsOf,
  expectAborts, upstreams,
} from './expected.mjs';

const connect = (key) => new Ollama({ host: BASE_URL, headers: { Authorization: `Bearer ${key}` } });
const client = connect(KEY);
const messages = [{ role: 'user', content: 'Hi' }];
const tools = [{ type: 'function', function: { name: 'get_weather', description: 'Weather', parameters: SCHEMA } }];

function checkUsage(last) {
  assert.equal(last.done, true);
  assert.equal(last.prompt_eval_count, USAGE.prompt);
  assert.equal(last.eval_count, USAGE.output);
}

async function collect(stream) {
  const all = { text: '', thinking: '', calls: [], lines: 0, last: undefined };
  for await (const line of stream) {
    all.lines += 1;
    all.text += line.message.content ?? '';
    all.thinking += line.message.thinking ?? '';
    all.calls.push(...(line.message.tool_calls ?? []));
    all.last = line;
  }
  return all;
}

for (const upstream of upstreams('ollama')) {
  describe(`Ollama from ${upstream}`, () => {
    const model = (behaviour) => `${upstream}-${behaviour}`;

    test('plain', async () => {
      const answer = await client.chat({ model: model('plain'), messages });
      assert.equal(answer.message.content, TEXT);
      assert.equal(answer.done_reason, 'stop');
      checkUsage(answer);
    });

    test('streamed, with thinking', async () => {
      const all = await collect(await client.chat({ model: model('thinking'), messages, think: true, stream: true }));
      assert.ok(all.lines > 2);
      assert.equal(all.text, TEXT);
      assert.equal(all.thinking, THINKING);
      checkUsage(all.last);
    });

    for (const streamed of [false, true]) {
      test(`two parallel tools, ${streamed ? 'streamed' : 'plain'}`, async () => {
        const ask = { model: model('tools'), messages, tools };
        const calls = streamed
          ? (await collect(await client.chat({ ...ask, stream: true }))).calls
          : (await client.chat(ask)).message.tool_calls;
        assert.deepEqual(calls.map(({ function: { name, arguments: args } }) => ({ name, args })), CALLS);
        const turns = [
          ...messages, { role: 'assistant', content: '', tool_calls: calls },
          ...calls.map((call) => ({ role: 'tool', tool_name: call.function.name, content: '20 degrees' })),
        ];
        assert.equal((await client.chat({ ...ask, messages: turns })).message.content, TEXT);
      });
    }

    test('image', async () => {
      const seeing = [{ role: 'user', content: 'What is this?', images: [PICTURE] }];
      assert.equal((await client.chat({ model: model('image'), messages: seeing })).message.content, SEEN);
    });

    test('JSON schema', async () => {
      const answer = await client.chat({ model: model('json'), messages, format: STRICT_SCHEMA });
      assert.deepEqual(JSON.parse(answer.message.content), CALLS[0].args);
    });

    test('errors', async () => {
      const failing = (behaviour) => client.chat({ model: model(behaviour), messages });
      for (const status of [401, 404, 429, 500])
        await assert.rejects(failing(`err${status}`), (error) => error.name === 'ResponseError' && error.status_code === status);
    });

    for (const behaviour of ['errstream', 'cut']) {
      test(`in-stream error: ${behaviour}`, async () => {
        let text = '';
        await assert.rejects(async () => {
          for await (const line of await client.chat({ model: model(behaviour), messages, stream: true })) text += line.message.content;
        });
        assert.ok(text.length > 0 && TEXT.startsWith(text));
      });
    }

    test('abort', async () => {
      const before = await abortsOf(model('hold'));
      const stream = await client.chat({ model: model('hold'), messages, stream: true });
      await assert.rejects(async () => {
        for await (const line of stream) if (line.message.content) stream.abort();
      }, (error) => error.name === 'AbortError');
      await expectAborts(model('hold'), before + 1);
    });
  });
}

if (THROUGH_GATEWAY) {
  test('Ollama: a wrong key is a ResponseError 401', async () => {
    const ask = connect('wrong').chat({ model: 'ollama-plain', messages });
    await assert.rejects(ask, (error) => error.name === 'ResponseError' && error.status_code === 401);
  });
}

test('Ollama: embeddings', async () => {
  const list = await client.embed({ model: 'ollama-embedding', input: ['first', 'second'] });
  assert.deepEqual(list.embeddings, [[0.25, -0.5, 0.125], [0.5, 0.25, -1]]);
});

test('Ollama: models', async () => {
  const { models } = await client.list();
  assert.ok(models.some((entry) => entry.name === (THROUGH_GATEWAY ? 'ollama-plain' : 'own-plain')));
});
