// SPDX-License-Identifier: GPL-3.0-or-later
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ApiError, GoogleGenAI } from '@google/genai';
import {
  BASE_URL, CALLS, KEY, PICTURE, SCHEMA, SEEN, STRICT_SCHEMA, TEXT, THINKING, THROUGH_GATEWAY, USAGE, abortsOf,
  expectAborts, tells, upstreams,
} from './expected.mjs';

const connect = (apiKey) => new GoogleGenAI({ apiKey, httpOptions: { baseUrl: BASE_URL, retryOptions: { attempts: 1 } } });
const client = connect(KEY);
const contents = 'Hi';
const tools = [{ functionDeclarations: [{ name: 'get_weather', description: 'Weather', parametersJsonSchema: SCHEMA }] }];

function checkUsage(usage, upstream) {
  assert.equal(usage.promptTokenCount, USAGE.prompt);
  assert.equal((usage.candidatesTokenCount ?? 0) + (usage.thoughtsTokenCount ?? 0), USAGE.output);
  assert.equal(usage.totalTokenCount, USAGE.prompt + USAGE.output);
  if (tells(upstream).cached) assert.equal(usage.cachedContentTokenCount, USAGE.cached);
  if (tells(upstream).reasoning) assert.equal(usage.thoughtsTokenCount, USAGE.reasoning);
}

const partsOf = (chunk) => chunk.candidates?.[0]?.content?.parts ?? [];

async function collect(stream) {
  const all = { text: '', thought: '', calls: [], chunks: 0, finish: undefined, usage: undefined };
  for await (const chunk of stream) {
    all.chunks += 1;
    for (const part of partsOf(chunk)) {
      if (part.functionCall) all.calls.push(part);
      else if (part.thought) all.thought += part.text;
      else all.text += part.text ?? '';
    }
    all.finish = chunk.candidates?.[0]?.finishReason ?? all.finish;
    all.usage = chunk.usageMetadata ?? all.usage;
  }
  return all;
}

for (const upstream of upstreams('gemini')) {
  describe(`Gemini from ${upstream}`, () => {
    const model = (behaviour) => `${upstream}-${behaviour}`;

    test('plain', async () => {
      const answer = await client.models.generateContent({ model: model('plain'), contents });
      assert.equal(answer.text, TEXT);
      assert.equal(answer.candidates[0].finishReason, 'STOP');
      checkUsage(answer.usageMetadata, upstream);
    });

    test('streamed, with thoughts', async () => {
      const config = { thinkingConfig: { includeThoughts: true } };
      const all = await collect(await client.models.generateContentStream({ model: model('thinking'), contents, config }));
      assert.ok(all.chunks > 2);
      assert.equal(all.text, TEXT);
      assert.equal(all.thought, THINKING);
      assert.equal(all.finish, 'STOP');
      checkUsage(all.usage, upstream);
    });

    for (const streamed of [false, true]) {
      test(`two parallel tools, ${streamed ? 'streamed' : 'plain'}`, async () => {
        const ask = { model: model('tools'), contents: [{ role: 'user', parts: [{ text: 'Hi' }] }], config: { tools } };
        const parts = streamed
          ? (await collect(await client.models.generateContentStream(ask))).calls
          : partsOf(await client.models.generateContent(ask)).filter((part) => part.functionCall);
        assert.deepEqual(parts.map(({ functionCall }) => ({ name: functionCall.name, args: functionCall.args })), CALLS);
        const results = parts.map(({ functionCall: { id, name } }) => ({ functionResponse: { id, name, response: { output: '20 degrees' } } }));
        const turns = [...ask.contents, { role: 'model', parts }, { role: 'user', parts: results }];
        assert.equal((await client.models.generateContent({ ...ask, contents: turns })).text, TEXT);
      });
    }

    test('image', async () => {
      const picture = { inlineData: { mimeType: 'image/png', data: PICTURE } };
      const seeing = [{ role: 'user', parts: [{ text: 'What is this?' }, picture] }];
      assert.equal((await client.models.generateContent({ model: model('image'), contents: seeing })).text, SEEN);
    });

    test('JSON schema', async () => {
      const config = { responseMimeType: 'application/json', responseJsonSchema: STRICT_SCHEMA };
      const answer = await client.models.generateContent({ model: model('json'), contents, config });
      assert.deepEqual(JSON.parse(answer.text), CALLS[0].args);
    });

    test('errors', async () => {
      const failing = (behaviour) => client.models.generateContent({ model: model(behaviour), contents });
      for (const status of [401, 404, 429, 500])
        await assert.rejects(failing(`err${status}`), (error) => error instanceof ApiError && error.status === status);
    });

    for (const behaviour of THROUGH_GATEWAY ? ['errstream', 'cut'] : ['errstream']) {
      test(`in-stream error: ${behaviour}`, async () => {
        let text = '';
        await assert.rejects(async () => {
          const stream = await client.models.generateContentStream({ model: model(behaviour), contents });
          for await (const chunk of stream) text += chunk.text ?? '';
        });
        assert.ok(text.length > 0 && TEXT.startsWith(text));
      });
    }

    test('abort', async () => {
      const before = await abortsOf(model('hold'));
      const leaving = new AbortController();
      const config = { abortSignal: leaving.signal };
      await assert.rejects(async () => {
        const stream = await client.models.generateContentStream({ model: model('hold'), contents, config });
        for await (const chunk of stream) if (chunk.text) leaving.abort();
      });
      await expectAborts(model('hold'), before + 1);
    });
  });
}

test('Gemini: a wrong key is an ApiError 401', async () => {
  const ask = connect('wrong').models.generateContent({ model: 'gemini-plain', contents });
  await assert.rejects(ask, (error) => error instanceof ApiError && error.status === 401);
});

test('Gemini: embeddings', async () => {
  const list = await client.models.embedContent({ model: 'gemini-embedding', contents: ['first', 'second'] });
  assert.deepEqual(list.embeddings.map((entry) => entry.values), [[0.25, -0.5, 0.125], [0.5, 0.25, -1]]);
});

test('Gemini: countTokens', async () => {
  assert.equal((await client.models.countTokens({ model: 'gemini-plain', contents })).totalTokens, 42);
});

test('Gemini: models', async () => {
  const names = [];
  for await (const entry of await client.models.list()) names.push(entry.name);
  assert.ok(names.includes(THROUGH_GATEWAY ? 'models/gemini-plain' : 'models/own-plain'));
});
