<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>CanvasAccess</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Leads to %1.</source>
        <translation>次へ: %1。</translation>
    </message>
    <message>
        <source>Error: %1</source>
        <translation>エラー: %1</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation>警告: %1</translation>
    </message>
    <message>
        <source>Changed in the draft.</source>
        <translation>下書きで変更されています。</translation>
    </message>
</context>
<context>
    <name>ConditionLabels</name>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Access key</source>
        <translation>アクセスキー</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>チーム</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>クライアント</translation>
    </message>
    <message>
        <source>Kind of call</source>
        <translation>呼び出しの種類</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>プロトコル</translation>
    </message>
    <message>
        <source>Streamed</source>
        <translation>ストリーム</translation>
    </message>
    <message>
        <source>Prompt tokens</source>
        <translation>プロンプトトークン</translation>
    </message>
    <message>
        <source>Answer tokens at most</source>
        <translation>回答トークンの上限</translation>
    </message>
    <message>
        <source>With tools</source>
        <translation>ツールあり</translation>
    </message>
    <message>
        <source>With pictures</source>
        <translation>画像あり</translation>
    </message>
    <message>
        <source>With a JSON schema</source>
        <translation>JSON スキーマあり</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>タスク</translation>
    </message>
    <message>
        <source>Complexity, 0 to 1</source>
        <translation>複雑さ、0 から 1</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>時</translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation>曜日</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>セッション</translation>
    </message>
    <message>
        <source>Spent today, dollars</source>
        <translation>今日の支出、ドル</translation>
    </message>
    <message>
        <source>is</source>
        <translation>が次と等しい</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>が次と異なる</translation>
    </message>
    <message>
        <source>is one of</source>
        <translation>が次のいずれか</translation>
    </message>
    <message>
        <source>is none of</source>
        <translation>が次のいずれでもない</translation>
    </message>
    <message>
        <source>is less than</source>
        <translation>が次より小さい</translation>
    </message>
    <message>
        <source>is at most</source>
        <translation>が次以下</translation>
    </message>
    <message>
        <source>is more than</source>
        <translation>が次より大きい</translation>
    </message>
    <message>
        <source>is at least</source>
        <translation>が次以上</translation>
    </message>
    <message>
        <source>matches</source>
        <translation>が次に一致</translation>
    </message>
    <message>
        <source>is there</source>
        <translation>がある</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>no</source>
        <translation>いいえ</translation>
    </message>
</context>
<context>
    <name>ConditionText</name>
    <message>
        <source>A condition is missing, such as model = gpt-5.</source>
        <translation>model = gpt-5 のような条件がありません。</translation>
    </message>
    <message>
        <source>Before %1 stands “and” or “or”.</source>
        <translation>%1 の前には “and” か “or” が必要です。</translation>
    </message>
    <message>
        <source>Nested too deep.</source>
        <translation>入れ子が深すぎます。</translation>
    </message>
    <message>
        <source>A closing parenthesis is missing.</source>
        <translation>閉じ括弧がありません。</translation>
    </message>
    <message>
        <source>A field is missing here, such as model or key.</source>
        <translation>ここに model や key のような項目がありません。</translation>
    </message>
    <message>
        <source>There is no field %1%2.</source>
        <translation>項目 %1 はありません%2。</translation>
    </message>
    <message>
        <source>After %1 stands =, !=, &lt;, &gt;, in, matches or exists.</source>
        <translation>%1 の後には =、!=、&lt;、&gt;、in、matches、exists のいずれかが必要です。</translation>
    </message>
    <message>
        <source>%1 does not go with %2, which holds other values.</source>
        <translation>%1 は %2 には使えません。値の種類が違います。</translation>
    </message>
    <message>
        <source>A value is missing here.</source>
        <translation>ここに値がありません。</translation>
    </message>
    <message>
        <source>After “in” stands a list in parentheses: (a, b).</source>
        <translation>“in” の後には括弧で囲んだ一覧が必要です: (a, b)。</translation>
    </message>
    <message>
        <source>The quote that begins here does not end.</source>
        <translation>ここで始まる引用符が閉じていません。</translation>
    </message>
    <message>
        <source>%1 is none of %2.</source>
        <translation>%1 は %2 のいずれでもありません。</translation>
    </message>
    <message>
        <source>%1 wants a number from %2 to %3.</source>
        <translation>%1 には %2 から %3 の数が必要です。</translation>
    </message>
    <message>
        <source>%1 wants a number.</source>
        <translation>%1 には数が必要です。</translation>
    </message>
    <message>
        <source>%1 is true or false.</source>
        <translation>%1 は true か false です。</translation>
    </message>
    <message>
        <source>The pattern %1.</source>
        <translation>パターン: %1。</translation>
    </message>
</context>
<context>
    <name>EntityNames</name>
    <message>
        <source>not sent</source>
        <translation>未送信</translation>
    </message>
    <message>
        <source>no model</source>
        <translation>モデルなし</translation>
    </message>
    <message>
        <source>unknown program</source>
        <translation>不明なプログラム</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>キーなし</translation>
    </message>
    <message>
        <source>no team</source>
        <translation>チームなし</translation>
    </message>
    <message>
        <source>no route</source>
        <translation>ルートなし</translation>
    </message>
    <message>
        <source>without</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>プロバイダー</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>クライアント</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>チーム</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>ルート</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>タグ</translation>
    </message>
    <message>
        <source>unknown process</source>
        <translation>不明なプロセス</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>プロセス</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1～%2</translation>
    </message>
    <message>
        <source>%1 US dollars</source>
        <translation>%1 米ドル</translation>
    </message>
    <message>
        <source>unpriced</source>
        <translation>価格なし</translation>
    </message>
    <message>
        <source>local</source>
        <translation>ローカル</translation>
    </message>
    <message>
        <source>cached</source>
        <translation>キャッシュ</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1k</source>
        <translation>%1k</translation>
    </message>
    <message>
        <source>%1M</source>
        <translation>%1M</translation>
    </message>
    <message>
        <source>%1B</source>
        <translation>%1B</translation>
    </message>
    <message>
        <source>%1 in, %2 out</source>
        <translation>入力 %1、出力 %2</translation>
    </message>
    <message>
        <source>%1 req/min</source>
        <translation>%1 件/分</translation>
    </message>
    <message>
        <source>%1 / h</source>
        <translation>%1 / 時</translation>
    </message>
    <message>
        <source>%1 tok/s</source>
        <translation>%1 トークン/秒</translation>
    </message>
    <message>
        <source>%1 B</source>
        <translation>%1 B</translation>
    </message>
    <message>
        <source>%1 kB</source>
        <translation>%1 kB</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 時間 %2 分</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ミリ秒</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation>%1 秒前</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>%1 分前</translation>
    </message>
</context>
<context>
    <name>SpendChart</name>
    <message>
        <source>Expected by %1 %2</source>
        <translation>%1 までの予想 %2</translation>
    </message>
    <message>
        <source>Expected by midnight %1</source>
        <translation>午前 0 時までの予想 %1</translation>
    </message>
    <message>
        <source>Expected today %1</source>
        <translation>今日の予想 %1</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>その他</translation>
    </message>
</context>
<context>
    <name>SpendExport</name>
    <message>
        <source>Saved as %1</source>
        <translation>%1 として保存しました</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 に書き込めません: %2</translation>
    </message>
    <message>
        <source>spending %1</source>
        <translation>支出 %1</translation>
    </message>
    <message>
        <source>spending %1 to %2</source>
        <translation>支出 %1～%2</translation>
    </message>
    <message>
        <source>Export the breakdown</source>
        <translation>内訳を書き出す</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>カンマ区切り (*.csv)</translation>
    </message>
    <message>
        <source>Export the chart</source>
        <translation>グラフを書き出す</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>画像 (*.png)</translation>
    </message>
</context>
<context>
    <name>SpendSpan</name>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>%1 to %2 h</source>
        <translation>%1～%2 時</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1～%2</translation>
    </message>
</context>
<context>
    <name>SpendWords</name>
    <message>
        <source>1 request</source>
        <translation>1 件のリクエスト</translation>
    </message>
    <message>
        <source>%1 requests</source>
        <translation>%1 件のリクエスト</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1～%2</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 日間</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 日間</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Healthy</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Degraded</source>
        <translation>低下</translation>
    </message>
    <message>
        <source>Cooling</source>
        <translation>休止中</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>オフ</translation>
    </message>
    <message>
        <source>No traffic</source>
        <translation>通信なし</translation>
    </message>
    <message>
        <source>In flight</source>
        <translation>処理中</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Failover</source>
        <translation>フェイルオーバー</translation>
    </message>
    <message>
        <source>Cache hit</source>
        <translation>キャッシュヒット</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>エラー</translation>
    </message>
    <message>
        <source>Denied</source>
        <translation>拒否</translation>
    </message>
</context>
<context>
    <name>StepKind</name>
    <message>
        <source>Match</source>
        <translation>照合</translation>
    </message>
    <message>
        <source>The first case that fits decides where it goes</source>
        <translation>最初に当てはまるケースが行き先を決めます</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>分割</translation>
    </message>
    <message>
        <source>Sends shares of the requests different ways</source>
        <translation>リクエストを割合で別の道に送ります</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>予算</translation>
    </message>
    <message>
        <source>Another way once an amount of money is used up</source>
        <translation>金額を使い切ると別の道へ</translation>
    </message>
    <message>
        <source>Rate limit</source>
        <translation>レート制限</translation>
    </message>
    <message>
        <source>Another way above a number of requests or tokens</source>
        <translation>リクエストやトークンが一定数を超えると別の道へ</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>キャッシュ</translation>
    </message>
    <message>
        <source>Answers from memory what was asked before</source>
        <translation>以前の質問には記憶から答えます</translation>
    </message>
    <message>
        <source>Guardrail</source>
        <translation>ガードレール</translation>
    </message>
    <message>
        <source>Checks the text before it goes on</source>
        <translation>先へ進む前にテキストを調べます</translation>
    </message>
    <message>
        <source>Transform</source>
        <translation>変換</translation>
    </message>
    <message>
        <source>Changes the request before it goes on</source>
        <translation>先へ進む前にリクエストを変更します</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>プール</translation>
    </message>
    <message>
        <source>Several providers, one after the other or by turns</source>
        <translation>複数のプロバイダーを順に、または交互に</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>プロバイダー</translation>
    </message>
    <message>
        <source>A provider and its model</source>
        <translation>プロバイダーとそのモデル</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Refuses the request with a message</source>
        <translation>メッセージを返してリクエストを拒否します</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Text for people, on the canvas</source>
        <translation>キャンバス上の人のための文章</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>入口</translation>
    </message>
    <message>
        <source>Where requests come in</source>
        <translation>リクエストが入る場所</translation>
    </message>
    <message>
        <source>Unknown step</source>
        <translation>不明なステップ</translation>
    </message>
    <message>
        <source>This version of Tollgate does not know it</source>
        <translation>このバージョンの Tollgate では扱えません</translation>
    </message>
</context>
<context>
    <name>StickyFields</name>
    <message>
        <source>Stick to</source>
        <translation>固定単位</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>セッション</translation>
    </message>
    <message>
        <source>Access key</source>
        <translation>アクセスキー</translation>
    </message>
    <message>
        <source>User</source>
        <translation>ユーザー</translation>
    </message>
    <message>
        <source>For</source>
        <translation>期間</translation>
    </message>
</context>
<context>
    <name>Table</name>
    <message>
        <source>served %1, slow or retried %2, failed %3 of %4</source>
        <translation>%4 件中、成功 %1、遅延または再試行 %2、失敗 %3</translation>
    </message>
    <message>
        <source>on</source>
        <translation>オン</translation>
    </message>
    <message>
        <source>off</source>
        <translation>オフ</translation>
    </message>
</context>
<context>
    <name>tollgate::app</name>
    <message>
        <source>No temporary folder can be made in %1: %2</source>
        <translation>%1 に一時フォルダーを作れません: %2</translation>
    </message>
</context>
<context>
    <name>tollgate::app::Console</name>
    <message>
        <source>First steps</source>
        <translation>はじめの手順</translation>
    </message>
    <message>
        <source> · %1 in flight</source>
        <translation> · 処理中 %1 件</translation>
    </message>
    <message>
        <source>Demo: simulated provider, nothing leaves this computer.</source>
        <translation>デモ: 模擬プロバイダーです。このコンピューターの外には何も出ません。</translation>
    </message>
    <message>
        <source>%1 is on.</source>
        <translation>%1 をオンにしました。</translation>
    </message>
    <message>
        <source>%1 is off.</source>
        <translation>%1 をオフにしました。</translation>
    </message>
    <message>
        <source>Keep the gateway running?</source>
        <translation>ゲートウェイを動かし続けますか?</translation>
    </message>
    <message>
        <source>Clients go on while the window is closed. Starting Tollgate again brings it back.</source>
        <translation>ウィンドウを閉じてもクライアントは使えます。Tollgate をもう一度起動すると戻ります。</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>動かし続ける</translation>
    </message>
    <message>
        <source>Switch on %1</source>
        <translation>%1 をオンにする</translation>
    </message>
    <message>
        <source>Switch off %1</source>
        <translation>%1 をオフにする</translation>
    </message>
    <message>
        <source>provider</source>
        <translation>プロバイダー</translation>
    </message>
    <message>
        <source>Switch the gateway off</source>
        <translation>ゲートウェイをオフにする</translation>
    </message>
    <message>
        <source>Switch the gateway on</source>
        <translation>ゲートウェイをオンにする</translation>
    </message>
    <message>
        <source>gateway</source>
        <translation>ゲートウェイ</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>アドレスをコピー</translation>
    </message>
    <message>
        <source>Settings: %1</source>
        <translation>設定: %1</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Open request %1</source>
        <translation>リクエスト %1 を開く</translation>
    </message>
    <message>
        <source>request</source>
        <translation>リクエスト</translation>
    </message>
    <message>
        <source>Show requests: %1</source>
        <translation>リクエストを表示: %1</translation>
    </message>
    <message>
        <source>filter</source>
        <translation>フィルター</translation>
    </message>
    <message>
        <source>%1 is down</source>
        <translation>%1 は停止しています</translation>
    </message>
    <message>
        <source>%1 needs attention</source>
        <translation>%1 は確認が必要です</translation>
    </message>
    <message>
        <source>%1 is cooling</source>
        <translation>%1 は休止中です</translation>
    </message>
    <message>
        <source>%1 is degraded</source>
        <translation>%1 は低下しています</translation>
    </message>
    <message>
        <source>On  %1 today, %2</source>
        <translation>オン  今日 %1、%2</translation>
    </message>
    <message>
        <source>Off  %1 today</source>
        <translation>オフ  今日 %1</translation>
    </message>
    <message>
        <source>Clients get: Tollgate is off</source>
        <translation>クライアントへの応答: Tollgate はオフです</translation>
    </message>
    <message>
        <source>The budget %1 is used up</source>
        <translation>予算 %1 を使い切りました</translation>
    </message>
</context>
<context>
    <name>tollgate::bridge</name>
    <message>
        <source>--listen takes an address of this computer and a port, such as 127.0.0.1:8655, not %1</source>
        <translation>--listen にはこのコンピューターのアドレスとポート（例: 127.0.0.1:8655）を指定します。%1 は使えません</translation>
    </message>
    <message>
        <source>p95 3.99 s, 20.5 % failed</source>
        <translation>p95 3.99 秒、20.5 % 失敗</translation>
    </message>
    <message>
        <source>taking failover</source>
        <translation>フェイルオーバーを引き受け中</translation>
    </message>
    <message>
        <source>since yesterday 18:20</source>
        <translation>昨日 18:20 から</translation>
    </message>
    <message>
        <source>no requests today</source>
        <translation>今日はリクエストなし</translation>
    </message>
    <message>
        <source>local</source>
        <translation>ローカル</translation>
    </message>
    <message>
        <source>00:42, then 1 trial</source>
        <translation>00:42、その後 1 回試行</translation>
    </message>
    <message>
        <source>The keychain is unlocked.</source>
        <translation>キーチェーンはロック解除されています。</translation>
    </message>
    <message>
        <source>The log of the pictures cannot be written.</source>
        <translation>画像用のログを書き込めません。</translation>
    </message>
    <message>
        <source>needs a key</source>
        <translation>キーが必要</translation>
    </message>
    <message>
        <source>all keys are switched off</source>
        <translation>すべてのキーがオフ</translation>
    </message>
    <message>
        <source>%1 of %2 attempts failed</source>
        <translation>%2 回中 %1 回の試行が失敗</translation>
    </message>
    <message>
        <source>%1 % failed</source>
        <translation>%1 % 失敗</translation>
    </message>
    <message>
        <source>p95 %1 s</source>
        <translation>p95 %1 秒</translation>
    </message>
    <message>
        <source>waiting for the keychain</source>
        <translation>キーチェーンを待っています</translation>
    </message>
    <message>
        <source>the provider refused the key; paste a new one</source>
        <translation>プロバイダーがキーを拒否しました。新しいキーを貼り付けてください</translation>
    </message>
    <message>
        <source>the provider wants a key; add one</source>
        <translation>プロバイダーはキーを要求します。追加してください</translation>
    </message>
    <message>
        <source>no requests this hour</source>
        <translation>この 1 時間はリクエストなし</translation>
    </message>
    <message>
        <source>%1 failures in a row (%2), tried again in %3</source>
        <translation>%1 回続けて失敗 (%2)、%3 後に再試行</translation>
    </message>
    <message>
        <source>%1 of %2 calls failed (%3), tried again in %4</source>
        <translation>%2 回の呼び出しのうち %1 回が失敗 (%3)、%4 後に再試行</translation>
    </message>
    <message>
        <source>failed again when tried (%1), tried again in %2</source>
        <translation>再試行でも失敗 (%1)、%2 後に再試行</translation>
    </message>
    <message>
        <source>failed before (%1), the next call tries it</source>
        <translation>以前に失敗 (%1)、次の呼び出しで試します</translation>
    </message>
    <message>
        <source>failed before (%1), a call tries it now</source>
        <translation>以前に失敗 (%1)、いま試しています</translation>
    </message>
    <message>
        <source>the key is rate limited, ready again in %1</source>
        <translation>キーはレート制限中、%1 後に再び使えます</translation>
    </message>
    <message>
        <source>the provider refused the key: %1</source>
        <translation>プロバイダーがキーを拒否しました: %1</translation>
    </message>
    <message>
        <source>before the restart</source>
        <translation>再起動前</translation>
    </message>
</context>
<context>
    <name>tollgate::bridge::AccessKeys</name>
    <message>
        <source>This key is kept in the environment variable %1. Change it there and start Tollgate anew.</source>
        <translation>このキーは環境変数 %1 にあります。そちらを変更し、Tollgate を起動し直してください。</translation>
    </message>
    <message>
        <source>There is no access key &quot;%1&quot;.</source>
        <translation>アクセスキー「%1」はありません。</translation>
    </message>
</context>
<context>
    <name>tollgate::bridge::Budgets</name>
    <message>
        <source>The budget %1 is not there any more: it was removed outside this window.</source>
        <translation>予算 %1 はもうありません。このウィンドウの外で削除されました。</translation>
    </message>
</context>
<context>
    <name>tollgate::bridge::CatalogueStore</name>
    <message>
        <source>The installed price list is not used: %1</source>
        <translation>インストールした価格表は使われません: %1</translation>
    </message>
    <message>
        <source>%1 cannot be put aside.</source>
        <translation>%1 を退避できません。</translation>
    </message>
</context>
<context>
    <name>tollgate::bridge::ConfigStore</name>
    <message>
        <source>Another program is changing the configuration file. Try again.</source>
        <translation>別のプログラムが設定ファイルを変更しています。もう一度お試しください。</translation>
    </message>
    <message>
        <source>The configuration file was edited outside just now and has been read again. Try again.</source>
        <translation>設定ファイルが外部で編集されたため、読み直しました。もう一度お試しください。</translation>
    </message>
    <message>
        <source>The configuration file was edited outside and has mistakes. Correct it first: %1</source>
        <translation>設定ファイルが外部で編集され、誤りがあります。先に修正してください: %1</translation>
    </message>
</context>
<context>
    <name>tollgate::bridge::Gateway</name>
    <message>
        <source>Port %1 is used by %2 (pid %3).</source>
        <translation>ポート %1 は %2 (pid %3) が使用しています。</translation>
    </message>
    <message>
        <source>%1 cannot be listened on.</source>
        <translation>%1 で待ち受けできません。</translation>
    </message>
</context>
<context>
    <name>tollgate::bridge::Prober</name>
    <message>
        <source>200, key accepted</source>
        <translation>200、キーは受理されました</translation>
    </message>
    <message>
        <source>200, no key needed</source>
        <translation>200、キーは不要</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s)</source>
        <translation>
            <numerusform>%n 個のモデル</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 priced</source>
        <translation>%1、価格あり %2</translation>
    </message>
</context>
<context>
    <name>tollgate::bridge::Providers</name>
    <message>
        <source>There is no provider &quot;%1&quot;.</source>
        <translation>プロバイダー「%1」はありません。</translation>
    </message>
    <message>
        <source>There is no key to store.</source>
        <translation>保存するキーがありません。</translation>
    </message>
    <message>
        <source>%1 has no key &quot;%2&quot;.</source>
        <translation>%1 にキー「%2」はありません。</translation>
    </message>
</context>
<context>
    <name>tollgate::bridge::Routes</name>
    <message>
        <source>There is no such route any more.</source>
        <translation>このルートはもうありません。</translation>
    </message>
</context>
<context>
    <name>tollgate::bridge::Runtime</name>
    <message>
        <source>The folder %1 cannot be locked.</source>
        <translation>フォルダー %1 をロックできません。</translation>
    </message>
    <message>
        <source>%1 (pid %2)</source>
        <translation>%1（PID %2）</translation>
    </message>
    <message>
        <source>Another Tollgate</source>
        <translation>別の Tollgate</translation>
    </message>
    <message>
        <source>%1 already uses %2. Stop it first, or choose another --data-dir.</source>
        <translation>%1 がすでに %2 を使用しています。先に終了するか、別の --data-dir を指定してください。</translation>
    </message>
    <message>
        <source>The log was damaged and a new one was begun. The old one is %1.</source>
        <translation>ログが破損していたため、新しいログを開始しました。古いログは %1 です。</translation>
    </message>
</context>
<context>
    <name>tollgate::bridge::TestRequest</name>
    <message>
        <source>No provider with a usable key offers a chat model. Add or switch on a provider first.</source>
        <translation>使えるキーを持つプロバイダーでチャットモデルを提供するものがありません。先にプロバイダーを追加するかオンにしてください。</translation>
    </message>
    <message>
        <source>The access key cannot be read from the keychain. Unlock it and try again.</source>
        <translation>アクセスキーをキーチェーンから読み取れません。ロックを解除してもう一度試してください。</translation>
    </message>
</context>
<context>
    <name>tollgate::secrets</name>
    <message>
        <source>The system keychain is unlocked.</source>
        <translation>システムのキーチェーンはロック解除されています。</translation>
    </message>
    <message>
        <source>The system keychain is locked. Unlock it, and the stored keys work again.</source>
        <translation>システムのキーチェーンはロックされています。ロックを解除すると、保存したキーが再び使えます。</translation>
    </message>
    <message>
        <source>The keychain service runs but has no keyring yet. Create one in your password manager, or keep keys for this session or in environment variables.</source>
        <translation>キーチェーンサービスは動作していますが、キーリングがまだありません。パスワードマネージャーで作成するか、キーをこのセッションのみ、または環境変数で保持してください。</translation>
    </message>
    <message>
        <source>The keychain service does not answer. Keys that are stored there wait until it does.</source>
        <translation>キーチェーンサービスが応答しません。そこに保存されたキーは、応答するまで待機します。</translation>
    </message>
    <message>
        <source>There is no keychain on this system. Keep keys for this session, or name an environment variable.</source>
        <translation>このシステムにはキーチェーンがありません。キーをこのセッションのみ保持するか、環境変数を指定してください。</translation>
    </message>
</context>
<context>
    <name>tollgate::secrets::KeyStore</name>
    <message>
        <source>This is too long to be a key.</source>
        <translation>キーとしては長すぎます。</translation>
    </message>
</context>
<context>
    <name>tollgate::secrets::Keychain</name>
    <message>
        <source>The keychain has not been asked yet.</source>
        <translation>キーチェーンにはまだ問い合わせていません。</translation>
    </message>
    <message>
        <source>The keychain gave back something else than was stored.</source>
        <translation>キーチェーンから、保存したものと異なる内容が返されました。</translation>
    </message>
    <message>
        <source>The keychain has no such entry.</source>
        <translation>キーチェーンにそのような項目はありません。</translation>
    </message>
    <message>
        <source>No keychain is used here: keys stay in memory until the program ends.</source>
        <translation>ここではキーチェーンを使いません。キーはプログラムの終了までメモリーに残ります。</translation>
    </message>
    <message>
        <source>The system keychain said: %1</source>
        <translation>システムのキーチェーンの応答: %1</translation>
    </message>
</context>
<context>
    <name>tollgate::ui</name>
    <message>
        <source>not sent</source>
        <translation>未送信</translation>
    </message>
    <message>
        <source>In flight for %1</source>
        <translation>処理中 %1</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::AboutForm</name>
    <message>
        <source>Tollgate</source>
        <translation>Tollgate</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>バージョン</translation>
    </message>
    <message>
        <source>A desktop AI gateway.</source>
        <translation>デスクトップの AI ゲートウェイ。</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>ライセンス</translation>
    </message>
    <message>
        <source>You may use, study, share and change it.</source>
        <translation>使用、研究、共有、改変ができます。</translation>
    </message>
    <message>
        <source>GNU General Public License, version 3 or later</source>
        <translation>GNU General Public License バージョン 3 以降</translation>
    </message>
    <message>
        <source>Built with</source>
        <translation>使用したもの</translation>
    </message>
    <message>
        <source>The libraries that carry it.</source>
        <translation>これを支えるライブラリ。</translation>
    </message>
    <message>
        <source>Keychain</source>
        <translation>キーチェーン</translation>
    </message>
    <message>
        <source>Where keys of providers are kept.</source>
        <translation>プロバイダーのキーを保管する場所。</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>まだ問い合わせていません</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::AccessKeyRows</name>
    <message>
        <source>Use</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>チーム</translation>
    </message>
    <message>
        <source>Ends in</source>
        <translation>末尾</translation>
    </message>
    <message>
        <source>May use</source>
        <translation>使用できるもの</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>レート</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>最終使用</translation>
    </message>
    <message>
        <source>Requests it may make in a minute</source>
        <translation>1 分間に送れるリクエスト数</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s)</source>
        <translation>
            <numerusform>%n モデル</numerusform>
        </translation>
    </message>
    <message>
        <source>by route %1</source>
        <translation>ルート %1 経由</translation>
    </message>
    <message>
        <source>only %1</source>
        <translation>%1 のみ</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>%1 から</translation>
    </message>
    <message>
        <source>never</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>%1 / min</source>
        <translation>%1 / 分</translation>
    </message>
    <message>
        <source>%1, on</source>
        <translation>%1、オン</translation>
    </message>
    <message>
        <source>%1, off</source>
        <translation>%1、オフ</translation>
    </message>
    <message>
        <source>%1, expired</source>
        <translation>%1、期限切れ</translation>
    </message>
    <message>
        <source>Budget, day</source>
        <translation>予算（日）</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>/ %1</translation>
    </message>
    <message>
        <source>used up</source>
        <translation>使い切り</translation>
    </message>
    <message>
        <source>warned</source>
        <translation>警告済み</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::AccessKeysCard</name>
    <message>
        <source>Access keys</source>
        <translation>アクセスキー</translation>
    </message>
    <message>
        <source>what a client sends to Tollgate, not a provider key</source>
        <translation>クライアントが Tollgate に送るもので、プロバイダーのキーではありません</translation>
    </message>
    <message>
        <source>No key has this name.</source>
        <translation>この名前のキーはありません。</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s)</source>
        <translation>
            <numerusform>%n 個のキー</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tollgate::ui::AccessPage</name>
    <message>
        <source>Access</source>
        <translation>アクセス</translation>
    </message>
    <message>
        <source>Create key</source>
        <translation>キーを作成</translation>
    </message>
    <message>
        <source>Find a key or person</source>
        <translation>キーまたは人を検索</translation>
    </message>
    <message>
        <source>Reachable from</source>
        <translation>接続元</translation>
    </message>
    <message>
        <source>Anyone on this network with a key can spend.</source>
        <translation>このネットワークでキーを持つ人は誰でも支出できます。</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>チーム</translation>
    </message>
    <message>
        <source>New team</source>
        <translation>新しいチーム</translation>
    </message>
    <message>
        <source>No team yet.</source>
        <translation>チームはまだありません。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>何も変更していません。</translation>
    </message>
    <message>
        <source>Key %1 is off.</source>
        <translation>キー %1 をオフにしました。</translation>
    </message>
    <message>
        <source>The key %1 is copied.</source>
        <translation>キー %1 をコピーしました。</translation>
    </message>
    <message>
        <source>The key %1 cannot be copied.</source>
        <translation>キー %1 はコピーできません。</translation>
    </message>
    <message>
        <source>No keychain has its text, and what Tollgate keeps is a hash. Rotate gives it a new one.</source>
        <translation>テキストはどのキーチェーンにもなく、Tollgate が保持するのはハッシュだけです。更新すると新しいものになります。</translation>
    </message>
    <message>
        <source>The old text works for another 24 hours.</source>
        <translation>古いテキストはあと 24 時間使えます。</translation>
    </message>
    <message>
        <source>Delete the key %1?</source>
        <translation>キー %1 を削除しますか?</translation>
    </message>
    <message>
        <source>Programs that send it get an error from now on, and what runs ends at once. Its requests stay in the log.</source>
        <translation>このキーを送るプログラムは以後エラーになり、実行中のものはすぐに終わります。リクエストはログに残ります。</translation>
    </message>
    <message>
        <source>Delete key</source>
        <translation>キーを削除</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Add team</source>
        <translation>チームを追加</translation>
    </message>
    <message>
        <source>The name is missing.</source>
        <translation>名前がありません。</translation>
    </message>
    <message numerus="yes">
        <source>%n more budget(s) refuse requests now.</source>
        <translation>
            <numerusform>ほかに %n 件の予算が今リクエストを拒否しています。</numerusform>
        </translation>
    </message>
    <message>
        <source>The budget %1 is used up.</source>
        <translation>予算 %1 を使い切りました。</translation>
    </message>
    <message>
        <source>Change budget</source>
        <translation>予算を変更</translation>
    </message>
    <message>
        <source>All</source>
        <translation>合計</translation>
    </message>
    <message>
        <source>The budget %1 is deleted.</source>
        <translation>予算 %1 を削除しました。</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::AddressFields</name>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>プロトコル</translation>
    </message>
    <message>
        <source>Only where it is needed.</source>
        <translation>必要な場合だけ。</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation>%1 がありません。</translation>
    </message>
    <message>
        <source>Only letters, digits, hyphens, dots and underscores can stand here.</source>
        <translation>ここには英字、数字、ハイフン、ドット、下線だけが使えます。</translation>
    </message>
    <message>
        <source>The address is missing.</source>
        <translation>アドレスがありません。</translation>
    </message>
    <message>
        <source>The address still holds a name in braces.</source>
        <translation>アドレスに波かっこの名前が残っています。</translation>
    </message>
    <message>
        <source>The address %1.</source>
        <translation>アドレス: %1。</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::AmountField</name>
    <message>
        <source>A number above 0 is needed.</source>
        <translation>0 より大きい数が必要です。</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::AppearanceForm</name>
    <message>
        <source>Look</source>
        <translation>外観</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>テーマ</translation>
    </message>
    <message>
        <source>System</source>
        <translation>システム</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>System follows the desktop, also while it runs.</source>
        <translation>「システム」は実行中もデスクトップに従います。</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::Bar</name>
    <message>
        <source>More</source>
        <translation>その他</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::BarChartPanel</name>
    <message>
        <source>Show %1 as</source>
        <translation>%1 の表示方法</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>グラフ</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::BarTableModel</name>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合計</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::BreakdownCard</name>
    <message>
        <source>Breakdown</source>
        <translation>内訳</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>グループ化</translation>
    </message>
    <message>
        <source>Then by</source>
        <translation>次に</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>グループ</translation>
    </message>
    <message>
        <source>then</source>
        <translation>次に</translation>
    </message>
    <message>
        <source>Double-click opens Requests</source>
        <translation>ダブルクリックで「リクエスト」を開く</translation>
    </message>
    <message>
        <source>Show 30 days</source>
        <translation>30 日間を表示</translation>
    </message>
    <message>
        <source>Show the first steps</source>
        <translation>はじめの手順を表示</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Only %1, Esc shows all</source>
        <translation>%1 のみ、Esc ですべて表示</translation>
    </message>
    <message>
        <source>No requests in this range.</source>
        <translation>この範囲にリクエストはありません。</translation>
    </message>
    <message>
        <source>Nothing spent yet.</source>
        <translation>まだ支出はありません。</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::BreakdownModel</name>
    <message>
        <source>%1 of %2 prompt tokens</source>
        <translation>プロンプトトークン %2 中 %1</translation>
    </message>
    <message>
        <source>%1 without a price</source>
        <translation>価格なし %1</translation>
    </message>
    <message>
        <source>%1 estimated</source>
        <translation>推定 %1</translation>
    </message>
    <message>
        <source>open</source>
        <translation>展開済み</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>折りたたみ済み</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合計</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::Budget</name>
    <message>
        <source>Counts what all requests cost</source>
        <translation>すべてのリクエストの費用を数えます</translation>
    </message>
    <message>
        <source>Counts what requests with the access key %1 cost</source>
        <translation>アクセスキー %1 のリクエストの費用を数えます</translation>
    </message>
    <message>
        <source>Counts what the keys of the team %1 cost</source>
        <translation>チーム %1 のキーの費用を数えます</translation>
    </message>
    <message>
        <source>Counts what requests to %1 cost</source>
        <translation>%1 へのリクエストの費用を数えます</translation>
    </message>
    <message>
        <source>Counts what requests to the model %1 cost</source>
        <translation>モデル %1 へのリクエストの費用を数えます</translation>
    </message>
    <message>
        <source>Counts what requests of the project %1 cost</source>
        <translation>プロジェクト %1 のリクエストの費用を数えます</translation>
    </message>
    <message>
        <source>Counts what requests with the tag %1 cost</source>
        <translation>タグ %1 のリクエストの費用を数えます</translation>
    </message>
    <message>
        <source>anew each hour.</source>
        <translation>1 時間ごとに数え直します。</translation>
    </message>
    <message>
        <source>anew each day at 00:00.</source>
        <translation>毎日 00:00 に数え直します。</translation>
    </message>
    <message>
        <source>anew each week on Monday.</source>
        <translation>毎週月曜日に数え直します。</translation>
    </message>
    <message>
        <source>anew each month on the 1st.</source>
        <translation>毎月 1 日に数え直します。</translation>
    </message>
    <message>
        <source>once; it never starts again.</source>
        <translation>一度だけで、数え直しません。</translation>
    </message>
    <message>
        <source>until the hour ends</source>
        <translation>その 1 時間が終わるまで</translation>
    </message>
    <message>
        <source>until the day ends</source>
        <translation>その日が終わるまで</translation>
    </message>
    <message>
        <source>until the week ends</source>
        <translation>その週が終わるまで</translation>
    </message>
    <message>
        <source>until the month ends</source>
        <translation>その月が終わるまで</translation>
    </message>
    <message>
        <source>until somebody raises it</source>
        <translation>誰かが引き上げるまで</translation>
    </message>
    <message>
        <source>Runs out about %1 at this rate.</source>
        <translation>このペースでは %1 ごろに尽きます。</translation>
    </message>
    <message>
        <source>Reached on %1 at this rate.</source>
        <translation>このペースでは %1 に達します。</translation>
    </message>
    <message>
        <source>Never starts again.</source>
        <translation>数え直しません。</translation>
    </message>
    <message>
        <source>Resets %1.</source>
        <translation>%1 に戻ります。</translation>
    </message>
    <message>
        <source>All providers</source>
        <translation>すべてのプロバイダー</translation>
    </message>
    <message>
        <source>Key %1</source>
        <translation>キー %1</translation>
    </message>
    <message>
        <source>Team %1</source>
        <translation>チーム %1</translation>
    </message>
    <message>
        <source>Model %1</source>
        <translation>モデル %1</translation>
    </message>
    <message>
        <source>Project %1</source>
        <translation>プロジェクト %1</translation>
    </message>
    <message>
        <source>Tag %1</source>
        <translation>タグ %1</translation>
    </message>
    <message>
        <source>hour</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>week</source>
        <translation>週</translation>
    </message>
    <message>
        <source>month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>total</source>
        <translation>合計</translation>
    </message>
    <message>
        <source>Stop paid</source>
        <translation>有料を停止</translation>
    </message>
    <message>
        <source>Warn only</source>
        <translation>警告のみ</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Used up; nothing is refused.</source>
        <translation>使い切りましたが、何も拒否しません。</translation>
    </message>
    <message>
        <source>Used up: paid requests are refused.</source>
        <translation>使い切り：有料リクエストを拒否します。</translation>
    </message>
    <message>
        <source>Used up: paid requests are refused until %1.</source>
        <translation>使い切り：%1 まで有料リクエストを拒否します。</translation>
    </message>
    <message>
        <source>Stops paid requests at 100 %.</source>
        <translation>100 % で有料リクエストを停止します。</translation>
    </message>
    <message>
        <source>Warns at %1 %.</source>
        <translation>%1 % で警告します。</translation>
    </message>
    <message>
        <source>Warned at %1 %.</source>
        <translation>%1 % で警告しました。</translation>
    </message>
    <message>
        <source>%1 is spent; it only warns, nothing is refused.</source>
        <translation>%1 を使いました。警告のみで、何も拒否しません。</translation>
    </message>
    <message>
        <source>%1 is spent; paid requests are refused until somebody raises it.</source>
        <translation>%1 を使いました。誰かが引き上げるまで有料リクエストを拒否します。</translation>
    </message>
    <message>
        <source>%1 is spent; paid requests are refused until %2.</source>
        <translation>%1 を使いました。%2 まで有料リクエストを拒否します。</translation>
    </message>
    <message>
        <source>At %1 Tollgate warns.</source>
        <translation>%1 で Tollgate が警告します。</translation>
    </message>
    <message>
        <source>At %1 paid requests are refused %2; what costs nothing still passes.</source>
        <translation>%1 で有料リクエストを%2拒否します。無料のものは通ります。</translation>
    </message>
    <message>
        <source>At %1 it warns; nothing is refused.</source>
        <translation>%1 で警告します。何も拒否しません。</translation>
    </message>
    <message>
        <source>What this period has cost before counts.</source>
        <translation>この期間にすでにかかった費用も数えます。</translation>
    </message>
    <message>
        <source>It counts from now on: the log cannot tell what this tag has cost before.</source>
        <translation>今から数えます。このタグの以前の費用はログからは分かりません。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>what a budget counts, and how often anew</comment>
        <translation>%1。%2</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::BudgetBar</name>
    <message>
        <source>of %1</source>
        <translation>/ %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 中 %1</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::BudgetDialog</name>
    <message>
        <source>New budget</source>
        <translation>新しい予算</translation>
    </message>
    <message>
        <source>Budget %1</source>
        <translation>予算 %1</translation>
    </message>
    <message>
        <source>Delete budget</source>
        <translation>予算を削除</translation>
    </message>
    <message>
        <source>Set budget</source>
        <translation>予算を設定</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>This budget was removed outside this window. It can be set anew.</source>
        <translation>この予算はこのウィンドウの外で削除されました。改めて設定できます。</translation>
    </message>
    <message>
        <source>Something is missing or cannot be read</source>
        <translation>足りないか読み取れないものがあります</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>何も変更していません</translation>
    </message>
    <message>
        <source>The budget %1 counts from now on.</source>
        <translation>予算 %1 は今から有効です。</translation>
    </message>
    <message>
        <source>The budget %1 is changed.</source>
        <translation>予算 %1 を変更しました。</translation>
    </message>
    <message>
        <source>The budget %1 is deleted.</source>
        <translation>予算 %1 を削除しました。</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::BudgetFields</name>
    <message>
        <source>At 100 %</source>
        <translation>100 % で</translation>
    </message>
    <message>
        <source>Stop paid requests</source>
        <translation>有料リクエストを停止</translation>
    </message>
    <message>
        <source>Warn only</source>
        <translation>警告のみ</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>動作</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>数える対象</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金額</translation>
    </message>
    <message>
        <source>Warn at</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期間</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>An amount is a number of dollars, such as 25 or 0.50.</source>
        <translation>金額は 25 や 0.50 のようなドルの数値です。</translation>
    </message>
    <message>
        <source>It has to be more than $0.</source>
        <translation>$0 より大きい必要があります。</translation>
    </message>
    <message>
        <source>A share is a whole number from 1 to 100.</source>
        <translation>割合は 1 から 100 の整数です。</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::BudgetRows</name>
    <message>
        <source>Scope</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期間</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>At 100 %</source>
        <translation>100 % で</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>使用済み</translation>
    </message>
    <message>
        <source>Used up</source>
        <translation>使い切り</translation>
    </message>
    <message>
        <source>used up</source>
        <translation>使い切り</translation>
    </message>
    <message>
        <source>warned</source>
        <translation>警告済み</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::BudgetsCard</name>
    <message>
        <source>Budgets</source>
        <translation>予算</translation>
    </message>
    <message>
        <source>No budget yet. One warns, or stops paid requests, when a day or a month has cost enough.</source>
        <translation>予算はまだありません。1 日や 1 か月の費用が決めた額に達すると、警告するか有料リクエストを停止します。</translation>
    </message>
    <message>
        <source>Set a budget</source>
        <translation>予算を設定</translation>
    </message>
    <message>
        <source>Edit budget</source>
        <translation>予算を編集</translation>
    </message>
    <message>
        <source>New budget</source>
        <translation>新しい予算</translation>
    </message>
    <message>
        <source>Delete budget</source>
        <translation>予算を削除</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::CacheForm</name>
    <message>
        <source>Answers</source>
        <translation>回答する対象</translation>
    </message>
    <message>
        <source>the same request</source>
        <translation>同じリクエスト</translation>
    </message>
    <message>
        <source>the same meaning</source>
        <translation>同じ意味</translation>
    </message>
    <message>
        <source>Keeps for</source>
        <translation>保存期間</translation>
    </message>
    <message>
        <source>Otherwise</source>
        <translation>それ以外</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::CanvasKeys</name>
    <message>
        <source>Add a step</source>
        <translation>ステップを追加</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>もう 1 つ</translation>
    </message>
    <message>
        <source>Which way out?</source>
        <translation>どの出口ですか?</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::CanvasLegend</name>
    <message>
        <source>fallback</source>
        <translation>フォールバック</translation>
    </message>
    <message>
        <source>no traffic</source>
        <translation>通信なし</translation>
    </message>
    <message>
        <source>changed in draft</source>
        <translation>下書きで変更</translation>
    </message>
    <message>
        <source>requests, last hour</source>
        <translation>リクエスト、直近 1 時間</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>凡例</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::CanvasView</name>
    <message>
        <source>Properties</source>
        <translation>プロパティ</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>名前を変更</translation>
    </message>
    <message>
        <source>Add a step after it…</source>
        <translation>後ろにステップを追加…</translation>
    </message>
    <message>
        <source>Connect…</source>
        <translation>接続…</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>切り取り</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Take this edge off</source>
        <translation>この接続を外す</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>貼り付け</translation>
    </message>
    <message>
        <source>Tidy up</source>
        <translation>整列</translation>
    </message>
    <message>
        <source>Fit into the window</source>
        <translation>ウィンドウに合わせる</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>ルート</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::CaptureForm</name>
    <message>
        <source>What is recorded</source>
        <translation>記録する内容</translation>
    </message>
    <message>
        <source>Request facts</source>
        <translation>リクエストの情報</translation>
    </message>
    <message>
        <source>Time, client, model, tokens, cost, status, route. Needed for Spending.</source>
        <translation>時刻、クライアント、モデル、トークン、費用、状態、ルート。「支出」に必要です。</translation>
    </message>
    <message>
        <source>Request and answer text</source>
        <translation>リクエストと回答の本文</translation>
    </message>
    <message>
        <source>All</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation>エラーのみ</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Stored on this computer only.</source>
        <translation>このコンピューターにだけ保存します。</translation>
    </message>
    <message>
        <source>Keep text for</source>
        <translation>本文の保存期間</translation>
    </message>
    <message>
        <source>Older text is deleted by itself.</source>
        <translation>古い本文は自動で削除されます。</translation>
    </message>
    <message>
        <source>Largest text kept</source>
        <translation>保存する最大の本文</translation>
    </message>
    <message>
        <source>Longer text is cut and marked.</source>
        <translation>長い本文は切り詰めて印を付けます。</translation>
    </message>
    <message>
        <source>Left out before writing</source>
        <translation>書き込み前に除くもの</translation>
    </message>
    <message>
        <source>Keys and passwords in headers</source>
        <translation>ヘッダーのキーとパスワード</translation>
    </message>
    <message>
        <source>Shown as their last four characters.</source>
        <translation>末尾の 4 文字だけ表示します。</translation>
    </message>
    <message>
        <source>cannot be switched off</source>
        <translation>オフにできません</translation>
    </message>
    <message>
        <source>On disk</source>
        <translation>ディスク上</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>フォルダーを開く</translation>
    </message>
    <message>
        <source>Open the data folder</source>
        <translation>データフォルダーを開く</translation>
    </message>
    <message>
        <source>Delete text now</source>
        <translation>本文を今すぐ削除</translation>
    </message>
    <message>
        <source>Leaves this computer</source>
        <translation>このコンピューターの外に出るもの</translation>
    </message>
    <message>
        <source>Only your requests to the providers that you switched on. No account, no telemetry.</source>
        <translation>オンにしたプロバイダーへのリクエストだけです。アカウントもテレメトリーもありません。</translation>
    </message>
    <message>
        <source>Always, kept %1</source>
        <translation>常に、保存期間 %1</translation>
    </message>
    <message>
        <source>Text %1, facts %2</source>
        <translation>本文 %1、情報 %2</translation>
    </message>
    <message>
        <source>of %1 allowed</source>
        <translation>上限 %1</translation>
    </message>
    <message>
        <source>Delete %1 of text?</source>
        <translation>%1 の本文を削除しますか?</translation>
    </message>
    <message>
        <source>The text of requests and answers goes for good. Facts and costs stay.</source>
        <translation>リクエストと回答の本文は完全に消えます。情報と費用は残ります。</translation>
    </message>
    <message>
        <source>Delete text</source>
        <translation>本文を削除</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::CaseEditor</name>
    <message>
        <source>Condition as text</source>
        <translation>テキストとしての条件</translation>
    </message>
    <message>
        <source>Leads to</source>
        <translation>行き先</translation>
    </message>
    <message>
        <source>When</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>This condition is of a newer version.</source>
        <translation>この条件は新しいバージョンのものです。</translation>
    </message>
    <message>
        <source>At %1: %2</source>
        <translation>%1 文字目: %2</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::Chart</name>
    <message>
        <source>Left and Right read the columns, with Shift they choose a range, Enter opens their requests</source>
        <translation>左右キーで棒を読み、Shift で範囲を選び、Enter でそのリクエストを開きます</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::ChartLegend</name>
    <message>
        <source>Legend</source>
        <translation>凡例</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::CheckList</name>
    <message>
        <source>More</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Revert %1</source>
        <translation>%1 を元に戻す</translation>
    </message>
    <message>
        <source>Fewer</source>
        <translation>減らす</translation>
    </message>
    <message>
        <source>Draft: was %1</source>
        <translation>下書き: 元は %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::ClientLines</name>
    <message>
        <source>Client</source>
        <translation>クライアント</translation>
    </message>
    <message>
        <source>Last request</source>
        <translation>最新のリクエスト</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::ClientsCard</name>
    <message>
        <source>Clients</source>
        <translation>クライアント</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>No program has asked today.</source>
        <translation>今日はまだどのプログラムも問い合わせていません。</translation>
    </message>
    <message>
        <source>unknown program</source>
        <translation>不明なプログラム</translation>
    </message>
    <message>
        <source>in flight</source>
        <translation>処理中</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::CodeBlock</name>
    <message>
        <source>Copy %1</source>
        <translation>%1 をコピー</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::CommandPalette</name>
    <message>
        <source>Search or run</source>
        <translation>検索または実行</translation>
    </message>
    <message>
        <source>A page, a provider (&quot;openai off&quot;), a filter, a request id</source>
        <translation>ページ、プロバイダー (「openai off」)、フィルター、リクエスト ID</translation>
    </message>
    <message>
        <source>What Enter will do</source>
        <translation>Enter で行うこと</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::CompareDialog</name>
    <message>
        <source>Differences</source>
        <translation>差分</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::ConditionBuilder</name>
    <message>
        <source>Condition</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>グループ</translation>
    </message>
    <message>
        <source>All of these</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Any of these</source>
        <translation>いずれか</translation>
    </message>
    <message>
        <source>Not this</source>
        <translation>これ以外</translation>
    </message>
    <message>
        <source>Take this group out</source>
        <translation>このグループを外す</translation>
    </message>
    <message>
        <source>Add condition</source>
        <translation>条件を追加</translation>
    </message>
    <message>
        <source>Add group</source>
        <translation>グループを追加</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::Conditions</name>
    <message>
        <source>yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>no</source>
        <translation>いいえ</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <translation>%1 が %2</translation>
    </message>
    <message>
        <source>%1 is not %2</source>
        <translation>%1 が %2 でない</translation>
    </message>
    <message>
        <source>%1 is one of %2</source>
        <translation>%1 が %2 のいずれか</translation>
    </message>
    <message>
        <source>%1 is none of %2</source>
        <translation>%1 が %2 のいずれでもない</translation>
    </message>
    <message>
        <source>%1 is given</source>
        <translation>%1 が指定されている</translation>
    </message>
    <message>
        <source>%1 is not given</source>
        <translation>%1 が指定されていない</translation>
    </message>
    <message>
        <source>%1 matches %2</source>
        <translation>%1 が %2 に一致</translation>
    </message>
    <message>
        <source>%1 starts with %2</source>
        <translation>%1 が %2 で始まる</translation>
    </message>
    <message>
        <source> and </source>
        <translation> かつ </translation>
    </message>
    <message>
        <source> or </source>
        <translation> または </translation>
    </message>
    <message>
        <source>not (%1)</source>
        <translation>(%1) ではない</translation>
    </message>
    <message>
        <source>no condition yet</source>
        <translation>条件なし</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::ConnectionTestView</name>
    <message>
        <source>Find the host</source>
        <translation>ホストを探す</translation>
    </message>
    <message>
        <source>Connect, TLS</source>
        <translation>接続、TLS</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>サインイン</translation>
    </message>
    <message>
        <source>List models</source>
        <translation>モデルの一覧</translation>
    </message>
    <message>
        <source>%1, not encrypted</source>
        <translation>%1、暗号化なし</translation>
    </message>
    <message>
        <source>Stages of the test</source>
        <translation>テストの段階</translation>
    </message>
    <message>
        <source>Connection test</source>
        <translation>接続テスト</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>テスト</translation>
    </message>
    <message>
        <source>no tokens used</source>
        <translation>トークンは使いません</translation>
    </message>
    <message>
        <source>Testing</source>
        <translation>テスト中</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Passed in %1</source>
        <translation>%1 で合格</translation>
    </message>
    <message>
        <source>Test failed: %1</source>
        <translation>テスト失敗: %1</translation>
    </message>
    <message>
        <source>Test passed in %1</source>
        <translation>テスト合格 (%1)</translation>
    </message>
    <message>
        <source>Testing: %1</source>
        <translation>テスト中: %1</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::CopyButton</name>
    <message>
        <source>copied</source>
        <translation>コピーしました</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::CostGrid</name>
    <message>
        <source>Cost: %1</source>
        <translation>費用: %1</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>トークン</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>数</translation>
    </message>
    <message>
        <source>Per million</source>
        <translation>100 万あたり</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>費用</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::CreateKeyDialog</name>
    <message>
        <source>Create access key</source>
        <translation>アクセスキーを作成</translation>
    </message>
    <message>
        <source>Create key</source>
        <translation>キーを作成</translation>
    </message>
    <message>
        <source>person or program</source>
        <translation>人またはプログラム</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>all</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>所有者</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>チーム</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Names, with * for any text, separated by commas. More can be said afterwards.</source>
        <translation>名前をコンマで区切ります。* は任意の文字列です。詳細は後で設定できます。</translation>
    </message>
    <message>
        <source>The name is missing.</source>
        <translation>名前がありません。</translation>
    </message>
    <message>
        <source>The key %1 works from now on.</source>
        <translation>キー %1 は今から使えます。</translation>
    </message>
    <message>
        <source>Access key %1</source>
        <translation>アクセスキー %1</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::DataForm</name>
    <message>
        <source>Log</source>
        <translation>ログ</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Requests pass also when it cannot be written.</source>
        <translation>書き込めないときもリクエストは通ります。</translation>
    </message>
    <message>
        <source>Keep facts for</source>
        <translation>情報の保存期間</translation>
    </message>
    <message>
        <source>Sums for Spending stay longer.</source>
        <translation>「支出」の合計はより長く残ります。</translation>
    </message>
    <message>
        <source>Room on disk</source>
        <translation>ディスク容量</translation>
    </message>
    <message>
        <source>Beyond it the oldest text goes first.</source>
        <translation>超えると最も古い本文から消えます。</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>データフォルダー</translation>
    </message>
    <message>
        <source>The log and what must survive a restart.</source>
        <translation>ログと、再起動後も必要なもの。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Open the data folder</source>
        <translation>データフォルダーを開く</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>構成</translation>
    </message>
    <message>
        <source>One file, without secrets. Edits outside are picked up.</source>
        <translation>1 つのファイル。秘密は含みません。外部の編集も取り込みます。</translation>
    </message>
    <message>
        <source>Open the configuration file</source>
        <translation>構成ファイルを開く</translation>
    </message>
    <message>
        <source>Every request is written</source>
        <translation>すべてのリクエストを書き込みます</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::DataTable</name>
    <message>
        <source>Move left</source>
        <translation>左へ移動</translation>
    </message>
    <message>
        <source>Move right</source>
        <translation>右へ移動</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>列をリセット</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::DaysStrip</name>
    <message>
        <source>%1, no requests</source>
        <translation>%1、リクエストなし</translation>
    </message>
    <message>
        <source>%1, %2 attempts, %3 failed</source>
        <translation>%1、試行 %2 回、失敗 %3 回</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>過去 90 日間</translation>
    </message>
    <message>
        <source>%1 served</source>
        <translation>%1 応答</translation>
    </message>
    <message>
        <source>no requests</source>
        <translation>リクエストなし</translation>
    </message>
    <message>
        <source>Last 90 days, one cell per day: %1</source>
        <translation>過去 90 日間、1 日 1 マス: %1</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::DeniedCard</name>
    <message>
        <source>Denied today</source>
        <translation>今日拒否されたもの</translation>
    </message>
    <message>
        <source>Nothing was denied today.</source>
        <translation>今日は何も拒否されていません。</translation>
    </message>
    <message>
        <source>Open in Requests</source>
        <translation>リクエストで開く</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) denied today</source>
        <translation>
            <numerusform>今日 %n 件のリクエストを拒否しました</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tollgate::ui::DeniedRows</name>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>要求先</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::DenyForm</name>
    <message>
        <source>HTTP status</source>
        <translation>HTTP ステータス</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>メッセージ</translation>
    </message>
    <message>
        <source>What the client is told</source>
        <translation>クライアントに伝える内容</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::DetailHead</name>
    <message>
        <source>Test connection</source>
        <translation>接続をテスト</translation>
    </message>
    <message>
        <source>Selected provider</source>
        <translation>選択したプロバイダー</translation>
    </message>
    <message>
        <source>Add key</source>
        <translation>キーを追加</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>編集</translation>
    </message>
    <message>
        <source>More for this provider</source>
        <translation>このプロバイダーのその他の操作</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上へ移動</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下へ移動</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Asks it again with the next request, whatever has failed</source>
        <translation>失敗の内容にかかわらず、次のリクエストで再び呼び出します</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::DetailPane</name>
    <message>
        <source>Request</source>
        <translation>リクエスト</translation>
    </message>
    <message>
        <source>Close details</source>
        <translation>詳細を閉じる</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Ends this request; its client is told (Ctrl+.)</source>
        <translation>このリクエストを終了し、クライアントに伝えます (Ctrl+.)</translation>
    </message>
    <message>
        <source>Copy as</source>
        <translation>形式を選んでコピー</translation>
    </message>
    <message>
        <source>curl</source>
        <translation>curl</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>JavaScript</source>
        <translation>JavaScript</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Request text</source>
        <translation>リクエスト本文</translation>
    </message>
    <message>
        <source>Answer text</source>
        <translation>回答本文</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>ヘッダー</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>メッセージ</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>レスポンス</translation>
    </message>
    <message>
        <source>OK after failover</source>
        <translation>フェイルオーバー後に OK</translation>
    </message>
    <message>
        <source>The text is here when the request has ended.</source>
        <translation>リクエストが終わると本文がここに出ます。</translation>
    </message>
    <message>
        <source>No text is kept for this request. Settings, Capture &amp; privacy says what is.</source>
        <translation>このリクエストの本文は保存していません。保存する内容は「設定」の「記録とプライバシー」にあります。</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Too long to lay out as messages; see Request and Response.</source>
        <translation>メッセージとして表示するには長すぎます。「リクエスト」と「レスポンス」を見てください。</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::Dialog</name>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::DraftBar</name>
    <message>
        <source>Route and draft</source>
        <translation>ルートと下書き</translation>
    </message>
    <message>
        <source>View</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>グラフ</translation>
    </message>
    <message>
        <source>List</source>
        <translation>リスト</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>ルート</translation>
    </message>
    <message>
        <source>More for this route</source>
        <translation>このルートのその他</translation>
    </message>
    <message>
        <source>Ask it earlier</source>
        <translation>先に確認する</translation>
    </message>
    <message>
        <source>Ask it later</source>
        <translation>後で確認する</translation>
    </message>
    <message>
        <source>Delete the route</source>
        <translation>ルートを削除</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>やり直す</translation>
    </message>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>破棄</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>公開</translation>
    </message>
    <message>
        <source>%1 (off)</source>
        <translation>%1（オフ）</translation>
    </message>
    <message>
        <source>%1 (new)</source>
        <translation>%1（新規）</translation>
    </message>
    <message>
        <source>New route</source>
        <translation>新しいルート</translation>
    </message>
    <message>
        <source>The draft is as what is live</source>
        <translation>下書きは公開中のものと同じです</translation>
    </message>
    <message>
        <source>The route was changed outside; decide which one stays first</source>
        <translation>ルートが外部で変更されました。先にどちらを残すか決めてください</translation>
    </message>
    <message>
        <source>The draft has errors; see Problems</source>
        <translation>下書きにエラーがあります。「問題」を確認してください</translation>
    </message>
    <message>
        <source>Draft of version %1</source>
        <translation>バージョン %1 の下書き</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>バージョン %1</translation>
    </message>
    <message>
        <source>not live yet</source>
        <translation>未公開</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s), not live yet. Live: version %1</source>
        <translation>
            <numerusform>%n 件の変更、未公開。公開中: バージョン %1</numerusform>
        </translation>
    </message>
    <message>
        <source>live</source>
        <translation>公開中</translation>
    </message>
    <message>
        <source>No route is open</source>
        <translation>開いているルートはありません</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>元に戻す操作はありません</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>やり直す操作はありません</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>元に戻す: %1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>やり直す: %1</translation>
    </message>
    <message>
        <source>There is nothing to compare</source>
        <translation>比較するものはありません</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::DurationField</name>
    <message>
        <source>A length of time is needed, such as %1.</source>
        <translation>%1 のような時間の長さが必要です。</translation>
    </message>
    <message>
        <source>From %1 to %2.</source>
        <translation>%1 から %2 まで。</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::Explain</name>
    <message>
        <source>Fresh input</source>
        <translation>新規入力</translation>
    </message>
    <message>
        <source>Cache read</source>
        <translation>キャッシュ読み取り</translation>
    </message>
    <message>
        <source>Audio input</source>
        <translation>音声入力</translation>
    </message>
    <message>
        <source>Image input</source>
        <translation>画像入力</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>出力</translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation>推論</translation>
    </message>
    <message>
        <source>Audio output</source>
        <translation>音声出力</translation>
    </message>
    <message>
        <source>Image output</source>
        <translation>画像出力</translation>
    </message>
    <message>
        <source>Fee per request</source>
        <translation>リクエストごとの料金</translation>
    </message>
    <message>
        <source>Reported by the provider</source>
        <translation>プロバイダーの報告</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>入口</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>照合</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>分割</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>制限</translation>
    </message>
    <message>
        <source>Answer cache</source>
        <translation>回答キャッシュ</translation>
    </message>
    <message>
        <source>Guardrail</source>
        <translation>ガードレール</translation>
    </message>
    <message>
        <source>Transform</source>
        <translation>変換</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>プール</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>提供</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>ターゲット</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>no connection</source>
        <translation>接続なし</translation>
    </message>
    <message>
        <source>no trusted TLS connection</source>
        <translation>信頼できる TLS 接続なし</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>時間内に回答なし</translation>
    </message>
    <message>
        <source>a stalled answer</source>
        <translation>止まった回答</translation>
    </message>
    <message>
        <source>a cut answer</source>
        <translation>途切れた回答</translation>
    </message>
    <message>
        <source>an empty answer</source>
        <translation>空の回答</translation>
    </message>
    <message>
        <source>an answer that cannot be read</source>
        <translation>読み取れない回答</translation>
    </message>
    <message>
        <source>A client</source>
        <translation>クライアント</translation>
    </message>
    <message>
        <source>%1 called %2.</source>
        <translation>%1 が %2 を呼び出しました。</translation>
    </message>
    <message>
        <source>%1 asked for %2.</source>
        <translation>%1 が %2 を求めました。</translation>
    </message>
    <message>
        <source>on own hardware</source>
        <translation>自前のハードウェアで</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>%1 で</translation>
    </message>
    <message>
        <source>at an unknown price</source>
        <translation>価格は不明</translation>
    </message>
    <message>
        <source>tried %1, got %2, </source>
        <translation>%1 を試して%2となり、</translation>
    </message>
    <message>
        <source>Tollgate</source>
        <translation>Tollgate</translation>
    </message>
    <message>
        <source>Route %1</source>
        <translation>ルート %1</translation>
    </message>
    <message>
        <source>%1 %2and continued on %3.</source>
        <translation>%1 %2%3 で続けました。</translation>
    </message>
    <message>
        <source>The client left before the answer ended.</source>
        <translation>回答が終わる前にクライアントが離れました。</translation>
    </message>
    <message>
        <source>It was not sent.</source>
        <translation>送信されませんでした。</translation>
    </message>
    <message>
        <source>%1 gave %2.</source>
        <translation>%1 は%2でした。</translation>
    </message>
    <message>
        <source>What came cost %1.</source>
        <translation>届いた分の費用は %1 です。</translation>
    </message>
    <message>
        <source>The answer came from the cache in %1 and saved %2.</source>
        <translation>回答は %1 でキャッシュから届き、%2 を節約しました。</translation>
    </message>
    <message>
        <source>Finished in %1 %2.</source>
        <translation>%1 で完了、%2。</translation>
    </message>
    <message>
        <source>%1 answered in %2 %3.</source>
        <translation>%1 が %2 で回答、%3。</translation>
    </message>
    <message>
        <source>It has been waiting for %1.</source>
        <translation>%1 待っています。</translation>
    </message>
    <message>
        <source>%1 has been answering; running for %2.</source>
        <translation>%1 が回答中です。経過 %2。</translation>
    </message>
    <message>
        <source>Waiting for %1; running for %2.</source>
        <translation>%1 を待っています。経過 %2。</translation>
    </message>
    <message>
        <source>%1 after %2</source>
        <translation>%2 の後に %1</translation>
    </message>
    <message>
        <source>Cache write, 5 min</source>
        <translation>キャッシュ書き込み、5 分</translation>
    </message>
    <message>
        <source>Cache write</source>
        <translation>キャッシュ書き込み</translation>
    </message>
    <message>
        <source>Cache write, 1 h</source>
        <translation>キャッシュ書き込み、1 時間</translation>
    </message>
    <message>
        <source>own hardware</source>
        <translation>自前のハードウェア</translation>
    </message>
    <message>
        <source>your own price</source>
        <translation>自分で決めた価格</translation>
    </message>
    <message>
        <source>price list of %1</source>
        <translation>%1 の価格表</translation>
    </message>
    <message>
        <source>The switch lost the prompt cache: %1 more than a cache read at %2.</source>
        <translation>切り替えでプロンプトキャッシュを失いました。%2 のキャッシュ読み取りより %1 多くかかりました。</translation>
    </message>
    <message>
        <source>No price is known for this model; it is counted apart.</source>
        <translation>このモデルの価格は不明です。別に数えます。</translation>
    </message>
    <message>
        <source>Booked by the provider&apos;s own figure, or at prices that have changed since.</source>
        <translation>プロバイダーの数字、またはその後変わった価格で記帳しました。</translation>
    </message>
    <message>
        <source>Rates of the %1 tier.</source>
        <translation>%1 階層の料金。</translation>
    </message>
    <message>
        <source>Rates for prompts of more than %1 tokens.</source>
        <translation>%1 トークンを超えるプロンプトの料金。</translation>
    </message>
    <message>
        <source>Tokens are estimated: the provider gave no count.</source>
        <translation>トークンは推定です。プロバイダーが数を示しませんでした。</translation>
    </message>
    <message>
        <source>The answer was cut off; what came is booked.</source>
        <translation>回答は途切れました。届いた分を記帳しました。</translation>
    </message>
    <message>
        <source>A failed attempt may have been billed as well.</source>
        <translation>失敗した試行にも課金された可能性があります。</translation>
    </message>
    <message>
        <source>The provider&apos;s token counts contradict each other; the higher ones are booked.</source>
        <translation>プロバイダーのトークン数が矛盾しています。大きい方を記帳しました。</translation>
    </message>
    <message>
        <source>Provider&apos;s factor %1</source>
        <translation>プロバイダーの係数 %1</translation>
    </message>
    <message>
        <source>Failed attempts</source>
        <translation>失敗した試行</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合計</translation>
    </message>
    <message>
        <source>%1, key %2</source>
        <translation>%1、キー %2</translation>
    </message>
    <message>
        <source>the model names its provider, %1</source>
        <translation>モデル名がプロバイダー %1 を指定しています</translation>
    </message>
    <message>
        <source>%1 offers %2</source>
        <translation>%1 は %2 を提供します</translation>
    </message>
    <message>
        <source>%1 is switched off</source>
        <translation>%1 はオフです</translation>
    </message>
    <message>
        <source>%1 has no usable key: %2</source>
        <translation>%1 に使えるキーがありません: %2</translation>
    </message>
    <message>
        <source>%1 speaks %2, which needs translation</source>
        <translation>%1 は %2 を話すため変換が必要です</translation>
    </message>
    <message>
        <source>miss: %1</source>
        <translation>ミス: %1</translation>
    </message>
    <message>
        <source>Match %1</source>
        <translation>一致 %1</translation>
    </message>
    <message>
        <source>as %1</source>
        <translation>%1 として</translation>
    </message>
    <message>
        <source>key %1</source>
        <translation>キー %1</translation>
    </message>
    <message>
        <source>skipped: %1</source>
        <translation>スキップ: %1</translation>
    </message>
    <message>
        <source>Second call</source>
        <translation>2 つ目の呼び出し</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>待機</translation>
    </message>
    <message>
        <source>Next key</source>
        <translation>次のキー</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>スキップ</translation>
    </message>
    <message>
        <source>no provider offers %1</source>
        <translation>%1 を提供するプロバイダーはありません</translation>
    </message>
    <message>
        <source>%1 answered as %2</source>
        <translation>%1 が %2 として応答しました</translation>
    </message>
    <message>
        <source>%1 failed: %2</source>
        <translation>%1 が失敗しました: %2</translation>
    </message>
    <message>
        <source>continued on %1</source>
        <translation>%1 で続行</translation>
    </message>
    <message>
        <source>the route %1 takes %2</source>
        <translation>ルート %1 が %2 を受け持ちます</translation>
    </message>
    <message>
        <source>the request asks for the route %1</source>
        <translation>リクエストがルート %1 を指定しています</translation>
    </message>
    <message>
        <source>none of the cases holds</source>
        <translation>当てはまる条件はありません</translation>
    </message>
    <message>
        <source>drawn by weight, %1 %</source>
        <translation>重みで抽選、%1 %</translation>
    </message>
    <message>
        <source>the %1 keeps its way, %2 %</source>
        <translation>%1 ごとに同じ経路、%2 %</translation>
    </message>
    <message>
        <source>%1 of %2 %3 used</source>
        <translation>%2 %3 のうち %1 を使用</translation>
    </message>
    <message>
        <source>used up: %1 of %2 %3</source>
        <translation>使い切りました: %1 / %2 %3</translation>
    </message>
    <message>
        <source>changes %1</source>
        <translation>%1 を変更</translation>
    </message>
    <message>
        <source>%1, first in order</source>
        <translation>%1、順序の先頭</translation>
    </message>
    <message>
        <source>%1, drawn by weight</source>
        <translation>%1、重みで抽選</translation>
    </message>
    <message>
        <source>%1, in turn</source>
        <translation>%1、順番</translation>
    </message>
    <message>
        <source>%1, fastest: %2</source>
        <translation>%1、最速: %2</translation>
    </message>
    <message>
        <source>%1, cheapest: %2</source>
        <translation>%1、最安: %2</translation>
    </message>
    <message>
        <source>%1, least busy: %2</source>
        <translation>%1、最も空いている: %2</translation>
    </message>
    <message>
        <source>%1, most headroom: %2</source>
        <translation>%1、余裕が最大: %2</translation>
    </message>
    <message>
        <source>%1, which the %2 had before</source>
        <translation>%1、%2 の前回と同じ</translation>
    </message>
    <message>
        <source>no target can be asked now</source>
        <translation>いま呼び出せる対象がありません</translation>
    </message>
    <message>
        <source>%1 was asked too after %2 ms without an answer</source>
        <translation>%2 ms 応答がないため %1 も呼び出しました</translation>
    </message>
    <message>
        <source>%1 is asked again after %2 ms</source>
        <translation>%2 ms 後に %1 を再び呼び出します</translation>
    </message>
    <message>
        <source>waited %1 s, as %2 asked</source>
        <translation>%2 の求めに応じて %1 秒待機</translation>
    </message>
    <message>
        <source>%1 is asked again with the key %2</source>
        <translation>キー %2 で %1 を再び呼び出します</translation>
    </message>
    <message>
        <source>there is no provider %1</source>
        <translation>プロバイダー %1 はありません</translation>
    </message>
    <message>
        <source>the access key is for %1 only</source>
        <translation>アクセスキーは %1 専用です</translation>
    </message>
    <message>
        <source>%1 said to wait: %2</source>
        <translation>%1 が待つよう求めています: %2</translation>
    </message>
    <message>
        <source>%1 refused the key %2</source>
        <translation>%1 がキー %2 を拒否しました</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 reads %2 tokens at most, this is about %3</source>
        <translation>%1 が読めるのは最大 %2 トークン、これは約 %3</translation>
    </message>
    <message>
        <source>%1 has no tools</source>
        <translation>%1 はツールに対応していません</translation>
    </message>
    <message>
        <source>%1 cannot see pictures</source>
        <translation>%1 は画像に対応していません</translation>
    </message>
    <message>
        <source>session</source>
        <translation>セッション</translation>
    </message>
    <message>
        <source>key</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>user</source>
        <translation>ユーザー</translation>
    </message>
    <message>
        <source>requests</source>
        <translation>リクエスト</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>トークン</translation>
    </message>
    <message>
        <source>dollars</source>
        <translation>ドル</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>the provider</source>
        <translation>プロバイダー</translation>
    </message>
    <message>
        <source>nothing is stored</source>
        <translation>保存された応答なし</translation>
    </message>
    <message>
        <source>none is configured</source>
        <translation>設定されていません</translation>
    </message>
    <message>
        <source>each has been tried</source>
        <translation>すべて試しました</translation>
    </message>
    <message>
        <source>looks like %1 (%2 % sure, by %3), %4 % complex</source>
        <translation>%1 と見られます（確度 %2 %、根拠 %3）、複雑さ %4 %</translation>
    </message>
    <message>
        <source>not sure what it asks for, perhaps %1 (%2 %, by %3)</source>
        <translation>何を求めているか不確かです。おそらく %1（%2 %、根拠 %3）</translation>
    </message>
    <message>
        <source>%1 (process %2)</source>
        <translation>%1(プロセス %2)</translation>
    </message>
    <message>
        <source>the limit of %1 is reached, there is room in %2 s</source>
        <translation>%1 の上限に達しました。%2 秒後に空きます</translation>
    </message>
    <message>
        <source>the budget %1 is used up</source>
        <translation>予算 %1 を使い切りました</translation>
    </message>
    <message>
        <source>no price of %1 is known, so the budget %2 cannot be held</source>
        <translation>%1 の価格が不明なため、予算 %2 を守れません</translation>
    </message>
    <message>
        <source>waited %1 ms for room in the limit of %2</source>
        <translation>%2 の上限に空きが出るまで %1 ms 待ちました</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::FileDialog</name>
    <message>
        <source>Configuration file</source>
        <translation>設定ファイル</translation>
    </message>
    <message>
        <source>Text of the file</source>
        <translation>ファイルの内容</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>%1 行目</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Open in an editor</source>
        <translation>エディターで開く</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::FilterBar</name>
    <message>
        <source>Filter bar</source>
        <translation>フィルターバー</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>フィルター</translation>
    </message>
    <message>
        <source>Filter: provider:openai status:error cost:&gt;0.05 claude</source>
        <translation>フィルター: provider:openai status:error cost:&gt;0.05 claude</translation>
    </message>
    <message>
        <source>Give this filter a name</source>
        <translation>このフィルターに名前を付ける</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>書き出し</translation>
    </message>
    <message>
        <source>JSON lines, without texts…</source>
        <translation>JSON 行、本文なし…</translation>
    </message>
    <message>
        <source>CSV for a spreadsheet…</source>
        <translation>表計算用の CSV…</translation>
    </message>
    <message>
        <source>New rows</source>
        <translation>新しい行</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>追従</translation>
    </message>
    <message>
        <source>Hold view</source>
        <translation>表示を保持</translation>
    </message>
    <message>
        <source>Holding the view never stops recording (Space)</source>
        <translation>表示を保持しても記録は止まりません (スペース)</translation>
    </message>
    <message>
        <source>Forget the name of this filter</source>
        <translation>このフィルターの名前を忘れる</translation>
    </message>
    <message>
        <source>texts cannot be searched yet; leave out &quot;body:&quot;</source>
        <translation>本文はまだ検索できません。「body:」を外してください</translation>
    </message>
    <message>
        <source>Name of the filter</source>
        <translation>フィルターの名前</translation>
    </message>
    <message>
        <source>Name, then Enter</source>
        <translation>名前を入力して Enter</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::FilterCompleter</name>
    <message>
        <source>where it went</source>
        <translation>行き先</translation>
    </message>
    <message>
        <source>asked for or served; * stands for anything</source>
        <translation>要求または使用したモデル。* は任意の文字列</translation>
    </message>
    <message>
        <source>the program that asked</source>
        <translation>問い合わせたプログラム</translation>
    </message>
    <message>
        <source>tag of that name</source>
        <translation>その名前のタグ</translation>
    </message>
    <message>
        <source>access key</source>
        <translation>アクセスキー</translation>
    </message>
    <message>
        <source>error, failover, 429, 5xx</source>
        <translation>error、failover、429、5xx</translation>
    </message>
    <message>
        <source>US dollars: &gt;0.05</source>
        <translation>米ドル: &gt;0.05</translation>
    </message>
    <message>
        <source>time to first token: &gt;2s</source>
        <translation>最初のトークンまでの時間: &gt;2s</translation>
    </message>
    <message>
        <source>&gt;10s</source>
        <translation>&gt;10s</translation>
    </message>
    <message>
        <source>in and out: &gt;10k</source>
        <translation>入出力: &gt;10k</translation>
    </message>
    <message>
        <source>hit, miss</source>
        <translation>hit、miss</translation>
    </message>
    <message>
        <source>yes, no</source>
        <translation>yes、no</translation>
    </message>
    <message>
        <source>number of calls: &gt;1</source>
        <translation>呼び出し回数: &gt;1</translation>
    </message>
    <message>
        <source>today, 1h, 2026-10-15</source>
        <translation>today、1h、2026-10-15</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>候補</translation>
    </message>
    <message>
        <source>name of the local process</source>
        <translation>ローカルプロセスの名前</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::FirstRunCard</name>
    <message>
        <source>Get the first request through</source>
        <translation>最初のリクエストを通す</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隠す</translation>
    </message>
    <message>
        <source>It comes back through the menu</source>
        <translation>メニューから戻せます</translation>
    </message>
    <message>
        <source>Gateway listens</source>
        <translation>ゲートウェイが待ち受け中</translation>
    </message>
    <message>
        <source>Add a provider</source>
        <translation>プロバイダーを追加</translation>
    </message>
    <message>
        <source>Add provider</source>
        <translation>プロバイダーを追加</translation>
    </message>
    <message>
        <source>Send a test request</source>
        <translation>テストリクエストを送る</translation>
    </message>
    <message>
        <source>Send it</source>
        <translation>送る</translation>
    </message>
    <message>
        <source>On its way…</source>
        <translation>送信中…</translation>
    </message>
    <message>
        <source>Connect a client</source>
        <translation>クライアントをつなぐ</translation>
    </message>
    <message>
        <source>Set these where the program runs. Copy takes the whole access key. Later: Settings, Network</source>
        <translation>プログラムを動かす場所で設定してください。コピーにはアクセスキー全体が入ります。後からは「設定」の「ネットワーク」で</translation>
    </message>
    <message>
        <source>Lines for a client</source>
        <translation>クライアント用の行</translation>
    </message>
    <message>
        <source>%1 of %2 done. Every step can wait; the gateway %3.</source>
        <translation>%2 中 %1 完了。どの手順も後でできます。ゲートウェイは%3。</translation>
    </message>
    <message>
        <source>already runs</source>
        <translation>動いています</translation>
    </message>
    <message>
        <source>does not listen yet</source>
        <translation>まだ待ち受けていません</translation>
    </message>
    <message>
        <source>Gateway listens on %1</source>
        <translation>ゲートウェイは %1 で待ち受け中</translation>
    </message>
    <message>
        <source>Gateway does not listen</source>
        <translation>ゲートウェイは待ち受けていません</translation>
    </message>
    <message>
        <source>No account, no telemetry. Later: Settings, Network</source>
        <translation>アカウントもテレメトリーもありません。後からは「設定」の「ネットワーク」で</translation>
    </message>
    <message>
        <source>Add a provider first</source>
        <translation>先にプロバイダーを追加してください</translation>
    </message>
    <message>
        <source>Answered. The row is in Requests.</source>
        <translation>回答がありました。行は「リクエスト」にあります。</translation>
    </message>
    <message>
        <source>Set a daily budget</source>
        <translation>1 日の予算を設定</translation>
    </message>
    <message>
        <source>Set %1 a day</source>
        <translation>1 日 %1 に設定</translation>
    </message>
    <message>
        <source>Later: Access</source>
        <translation>後からは「アクセス」で</translation>
    </message>
    <message>
        <source>Stops paid requests when it is used up. %1 is suggested. Later: Access</source>
        <translation>使い切ると有料リクエストを停止します。%1 をお勧めします。後からは「アクセス」で</translation>
    </message>
    <message>
        <source>Paste a key; it is never written to a file. Later: Providers</source>
        <translation>キーを貼り付けます。ファイルに書き込まれることはありません。後からは「プロバイダー」で</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::FirstRunStep</name>
    <message>
        <source>Step %1, %2</source>
        <translation>手順 %1、%2</translation>
    </message>
    <message>
        <source>done. %1</source>
        <translation>完了。%1</translation>
    </message>
    <message>
        <source>not done yet. %1</source>
        <translation>未完了。%1</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::FirstTokenView</name>
    <message>
        <source>First token</source>
        <translation>最初のトークン</translation>
    </message>
    <message>
        <source>solid p50, dashed p95</source>
        <translation>実線 p50、破線 p95</translation>
    </message>
    <message>
        <source>p50</source>
        <translation>p50</translation>
    </message>
    <message>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <source>Degraded above %1 s (p95, 1 h)</source>
        <translation>%1 秒を超えると低下 (p95、1 時間)</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::GateForm</name>
    <message>
        <source>Minute, hour, day, month, or a length of time such as 10 min.</source>
        <translation>分、時間、日、月、または 10 min のような長さ。</translation>
    </message>
    <message>
        <source>All, key, team, or tag:NAME.</source>
        <translation>all、key、team、または tag:名前。</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>数える対象</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>リクエスト</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>トークン</translation>
    </message>
    <message>
        <source>Dollars</source>
        <translation>ドル</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Each</source>
        <translation>単位</translation>
    </message>
    <message>
        <source>Minute</source>
        <translation>分</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>時</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>集計</translation>
    </message>
    <message>
        <source>While under</source>
        <translation>未満の間</translation>
    </message>
    <message>
        <source>When over</source>
        <translation>超えたとき</translation>
    </message>
    <message>
        <source>all together</source>
        <translation>全体で</translation>
    </message>
    <message>
        <source>each access key</source>
        <translation>アクセスキーごと</translation>
    </message>
    <message>
        <source>each team</source>
        <translation>チームごと</translation>
    </message>
    <message>
        <source>each %1</source>
        <translation>%1 ごと</translation>
    </message>
    <message>
        <source>Used now</source>
        <translation>現在の使用額</translation>
    </message>
    <message>
        <source>%1 used now</source>
        <translation>現在 %1 使用</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::GeneralForm</name>
    <message>
        <source>Window</source>
        <translation>ウィンドウ</translation>
    </message>
    <message>
        <source>Keep running when the window is closed</source>
        <translation>ウィンドウを閉じても動かし続ける</translation>
    </message>
    <message>
        <source>Clients go on; the tray or a second start brings the window back.</source>
        <translation>クライアントは続きます。トレイまたは 2 回目の起動でウィンドウが戻ります。</translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>もう一度表示</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>はじめの手順</translation>
    </message>
    <message>
        <source>The checklist on Home, until all of it is done.</source>
        <translation>すべて終わるまでホームに出るチェックリスト。</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::GraphPane</name>
    <message>
        <source>requests, last hour</source>
        <translation>リクエスト、直近 1 時間</translation>
    </message>
    <message>
        <source>cost, last hour</source>
        <translation>コスト、直近 1 時間</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::GuardForm</name>
    <message>
        <source>Guardrails</source>
        <translation>ガードレール</translation>
    </message>
    <message>
        <source>Passes to</source>
        <translation>通過先</translation>
    </message>
    <message>
        <source>When found</source>
        <translation>検出時</translation>
    </message>
    <message>
        <source>Refusing the request</source>
        <translation>リクエストを拒否</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::HappenedView</name>
    <message>
        <source>Nothing yet.</source>
        <translation>まだ何もありません。</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>できごと</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::HistoryDialog</name>
    <message>
        <source>from the file</source>
        <translation>ファイルから</translation>
    </message>
    <message>
        <source>Version %1 · %2
%3</source>
        <translation>バージョン %1 · %2
%3</translation>
    </message>
    <message>
        <source>Versions of %1</source>
        <translation>%1 のバージョン</translation>
    </message>
    <message>
        <source>What this version changed</source>
        <translation>このバージョンでの変更</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>バージョン</translation>
    </message>
    <message>
        <source>Restoring makes a version the draft; it is live when you publish it.</source>
        <translation>復元するとそのバージョンが下書きになります。公開すると有効になります。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Restore as draft</source>
        <translation>下書きとして復元</translation>
    </message>
    <message>
        <source>Choose a version first</source>
        <translation>先にバージョンを選んでください</translation>
    </message>
    <message>
        <source>It was never live.</source>
        <translation>公開されたことはありません。</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::HomeFigures</name>
    <message>
        <source>Gateway</source>
        <translation>ゲートウェイ</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>アドレスをコピー</translation>
    </message>
    <message>
        <source>Spent today</source>
        <translation>今日の支出</translation>
    </message>
    <message>
        <source>Requests today</source>
        <translation>今日のリクエスト</translation>
    </message>
    <message>
        <source>Errors, 15 min</source>
        <translation>エラー、15 分</translation>
    </message>
    <message>
        <source>First token p95, 15 min</source>
        <translation>最初のトークン p95、15 分</translation>
    </message>
    <message>
        <source>Not listening</source>
        <translation>待ち受けていません</translation>
    </message>
    <message>
        <source>On</source>
        <translation>オン</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>オフ</translation>
    </message>
    <message>
        <source>Up since %1</source>
        <translation>%1 から稼働</translation>
    </message>
    <message>
        <source>Clients cannot reach it</source>
        <translation>クライアントは接続できません</translation>
    </message>
    <message>
        <source>Clients get: Tollgate is off</source>
        <translation>クライアントへの応答: Tollgate はオフです</translation>
    </message>
    <message>
        <source>1 request unpriced</source>
        <translation>価格なしのリクエスト 1 件</translation>
    </message>
    <message>
        <source>%1 requests unpriced</source>
        <translation>価格なしのリクエスト %1 件</translation>
    </message>
    <message>
        <source>no requests yet</source>
        <translation>まだリクエストなし</translation>
    </message>
    <message>
        <source>every request has a price</source>
        <translation>すべてのリクエストに価格あり</translation>
    </message>
    <message>
        <source>%1 per minute now</source>
        <translation>現在毎分 %1 件</translation>
    </message>
    <message>
        <source>%1 in flight</source>
        <translation>処理中 %1 件</translation>
    </message>
    <message>
        <source>%1 of %2 · usual %3</source>
        <translation>%2 中 %1 · 通常 %3</translation>
    </message>
    <message>
        <source>no requests in 15 min</source>
        <translation>15 分間リクエストなし</translation>
    </message>
    <message>
        <source>usual %1</source>
        <translation>通常 %1</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>データなし</translation>
    </message>
    <message>
        <source>of %1 daily budget · %2</source>
        <translation>1 日の予算 %1 のうち · %2</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::HomePage</name>
    <message>
        <source>Home</source>
        <translation>ホーム</translation>
    </message>
    <message>
        <source>+%1</source>
        <translation>+%1</translation>
    </message>
    <message>
        <source>Show the next one</source>
        <translation>次を表示</translation>
    </message>
    <message>
        <source>%1 more messages, show the next one</source>
        <translation>あと %1 件のメッセージ、次を表示</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>%1 を使う</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>もう一度試す</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>詳細をコピー</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>ファイルを開く</translation>
    </message>
    <message>
        <source>Open Data settings</source>
        <translation>データ設定を開く</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>オンにする</translation>
    </message>
    <message>
        <source>Show requests</source>
        <translation>リクエストを表示</translation>
    </message>
    <message>
        <source>Open provider</source>
        <translation>プロバイダーを開く</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>約 %1</translation>
    </message>
    <message>
        <source>free of charge</source>
        <translation>無料</translation>
    </message>
    <message>
        <source>at an unknown price</source>
        <translation>価格は不明</translation>
    </message>
    <message>
        <source>One short question to %1 at %2, %3. The row appears in Requests.</source>
        <translation>%2 の %1 に短い質問を 1 つ送ります (%3)。行は「リクエスト」に出ます。</translation>
    </message>
    <message>
        <source>One short question to the cheapest model you have. The row appears in Requests.</source>
        <translation>手持ちの最も安いモデルに短い質問を 1 つ送ります。行は「リクエスト」に出ます。</translation>
    </message>
    <message>
        <source>Add a provider first</source>
        <translation>先にプロバイダーを追加してください</translation>
    </message>
    <message>
        <source>The test request failed.</source>
        <translation>テストリクエストは失敗しました。</translation>
    </message>
    <message>
        <source>Change budget</source>
        <translation>予算を変更</translation>
    </message>
    <message>
        <source>No budget was set.</source>
        <translation>予算は設定されませんでした。</translation>
    </message>
    <message>
        <source>Paid requests stop at %1 a day.</source>
        <translation>有料リクエストは 1 日 %1 で停止します。</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::Incident</name>
    <message>
        <source>Use %1?</source>
        <translation>%1 を使いますか?</translation>
    </message>
    <message>
        <source> (and %1 more)</source>
        <translation> (ほか %1 件)</translation>
    </message>
    <message>
        <source>The configuration file was refused; the one before keeps running.</source>
        <translation>構成ファイルは拒否されました。前の構成が有効なままです。</translation>
    </message>
    <message>
        <source>Requests still pass.</source>
        <translation>リクエストは引き続き通ります。</translation>
    </message>
    <message>
        <source>Tollgate is off.</source>
        <translation>Tollgate はオフです。</translation>
    </message>
    <message>
        <source>Clients get 503 until it is switched on.</source>
        <translation>オンにするまでクライアントには 503 が返ります。</translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation>キーチェーンはロックされています。</translation>
    </message>
    <message>
        <source>No keychain on this system.</source>
        <translation>このシステムにキーチェーンはありません。</translation>
    </message>
    <message>
        <source>The keychain does not answer.</source>
        <translation>キーチェーンが応答しません。</translation>
    </message>
    <message>
        <source>New keys stay in memory until you quit, or come from environment variables.</source>
        <translation>新しいキーは終了までメモリーに残るか、環境変数から読み取ります。</translation>
    </message>
    <message>
        <source>Keys of %1 provider(s) cannot be read until it is; nothing is lost.</source>
        <translation>それまで %1 個のプロバイダーのキーを読み取れません。何も失われません。</translation>
    </message>
    <message>
        <source>%1 is down</source>
        <translation>%1 は停止しています</translation>
    </message>
    <message>
        <source>%1 is degraded</source>
        <translation>%1 は低下しています</translation>
    </message>
    <message>
        <source>%1 is cooling</source>
        <translation>%1 は休止中です</translation>
    </message>
    <message>
        <source>%1 needs attention</source>
        <translation>%1 は確認が必要です</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>%1 から</translation>
    </message>
    <message>
        <source>The budget %1 is used up.</source>
        <translation>予算 %1 を使い切りました。</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::JsonEdit</name>
    <message>
        <source>Route as JSON</source>
        <translation>JSON 形式のルート</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::JsonPane</name>
    <message>
        <source>The id of a route cannot be changed here; the log knows it by it.</source>
        <translation>ルートの ID はここでは変更できません。ログはこの ID で識別しています。</translation>
    </message>
    <message>
        <source>Line %1 is not right yet.</source>
        <translation>%1 行目がまだ正しくありません。</translation>
    </message>
    <message>
        <source>This is no route yet.</source>
        <translation>まだルートになっていません。</translation>
    </message>
    <message>
        <source>Edit as JSON</source>
        <translation>JSON で編集</translation>
    </message>
    <message>
        <source>Go to the place</source>
        <translation>その箇所へ移動</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::KeyBudgetFields</name>
    <message>
        <source>Budget per day</source>
        <translation>1 日の予算</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Warn at</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Per day</source>
        <translation>1 日</translation>
    </message>
    <message>
        <source>resets 00:00</source>
        <translation>00:00 に戻る</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>予算</translation>
    </message>
    <message>
        <source>At 100 %</source>
        <translation>100 % で</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>Also %1</source>
        <translation>ほかに %1</translation>
    </message>
    <message>
        <source>An amount is a number of dollars, such as 25 or 0.50.</source>
        <translation>金額は 25 や 0.50 のようなドルの数値です。</translation>
    </message>
    <message>
        <source>A share is a whole number from 1 to 100.</source>
        <translation>割合は 1 から 100 の整数です。</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::KeyDialog</name>
    <message>
        <source>Add key to %1</source>
        <translation>%1 にキーを追加</translation>
    </message>
    <message>
        <source>Replace key %1 of %2</source>
        <translation>%2 のキー %1 を置き換える</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>To tell your keys apart.</source>
        <translation>キーを見分けるため。</translation>
    </message>
    <message>
        <source>Add key</source>
        <translation>キーを追加</translation>
    </message>
    <message>
        <source>Replace key</source>
        <translation>キーを置き換える</translation>
    </message>
    <message>
        <source>The key is missing.</source>
        <translation>キーがありません。</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>保存中</translation>
    </message>
    <message>
        <source>Waiting for the system keychain.</source>
        <translation>システムのキーチェーンを待っています。</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::KeyEntryForm</name>
    <message>
        <source>The system keychain is locked.</source>
        <translation>システムのキーチェーンはロックされています。</translation>
    </message>
    <message>
        <source>When you save, your desktop asks for its password.</source>
        <translation>保存するとデスクトップがパスワードを尋ねます。</translation>
    </message>
    <message>
        <source>The system keychain has no keyring yet.</source>
        <translation>システムのキーチェーンにはまだキーリングがありません。</translation>
    </message>
    <message>
        <source>When you save, your desktop offers to make one.</source>
        <translation>保存するとデスクトップが作成を提案します。</translation>
    </message>
    <message>
        <source>There is no keychain on this system.</source>
        <translation>このシステムにはキーチェーンがありません。</translation>
    </message>
    <message>
        <source>Keep the key for this session, or name an environment variable. It is never written to a file.</source>
        <translation>キーをこのセッションだけ保持するか、環境変数を指定してください。ファイルには決して書き込みません。</translation>
    </message>
    <message>
        <source>The system keychain does not answer.</source>
        <translation>システムのキーチェーンが応答しません。</translation>
    </message>
    <message>
        <source>Try again later, or keep the key for this session.</source>
        <translation>後でもう一度試すか、キーをこのセッションだけ保持してください。</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API キー</translation>
    </message>
    <message>
        <source>Keep the key in</source>
        <translation>キーの保管場所</translation>
    </message>
    <message>
        <source>Variable</source>
        <translation>変数</translation>
    </message>
    <message>
        <source>Environment variable</source>
        <translation>環境変数</translation>
    </message>
    <message>
        <source>Keychain</source>
        <translation>キーチェーン</translation>
    </message>
    <message>
        <source>This session</source>
        <translation>このセッション</translation>
    </message>
    <message>
        <source>Keep it in</source>
        <translation>保管場所</translation>
    </message>
    <message>
        <source>The name of the variable is missing.</source>
        <translation>変数の名前がありません。</translation>
    </message>
    <message>
        <source>This is no name of a variable.</source>
        <translation>変数の名前として使えません。</translation>
    </message>
    <message>
        <source>Paste the key again to keep it there.</source>
        <translation>そこに保管するにはキーをもう一度貼り付けてください。</translation>
    </message>
    <message>
        <source>The key is missing.</source>
        <translation>キーがありません。</translation>
    </message>
    <message>
        <source>%1 is stored; paste another to replace it</source>
        <translation>%1 を保存済み。別のキーを貼り付けると置き換わります</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>不要</translation>
    </message>
    <message>
        <source>Paste it here</source>
        <translation>ここに貼り付け</translation>
    </message>
    <message>
        <source>Stays in memory and is forgotten when Tollgate quits.</source>
        <translation>メモリーに残り、Tollgate の終了時に忘れます。</translation>
    </message>
    <message>
        <source>Goes to the system keychain, never to a file.</source>
        <translation>システムのキーチェーンに入り、ファイルには決して入りません。</translation>
    </message>
    <message>
        <source>Only its name is stored. Tollgate reads it when it starts.</source>
        <translation>名前だけを保存します。Tollgate が起動時に読み取ります。</translation>
    </message>
    <message>
        <source>The key was not stored.</source>
        <translation>キーは保存されませんでした。</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>もう一度尋ねる</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::KeyFields</name>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>所有者</translation>
    </message>
    <message>
        <source>person or program</source>
        <translation>人またはプログラム</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>チーム</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>プロジェクト</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>有効期限</translation>
    </message>
    <message>
        <source>May use</source>
        <translation>使用できるもの</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>all</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Routes</source>
        <translation>ルート</translation>
    </message>
    <message>
        <source>any, and none</source>
        <translation>任意、なしも可</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>エンドポイント</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>ネットワーク</translation>
    </message>
    <message>
        <source>any</source>
        <translation>任意</translation>
    </message>
    <message>
        <source>Names, with * for any text, separated by commas.</source>
        <translation>名前をコンマで区切ります。* は任意の文字列です。</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>制限</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>リクエスト</translation>
    </message>
    <message>
        <source>Requests per minute</source>
        <translation>1 分あたりのリクエスト</translation>
    </message>
    <message>
        <source>per minute</source>
        <translation>毎分</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>トークン</translation>
    </message>
    <message>
        <source>Tokens per minute</source>
        <translation>1 分あたりのトークン</translation>
    </message>
    <message>
        <source>One request</source>
        <translation>1 リクエスト</translation>
    </message>
    <message>
        <source>Dollars one request may cost</source>
        <translation>1 リクエストに許される金額(ドル)</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>In 7 days</source>
        <translation>7 日後</translation>
    </message>
    <message>
        <source>In 30 days</source>
        <translation>30 日後</translation>
    </message>
    <message>
        <source>In 90 days</source>
        <translation>90 日後</translation>
    </message>
    <message>
        <source>In a year</source>
        <translation>1 年後</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>The name is missing.</source>
        <translation>名前がありません。</translation>
    </message>
    <message>
        <source>A limit is a whole number, such as 60 or 400k.</source>
        <translation>上限は 60 や 400k のような整数です。</translation>
    </message>
    <message>
        <source>What one request may cost is a number of dollars, such as 0.05.</source>
        <translation>1 リクエストの金額は 0.05 のようなドルの数値です。</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) denied today. &lt;a href=&quot;denied&quot;&gt;Show&lt;/a&gt;</source>
        <translation>
            <numerusform>今日 %n 件のリクエストを拒否しました。&lt;a href=&quot;denied&quot;&gt;表示&lt;/a&gt;</numerusform>
        </translation>
    </message>
    <message>
        <source>then stop</source>
        <translation>で停止</translation>
    </message>
    <message>
        <source>A model has no blanks in its name: %1</source>
        <translation>モデル名に空白は使えません：%1</translation>
    </message>
    <message>
        <source>There is no route %1.</source>
        <translation>ルート %1 はありません。</translation>
    </message>
    <message>
        <source>There is no endpoint %1; there are %2.</source>
        <translation>エンドポイント %1 はありません。使えるのは %2 です。</translation>
    </message>
    <message>
        <source>%1 is no network; one is written 192.168.1.0/24 or 10.0.0.7.</source>
        <translation>%1 はネットワークではありません。192.168.1.0/24 や 10.0.0.7 のように書きます。</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::KeyPanel</name>
    <message>
        <source>Access key</source>
        <translation>アクセスキー</translation>
    </message>
    <message>
        <source>Use this key</source>
        <translation>このキーを使用</translation>
    </message>
    <message>
        <source>Copy key</source>
        <translation>キーをコピー</translation>
    </message>
    <message>
        <source>Rotate</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Makes a new text; the old one works for another 24 hours</source>
        <translation>新しいテキストを作ります。古いものはあと 24 時間使えます</translation>
    </message>
    <message>
        <source>Delete key</source>
        <translation>キーを削除</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>何も変更していません</translation>
    </message>
    <message>
        <source>Something cannot be read</source>
        <translation>読み取れないものがあります</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::KeyRows</name>
    <message>
        <source>Use</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Ends in</source>
        <translation>末尾</translation>
    </message>
    <message>
        <source>Stored in</source>
        <translation>保管場所</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>重み</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Share of the requests it takes among the provider&apos;s keys</source>
        <translation>プロバイダーのキーの中でそのキーが受け持つリクエストの割合</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>オフ</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Keychain locked</source>
        <translation>キーチェーンがロック中</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>拒否</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>key %1, on</source>
        <translation>キー %1、オン</translation>
    </message>
    <message>
        <source>key %1, off</source>
        <translation>キー %1、オフ</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::KeyTextView</name>
    <message>
        <source>This is the one time the key is shown. Copy it now; what Tollgate keeps is its hash.</source>
        <translation>キーが表示されるのはこの一度だけです。今コピーしてください。Tollgate が保持するのはハッシュです。</translation>
    </message>
    <message>
        <source>Access key</source>
        <translation>アクセスキー</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>In a shell</source>
        <translation>シェルで</translation>
    </message>
    <message>
        <source>Snippet for this key</source>
        <translation>このキーの例</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::KeysView</name>
    <message>
        <source>Keys</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>No key yet. Add one with Add key.</source>
        <translation>まだキーがありません。「キーを追加」で追加してください。</translation>
    </message>
    <message>
        <source>No key; none is needed.</source>
        <translation>キーなし。キーは不要です。</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>オフにする</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>オンにする</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>置き換える</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::LanDialog</name>
    <message>
        <source>Every address of this computer (0.0.0.0)</source>
        <translation>このコンピューターのすべてのアドレス (0.0.0.0)</translation>
    </message>
    <message>
        <source>Open the gateway to the local network?</source>
        <translation>ゲートウェイをローカルネットワークに開放しますか?</translation>
    </message>
    <message>
        <source>Open to the network</source>
        <translation>ネットワークに開放</translation>
    </message>
    <message>
        <source>Every computer on the network can then call your providers with an access key of yours, and you pay. Prompts and keys pass over the network.</source>
        <translation>ネットワーク上のすべてのコンピューターが、あなたのアクセスキーでプロバイダーを呼び出せるようになり、支払いはあなたになります。プロンプトとキーはネットワークを通ります。</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>証明書</translation>
    </message>
    <message>
        <source>Certificate chain, PEM</source>
        <translation>証明書チェーン、PEM</translation>
    </message>
    <message>
        <source>Its key</source>
        <translation>その鍵</translation>
    </message>
    <message>
        <source>Private key, PEM</source>
        <translation>秘密鍵、PEM</translation>
    </message>
    <message>
        <source>Without TLS: whoever shares the network can read prompts and access keys</source>
        <translation>TLS なし: ネットワークを共有する誰もがプロンプトとアクセスキーを読めます</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選択…</translation>
    </message>
    <message>
        <source>Choose the file: %1</source>
        <translation>ファイルを選択: %1</translation>
    </message>
    <message>
        <source>PEM files (*.pem *.crt *.key);;All files (*)</source>
        <translation>PEM ファイル (*.pem *.crt *.key);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Give a certificate and its key, or tick the box</source>
        <translation>証明書とその鍵を指定するか、チェックを入れてください</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::LatestCard</name>
    <message>
        <source>Latest requests</source>
        <translation>最新のリクエスト</translation>
    </message>
    <message>
        <source>Open Requests</source>
        <translation>「リクエスト」を開く</translation>
    </message>
    <message>
        <source>Nothing has come in yet. Paste this into a terminal:</source>
        <translation>まだ何も届いていません。これを端末に貼り付けてください:</translation>
    </message>
    <message>
        <source>A first request</source>
        <translation>最初のリクエスト</translation>
    </message>
    <message>
        <source>Send it for me</source>
        <translation>代わりに送る</translation>
    </message>
    <message>
        <source>Waiting on :%1</source>
        <translation>:%1 で待っています</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::LatestLines</name>
    <message>
        <source>Status</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>クライアント</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>プロバイダー</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>所要時間</translation>
    </message>
    <message>
        <source>In / out</source>
        <translation>入力 / 出力</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>費用</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::LegendItem</name>
    <message>
        <source>Only %1, %2</source>
        <translation>%1 のみ、%2</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::LineChart</name>
    <message>
        <source>Range</source>
        <translation>範囲</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1～%2</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::LineField</name>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::ListChangesModel</name>
    <message>
        <source>Change</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>価格</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>変更前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>変更後</translation>
    </message>
    <message>
        <source>new</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>no price</source>
        <translation>価格なし</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::ListDialog</name>
    <message>
        <source>%1 models as of %2, in place of the list of %3: %4 changed, %5 new, %6 gone.</source>
        <translation>%3 の価格表に代わり、%2 時点の %1 モデル: 変更 %4、追加 %5、削除 %6。</translation>
    </message>
    <message>
        <source>This list is older than the one in use.</source>
        <translation>この価格表は使用中のものより古いです。</translation>
    </message>
    <message>
        <source>Dollars per million tokens, or for one (per_…). Your own prices go before both.</source>
        <translation>100 万トークンあたり、または 1 件あたり (per_…) のドル。自分で決めた価格が両方に優先します。</translation>
    </message>
    <message>
        <source>Install this price list?</source>
        <translation>この価格表をインストールしますか?</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>変更点</translation>
    </message>
    <message>
        <source>Nothing changes.</source>
        <translation>変更はありません。</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>インストール</translation>
    </message>
    <message>
        <source>%1 is no price list: %2</source>
        <translation>%1 は価格表ではありません: %2</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::ListField</name>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::LoadingLabel</name>
    <message>
        <source>Loading…</source>
        <translation>読み込み中…</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::LogModel</name>
    <message>
        <source>Status</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>クライアント</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>プロバイダー</translation>
    </message>
    <message>
        <source>TTFT</source>
        <translation>TTFT</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>所要時間</translation>
    </message>
    <message>
        <source>In / out</source>
        <translation>入力 / 出力</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>費用</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>プロジェクト</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Cache %</source>
        <translation>キャッシュ %</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>試行</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>ルート</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>セッション</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Time to first token</source>
        <translation>最初のトークンまでの時間</translation>
    </message>
    <message>
        <source>Tokens of the whole prompt, and of the answer</source>
        <translation>プロンプト全体と回答のトークン</translation>
    </message>
    <message>
        <source>Share of the prompt that the provider read from its prompt cache</source>
        <translation>プロバイダーがプロンプトキャッシュから読んだ割合</translation>
    </message>
    <message>
        <source>Calls to providers for this request</source>
        <translation>このリクエストでのプロバイダー呼び出し</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::LogPlaceholder</name>
    <message>
        <source>A first request</source>
        <translation>最初のリクエスト</translation>
    </message>
    <message>
        <source>No request yet today.</source>
        <translation>今日はまだリクエストがありません。</translation>
    </message>
    <message>
        <source>No request fits this filter.</source>
        <translation>このフィルターに合うリクエストはありません。</translation>
    </message>
    <message>
        <source>Send it for me</source>
        <translation>代わりに送る</translation>
    </message>
    <message>
        <source>Show history</source>
        <translation>履歴を表示</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>フィルターを消去</translation>
    </message>
    <message>
        <source>On its way…</source>
        <translation>送信中…</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::MainWindow</name>
    <message>
        <source>Menu</source>
        <translation>メニュー</translation>
    </message>
    <message>
        <source>Page header</source>
        <translation>ページの見出し</translation>
    </message>
    <message>
        <source>%1 – Tollgate</source>
        <translation>%1 – Tollgate</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Show or hide page names</source>
        <translation>ページ名の表示と非表示</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>テーマ</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>システムに従う</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>Quit Tollgate</source>
        <translation>Tollgate を終了</translation>
    </message>
    <message>
        <source>page</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>appearance</source>
        <translation>外観</translation>
    </message>
    <message>
        <source>theme</source>
        <translation>テーマ</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>ライトテーマ</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>ダークテーマ</translation>
    </message>
    <message>
        <source>Theme of the system</source>
        <translation>システムのテーマ</translation>
    </message>
    <message>
        <source>window</source>
        <translation>ウィンドウ</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::MatchForm</name>
    <message>
        <source>Cases</source>
        <translation>ケース</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>Add a case</source>
        <translation>ケースを追加</translation>
    </message>
    <message>
        <source>Cases, the first that fits wins</source>
        <translation>ケース、最初の一致を採用</translation>
    </message>
    <message>
        <source>When none fits</source>
        <translation>どれにも当てはまらないとき</translation>
    </message>
    <message>
        <source>Leads to</source>
        <translation>行き先</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::MessageBar</name>
    <message>
        <source>Hide this message</source>
        <translation>このメッセージを隠す</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::MessagesView</name>
    <message>
        <source>System</source>
        <translation>システム</translation>
    </message>
    <message>
        <source>User</source>
        <translation>ユーザー</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>アシスタント</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>ツール</translation>
    </message>
    <message>
        <source>calls %1</source>
        <translation>%1 を呼び出し</translation>
    </message>
    <message>
        <source>result of %1</source>
        <translation>%1 の結果</translation>
    </message>
    <message>
        <source>reasoning</source>
        <translation>推論</translation>
    </message>
    <message>
        <source>attached: %1</source>
        <translation>添付: %1</translation>
    </message>
    <message>
        <source>error</source>
        <translation>エラー</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>メッセージ</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::Minimap</name>
    <message>
        <source>Overview of the route</source>
        <translation>ルートの全体図</translation>
    </message>
    <message>
        <source>Overview; click to go there</source>
        <translation>全体図。クリックでそこへ移動</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::ModelChoice</name>
    <message>
        <source>All models</source>
        <translation>すべてのモデル</translation>
    </message>
    <message>
        <source>Choose models</source>
        <translation>モデルを選ぶ</translation>
    </message>
    <message>
        <source>Find a model</source>
        <translation>モデルを探す</translation>
    </message>
    <message>
        <source>Name of a model</source>
        <translation>モデルの名前</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Show to clients</source>
        <translation>クライアントに見せる</translation>
    </message>
    <message>
        <source>unpriced</source>
        <translation>価格なし</translation>
    </message>
    <message>
        <source>All models (%1)</source>
        <translation>すべてのモデル (%1)</translation>
    </message>
    <message>
        <source>No model is chosen.</source>
        <translation>モデルが選ばれていません。</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::MonthCard</name>
    <message>
        <source>So far</source>
        <translation>これまで</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>予測</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>今月</translation>
    </message>
    <message>
        <source>cumulative</source>
        <translation>累計</translation>
    </message>
    <message>
        <source>Month so far and forecast</source>
        <translation>今月のこれまでと予測</translation>
    </message>
    <message>
        <source>Show %1 as</source>
        <translation>%1 の表示方法</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>グラフ</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>%1 so far and forecast</source>
        <translation>%1 のこれまでと予測</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>%1 のこれまで</translation>
    </message>
    <message>
        <source>Budget %1</source>
        <translation>予算 %1</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::MonthTableModel</name>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>So far</source>
        <translation>これまで</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>予測</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>範囲</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::MoreOptions</name>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>More options</source>
        <translation>その他のオプション</translation>
    </message>
    <message>
        <source>Time to connect</source>
        <translation>接続までの時間</translation>
    </message>
    <message>
        <source>Time to the first byte</source>
        <translation>最初のバイトまでの時間</translation>
    </message>
    <message>
        <source>Longest silence</source>
        <translation>最長の無音</translation>
    </message>
    <message>
        <source>Browse</source>
        <translation>参照</translation>
    </message>
    <message>
        <source>Certificate authority</source>
        <translation>認証局</translation>
    </message>
    <message>
        <source>the system&apos;s only</source>
        <translation>システムのもののみ</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>認証局</translation>
    </message>
    <message>
        <source>A PEM file that is trusted there beside the system&apos;s authorities.</source>
        <translation>システムの認証局に加えて信頼する PEM ファイル。</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>ヘッダー</translation>
    </message>
    <message>
        <source>One a line, added to each call. No keys.</source>
        <translation>1 行に 1 つ、各呼び出しに追加。キーは書かないでください。</translation>
    </message>
    <message>
        <source>Price factor</source>
        <translation>価格係数</translation>
    </message>
    <message>
        <source>All its prices are multiplied by it.</source>
        <translation>すべての価格に掛けます。</translation>
    </message>
    <message>
        <source>Connect within</source>
        <translation>接続の制限時間</translation>
    </message>
    <message>
        <source>First byte within</source>
        <translation>最初のバイトの制限時間</translation>
    </message>
    <message>
        <source>Silence up to</source>
        <translation>無音の上限</translation>
    </message>
    <message>
        <source>Fewer options</source>
        <translation>オプションを減らす</translation>
    </message>
    <message>
        <source>The header %1 %2.</source>
        <translation>ヘッダー %1 %2。</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>そのファイルはありません。</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>証明書 (*.pem *.crt *.cer);;すべてのファイル (*)</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::NavigationPane</name>
    <message>
        <source>Navigation</source>
        <translation>ナビゲーション</translation>
    </message>
    <message>
        <source>Gateway stopped</source>
        <translation>ゲートウェイ停止</translation>
    </message>
    <message>
        <source>Gateway on</source>
        <translation>ゲートウェイ オン</translation>
    </message>
    <message>
        <source>Gateway off</source>
        <translation>ゲートウェイ オフ</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>ゲートウェイ</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>アドレスをコピー</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::NetworkForm</name>
    <message>
        <source>Listen</source>
        <translation>待ち受け</translation>
    </message>
    <message>
        <source>Reachable from</source>
        <translation>接続元</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>このコンピューター</translation>
    </message>
    <message>
        <source>The network needs TLS, or a tick that you know better.</source>
        <translation>ネットワークには TLS、または承知のうえでのチェックが必要です。</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>変更…</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>ポート</translation>
    </message>
    <message>
        <source>Programs that are connected must be told of a new one.</source>
        <translation>変更したら接続中のプログラムにも設定が必要です。</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>アドレスをコピー</translation>
    </message>
    <message>
        <source>Listening on</source>
        <translation>待ち受け先</translation>
    </message>
    <message>
        <source>What clients on this computer use as base address.</source>
        <translation>このコンピューターのクライアントが使うベースアドレス。</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>プロトコル</translation>
    </message>
    <message>
        <source>Certificate and key are chosen with the network.</source>
        <translation>証明書と鍵はネットワークと一緒に選びます。</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>アクセス</translation>
    </message>
    <message>
        <source>Copy access key</source>
        <translation>アクセスキーをコピー</translation>
    </message>
    <message>
        <source>The key that clients on this computer send.</source>
        <translation>このコンピューターのクライアントが送るキー。</translation>
    </message>
    <message>
        <source>HTTPS with %1</source>
        <translation>%1 を使う HTTPS</translation>
    </message>
    <message>
        <source>HTTP, on this computer only</source>
        <translation>HTTP、このコンピューターのみ</translation>
    </message>
    <message>
        <source>HTTP without TLS, over the network</source>
        <translation>TLS なしの HTTP、ネットワーク経由</translation>
    </message>
    <message>
        <source>It is in no keychain. A new one: tollgated keys create --name Mine</source>
        <translation>どのキーチェーンにもありません。新しいキー: tollgated keys create --name Mine</translation>
    </message>
    <message>
        <source>The keychain cannot give it now. Unlock it and try again.</source>
        <translation>キーチェーンから今は取り出せません。ロックを解除してもう一度試してください。</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::NodeForm</name>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>For people; does nothing</source>
        <translation>人のためのもの。動作には影響しません</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::ObjectField</name>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>Must be an object: { &quot;temperature&quot;: 0.2 }</source>
        <translation>オブジェクトが必要です: { &quot;temperature&quot;: 0.2 }</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::OrderedActions</name>
    <message>
        <source>Move up</source>
        <translation>上へ</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下へ</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::Page</name>
    <message>
        <source>Header of %1</source>
        <translation>%1 の見出し</translation>
    </message>
    <message>
        <source>Content of %1</source>
        <translation>%1 の内容</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::PaletteBar</name>
    <message>
        <source>Add %1</source>
        <translation>%1 を追加</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>Tidy up the canvas</source>
        <translation>キャンバスを整列</translation>
    </message>
    <message>
        <source>Fit the route into the window</source>
        <translation>ルートをウィンドウに合わせる</translation>
    </message>
    <message>
        <source>Steps to add</source>
        <translation>追加できるステップ</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::PanelBar</name>
    <message>
        <source>Panels</source>
        <translation>パネル</translation>
    </message>
    <message>
        <source>Simulate</source>
        <translation>シミュレート</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>プロパティ</translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>問題なし</translation>
    </message>
    <message>
        <source>Problems: %1</source>
        <translation>問題: %1</translation>
    </message>
    <message>
        <source>Properties: %1</source>
        <translation>プロパティ: %1</translation>
    </message>
    <message>
        <source>one panel at a time, below the canvas</source>
        <translation>パネルは一度に 1 つ、キャンバスの下</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::ParagraphField</name>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::PasswordField</name>
    <message>
        <source>Show the key</source>
        <translation>キーを表示</translation>
    </message>
    <message>
        <source>Hide the key</source>
        <translation>キーを隠す</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>貼り付け</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>空</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::PoolForm</name>
    <message>
        <source>Timeout</source>
        <translation>タイムアウト</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>接続なし</translation>
    </message>
    <message>
        <source>Empty answer</source>
        <translation>空の回答</translation>
    </message>
    <message>
        <source>Key rejected</source>
        <translation>キー拒否</translation>
    </message>
    <message>
        <source>Model not found</source>
        <translation>モデルなし</translation>
    </message>
    <message>
        <source>Prompt too long</source>
        <translation>長すぎる入力</translation>
    </message>
    <message>
        <source>Content filter</source>
        <translation>内容フィルター</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Cut off</source>
        <translation>途中で切断</translation>
    </message>
    <message>
        <source>Not readable</source>
        <translation>読み取り不可</translation>
    </message>
    <message>
        <source>Late first byte</source>
        <translation>最初が遅い</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>無応答</translation>
    </message>
    <message>
        <source>Bad request</source>
        <translation>不正な要求</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>順番に</translation>
    </message>
    <message>
        <source>Weighted</source>
        <translation>重み付け</translation>
    </message>
    <message>
        <source>In turn</source>
        <translation>交互に</translation>
    </message>
    <message>
        <source>Fastest</source>
        <translation>最速</translation>
    </message>
    <message>
        <source>Cheapest</source>
        <translation>最安</translation>
    </message>
    <message>
        <source>Least busy</source>
        <translation>最も空いている</translation>
    </message>
    <message>
        <source>Most headroom</source>
        <translation>最も余裕がある</translation>
    </message>
    <message>
        <source>same as asked</source>
        <translation>要求どおり</translation>
    </message>
    <message>
        <source>weight %1</source>
        <translation>重み %1</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>メンバー</translation>
    </message>
    <message>
        <source>Go to the next member on</source>
        <translation>次のメンバーへ進む条件</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>選び方</translation>
    </message>
    <message>
        <source>Add a member</source>
        <translation>メンバーを追加</translation>
    </message>
    <message>
        <source>First token within</source>
        <translation>最初のトークン</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>制限なし</translation>
    </message>
    <message>
        <source>Comes back after</source>
        <translation>復帰まで</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>すぐに</translation>
    </message>
    <message>
        <source>Members tried</source>
        <translation>試すメンバー数</translation>
    </message>
    <message>
        <source>Second one after</source>
        <translation>2 つ目の開始</translation>
    </message>
    <message>
        <source>never</source>
        <translation>しない</translation>
    </message>
    <message>
        <source>New step for %1</source>
        <translation>%1 の新しいステップ</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::PortField</name>
    <message>
        <source>nowhere</source>
        <translation>なし</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::PresetList</name>
    <message numerus="yes">
        <source>Find in %n provider(s)</source>
        <translation>
            <numerusform>%n 個のプロバイダーから探す</numerusform>
        </translation>
    </message>
    <message>
        <source>Providers that can be added</source>
        <translation>追加できるプロバイダー</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::PresetRows</name>
    <message>
        <source>Other, OpenAI-compatible</source>
        <translation>その他、OpenAI 互換</translation>
    </message>
    <message>
        <source>added</source>
        <translation>追加済み</translation>
    </message>
    <message>
        <source>found</source>
        <translation>検出済み</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::PriceDialog</name>
    <message>
        <source>Set a price</source>
        <translation>価格を設定</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%2 の %1</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Dollars per million tokens.</source>
        <translation>100 万トークンあたりのドル。</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>入力</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>出力</translation>
    </message>
    <message>
        <source>Cache read</source>
        <translation>キャッシュ読み取り</translation>
    </message>
    <message>
        <source>What the provider&apos;s prompt cache gives back; empty: not known.</source>
        <translation>プロバイダーのプロンプトキャッシュから読まれる分。空欄: 不明。</translation>
    </message>
    <message>
        <source>Cache write</source>
        <translation>キャッシュ書き込み</translation>
    </message>
    <message>
        <source>What is written to it; empty: not known.</source>
        <translation>キャッシュに書き込まれる分。空欄: 不明。</translation>
    </message>
    <message>
        <source>Each picture</source>
        <translation>画像 1 枚</translation>
    </message>
    <message>
        <source>Dollars; for models that draw.</source>
        <translation>ドル。画像を生成するモデル用。</translation>
    </message>
    <message>
        <source>Holds from the next request on. What is recorded keeps its cost.</source>
        <translation>次のリクエストから有効です。記録済みの費用は変わりません。</translation>
    </message>
    <message>
        <source>Show the requests</source>
        <translation>リクエストを表示</translation>
    </message>
    <message>
        <source>Set price</source>
        <translation>価格を設定</translation>
    </message>
    <message>
        <source>Dollars as a number, such as %1.</source>
        <translation>ドルを数値で (例: %1)。</translation>
    </message>
    <message>
        <source>A price is no number.</source>
        <translation>数値でない価格があります。</translation>
    </message>
    <message>
        <source>Enter a price first.</source>
        <translation>先に価格を入力してください。</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::PricesForm</name>
    <message>
        <source>Price list</source>
        <translation>価格表</translation>
    </message>
    <message>
        <source>Prices as of</source>
        <translation>価格の日付</translation>
    </message>
    <message>
        <source>The list comes with Tollgate and is read from disk only.</source>
        <translation>価格表は Tollgate に付属し、ディスクからだけ読みます。</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>A model that is not listed is shown as unpriced, never as $0.</source>
        <translation>一覧にないモデルは「価格なし」と表示し、$0 とは表示しません。</translation>
    </message>
    <message>
        <source>Open configuration</source>
        <translation>構成を開く</translation>
    </message>
    <message>
        <source>Open the configuration file</source>
        <translation>構成ファイルを開く</translation>
    </message>
    <message>
        <source>Your own prices</source>
        <translation>自分で決めた価格</translation>
    </message>
    <message>
        <source>Member &quot;prices&quot; of the configuration wins over the list.</source>
        <translation>構成の「prices」が価格表に優先します。</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>ファイルを選ぶ…</translation>
    </message>
    <message>
        <source>Another list</source>
        <translation>別の価格表</translation>
    </message>
    <message>
        <source>A newer catalogue.json, which you can also drop here. You see first what changes.</source>
        <translation>新しい catalogue.json。ここにドロップもできます。先に変更点を確認できます。</translation>
    </message>
    <message>
        <source>Use the built-in list</source>
        <translation>付属の価格表を使う</translation>
    </message>
    <message>
        <source>Choose a price list</source>
        <translation>価格表を選ぶ</translation>
    </message>
    <message>
        <source>Price lists (*.json);;All files (*)</source>
        <translation>価格表 (*.json);;すべてのファイル (*)</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::Problems</name>
    <message>
        <source>nothing leads here</source>
        <translation>ここへつながるものがありません</translation>
    </message>
    <message>
        <source>Lead a step to it, or delete it.</source>
        <translation>別のステップからつなぐか、削除してください。</translation>
    </message>
    <message>
        <source>leads to itself</source>
        <translation>自分自身につながっています</translation>
    </message>
    <message>
        <source>A request would never leave it; lead it to another step.</source>
        <translation>リクエストが抜け出せません。別のステップにつないでください。</translation>
    </message>
    <message>
        <source>leads in a circle</source>
        <translation>循環しています</translation>
    </message>
    <message>
        <source>%1: a request would never arrive.</source>
        <translation>%1: リクエストが届きません。</translation>
    </message>
    <message>
        <source>every share is 0</source>
        <translation>すべての割合が 0 です</translation>
    </message>
    <message>
        <source>No request could go on; give one way a share.</source>
        <translation>リクエストが先へ進めません。どれかに割合を設定してください。</translation>
    </message>
    <message>
        <source>every weight is 0</source>
        <translation>すべての重みが 0 です</translation>
    </message>
    <message>
        <source>None could be chosen; give one member a weight.</source>
        <translation>どれも選べません。どれかに重みを設定してください。</translation>
    </message>
    <message>
        <source>%1 is a member twice</source>
        <translation>%1 が 2 回入っています</translation>
    </message>
    <message>
        <source>Take one of them out.</source>
        <translation>片方を外してください。</translation>
    </message>
    <message>
        <source>sets the member “model”</source>
        <translation>メンバー「model」を設定しています</translation>
    </message>
    <message>
        <source>It has a field of its own: Model.</source>
        <translation>専用の欄「モデル」があります。</translation>
    </message>
    <message>
        <source>sets the member “stream”</source>
        <translation>メンバー「stream」を設定しています</translation>
    </message>
    <message>
        <source>Whether an answer streams is the client&apos;s to say.</source>
        <translation>ストリームするかどうかはクライアントが決めます。</translation>
    </message>
    <message>
        <source>leads nowhere yet</source>
        <translation>まだどこにもつながっていません</translation>
    </message>
    <message>
        <source>Choose the next step.</source>
        <translation>次のステップを選んでください。</translation>
    </message>
    <message>
        <source>has no provider yet</source>
        <translation>まだプロバイダーがありません</translation>
    </message>
    <message>
        <source>Choose one.</source>
        <translation>選んでください。</translation>
    </message>
    <message>
        <source>%1 is switched off</source>
        <translation>%1 はオフです</translation>
    </message>
    <message>
        <source>It is passed over until you switch it on.</source>
        <translation>オンにするまで飛ばされます。</translation>
    </message>
    <message>
        <source>the address of %1 is Tollgate&apos;s own</source>
        <translation>%1 のアドレスは Tollgate 自身です</translation>
    </message>
    <message>
        <source>A request would go in a circle; give the provider its own address.</source>
        <translation>リクエストが循環します。プロバイダー本来のアドレスを設定してください。</translation>
    </message>
    <message>
        <source>%1 has no key</source>
        <translation>%1 にキーがありません</translation>
    </message>
    <message>
        <source>It is passed over until you add one.</source>
        <translation>追加するまで飛ばされます。</translation>
    </message>
    <message>
        <source>the longest answer is over %1 tokens</source>
        <translation>最長の回答が %1 トークンを超えています</translation>
    </message>
    <message>
        <source>%2 cannot write more than %1.</source>
        <translation>%2 は %1 までしか書けません。</translation>
    </message>
    <message>
        <source>%2 has no model %1</source>
        <translation>%2 にモデル %1 はありません</translation>
    </message>
    <message>
        <source>Choose one of its models.</source>
        <translation>そのモデルから選んでください。</translation>
    </message>
    <message>
        <source>%1 has no tools</source>
        <translation>%1 はツールを使えません</translation>
    </message>
    <message>
        <source>This case sends requests with tools there.</source>
        <translation>この条件はツール付きのリクエストを送ります。</translation>
    </message>
    <message>
        <source>Requests with tools would fail on %2.</source>
        <translation>ツール付きのリクエストは %2 で失敗します。</translation>
    </message>
    <message>
        <source>%1 cannot see pictures</source>
        <translation>%1 は画像を読めません</translation>
    </message>
    <message>
        <source>This case sends pictures there.</source>
        <translation>この条件は画像を送ります。</translation>
    </message>
    <message>
        <source>requests are translated</source>
        <translation>リクエストは変換されます</translation>
    </message>
    <message>
        <source>They come as %1, this provider speaks %2.</source>
        <translation>%1 で届き、このプロバイダーは %2 を使います。</translation>
    </message>
    <message>
        <source>several protocols</source>
        <translation>複数のプロトコル</translation>
    </message>
    <message>
        <source>What goes on is translated between %1.</source>
        <translation>先へ進むときに変換されます: %1。</translation>
    </message>
    <message>
        <source>all with one provider</source>
        <translation>すべて同じプロバイダーです</translation>
    </message>
    <message>
        <source>One outage of %1 takes them all.</source>
        <translation>%1 が止まるとすべて止まります。</translation>
    </message>
    <message>
        <source>%1 is %2 now</source>
        <translation>%1 は現在 %2</translation>
    </message>
    <message>
        <source>%3 has 1 other member.</source>
        <translation>%3 にはほかに 1 つメンバーがあります。</translation>
    </message>
    <message>
        <source>%3 has %4 other members.</source>
        <translation>%3 にはほかに %4 つメンバーがあります。</translation>
    </message>
    <message>
        <source>Nothing else answers in its place.</source>
        <translation>代わりに答えるものがありません。</translation>
    </message>
    <message>
        <source>this version does not do this step yet</source>
        <translation>このバージョンではまだこのステップを使えません</translation>
    </message>
    <message>
        <source>Leave it out.</source>
        <translation>外してください。</translation>
    </message>
    <message>
        <source>Not JSON: line %1, column %2: %3</source>
        <translation>JSON ではありません: %1 行 %2 列: %3</translation>
    </message>
    <message>
        <source>must be %1, is %2</source>
        <translation>%1 が必要ですが、%2 です</translation>
    </message>
    <message>
        <source>must be %1 to %2, is %3</source>
        <translation>%1 から %2 の範囲が必要ですが、%3 です</translation>
    </message>
    <message>
        <source>must be %1 or more, is %2</source>
        <translation>%1 以上が必要ですが、%2 です</translation>
    </message>
    <message>
        <source>must be a whole number, is %1</source>
        <translation>整数が必要ですが、%1 です</translation>
    </message>
    <message>
        <source>must be more than 0</source>
        <translation>0 より大きい必要があります</translation>
    </message>
    <message>
        <source>must be one of %1; is %2</source>
        <translation>%1 のいずれかが必要ですが、%2 です</translation>
    </message>
    <message>
        <source>there is no provider %1</source>
        <translation>プロバイダー %1 はありません</translation>
    </message>
    <message>
        <source>there is no step %1</source>
        <translation>ステップ %1 はありません</translation>
    </message>
    <message>
        <source>there is no guardrail %1</source>
        <translation>ガードレール %1 はありません</translation>
    </message>
    <message>
        <source>there is no kind of step %1</source>
        <translation>ステップの種類 %1 はありません</translation>
    </message>
    <message>
        <source>the member %1 is not known</source>
        <translation>メンバー %1 は不明です</translation>
    </message>
    <message>
        <source>there is no operator %1</source>
        <translation>演算子 %1 はありません</translation>
    </message>
    <message>
        <source>there is no field %1</source>
        <translation>フィールド %1 はありません</translation>
    </message>
    <message>
        <source>%1 does not go with this field; it compares others</source>
        <translation>%1 はこのフィールドに使えません</translation>
    </message>
    <message>
        <source>needs an operator, such as {&quot;eq&quot;: …}</source>
        <translation>{&quot;eq&quot;: …} のような演算子が必要です</translation>
    </message>
    <message>
        <source>the case has no condition yet</source>
        <translation>この条件分岐にはまだ条件がありません</translation>
    </message>
    <message>
        <source>Give it one, or delete the case: what fits none goes on at “otherwise”.</source>
        <translation>条件を設定するか、削除してください。どれにも合わないものは「それ以外」へ進みます。</translation>
    </message>
    <message>
        <source>must not be empty</source>
        <translation>空にできません</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>ありません</translation>
    </message>
    <message>
        <source>stands twice here; keep one of them</source>
        <translation>2 回あります。1 つだけ残してください</translation>
    </message>
    <message>
        <source>the id %1 is taken; ids must differ</source>
        <translation>ID %1 は使われています。ID は重複できません</translation>
    </message>
    <message>
        <source>%1 is a %2; only steps of the kind %3 can stand here</source>
        <translation>%1 は %2 です。ここには %3 だけ置けます</translation>
    </message>
    <message>
        <source>must be the name of a target or {&quot;to&quot;: …, &quot;weight&quot;: …}</source>
        <translation>ターゲット名か {&quot;to&quot;: …, &quot;weight&quot;: …} が必要です</translation>
    </message>
    <message>
        <source>must be seconds, or minute, hour, day or month</source>
        <translation>秒数か minute、hour、day、month が必要です</translation>
    </message>
    <message>
        <source>must be [x, y]</source>
        <translation>[x, y] が必要です</translation>
    </message>
    <message>
        <source>must be one line of at most 4096 bytes without control characters; is %1</source>
        <translation>制御文字を含まない 4096 バイト以下の 1 行が必要ですが、%1 です</translation>
    </message>
    <message>
        <source>must be one line of 1 to 4096 bytes without control characters; is %1</source>
        <translation>制御文字を含まない 1～4096 バイトの 1 行が必要ですが、%1 です</translation>
    </message>
    <message>
        <source>must be 1 to 64 letters, digits, hyphens, dots and underscores; is %1</source>
        <translation>1～64 文字の英数字、ハイフン、ドット、下線が必要ですが、%1 です</translation>
    </message>
    <message>
        <source>must be 1 to 256 bytes without blanks or control characters; is %1</source>
        <translation>空白や制御文字を含まない 1～256 バイトが必要ですが、%1 です</translation>
    </message>
    <message>
        <source>must be all, key, team or tag:NAME; is %1</source>
        <translation>all、key、team、tag:NAME のいずれかが必要ですが、%1 です</translation>
    </message>
    <message>
        <source>the name of a tag must be letters, digits, hyphens, dots and underscores; is %1</source>
        <translation>タグ名は英数字、ハイフン、ドット、下線だけですが、%1 です</translation>
    </message>
    <message>
        <source>must be all, or key:, team:, provider:, model: or tag: with a name that there is; is %1</source>
        <translation>all、または key:、team:、provider:、model:、tag: と存在する名前が必要ですが、%1 です</translation>
    </message>
    <message>
        <source>must name a header: header.NAME</source>
        <translation>ヘッダー名が必要です: header.NAME</translation>
    </message>
    <message>
        <source>is no valid pattern (RE2): %1</source>
        <translation>正しいパターン (RE2) ではありません: %1</translation>
    </message>
    <message>
        <source>looks like a key: keys do not belong in this file, use keychain or env:NAME</source>
        <translation>キーのようです。キーはこのファイルに書かず、keychain か env:NAME を使ってください</translation>
    </message>
    <message>
        <source>null</source>
        <translation>null</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true か false</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数値</translation>
    </message>
    <message>
        <source>a string</source>
        <translation>文字列</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>リスト</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>オブジェクト</translation>
    </message>
    <message>
        <source>the text ends too early; a closing quote, } or ] is missing</source>
        <translation>途中で終わっています。閉じる引用符、} または ] がありません</translation>
    </message>
    <message>
        <source>something follows after the end of the document</source>
        <translation>文書の終わりの後に何かあります</translation>
    </message>
    <message>
        <source>a comma (or a colon) is missing before this</source>
        <translation>この前にコンマ (またはコロン) がありません</translation>
    </message>
    <message>
        <source>text stands in double quotes in JSON, not in single ones</source>
        <translation>JSON の文字列は一重ではなく二重引用符で囲みます</translation>
    </message>
    <message>
        <source>a comma stands before }; JSON wants none after the last entry</source>
        <translation>} の前にコンマがあります。JSON では最後の項目の後に置けません</translation>
    </message>
    <message>
        <source>a comma stands before ]; JSON wants none after the last entry</source>
        <translation>] の前にコンマがあります。JSON では最後の項目の後に置けません</translation>
    </message>
    <message>
        <source>a line break or control character inside a text; close its quote</source>
        <translation>文字列の中に改行か制御文字があります。引用符を閉じてください</translation>
    </message>
    <message>
        <source>Did you mean “%1”?</source>
        <translation>「%1」のことですか？</translation>
    </message>
    <message>
        <source>At %1.</source>
        <translation>%1 で。</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::ProblemsView</name>
    <message>
        <source>The route</source>
        <translation>ルート</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>Problems of the draft</source>
        <translation>下書きの問題</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n 件のエラー</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n 件の警告</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Error, %1</source>
        <translation>エラー、%1</translation>
    </message>
    <message>
        <source>Warning, %1</source>
        <translation>警告、%1</translation>
    </message>
    <message>
        <source>Hint, %1</source>
        <translation>ヒント、%1</translation>
    </message>
    <message numerus="yes">
        <source>%n hint(s)</source>
        <translation>
            <numerusform>ヒント %n 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tollgate::ui::PropertiesPane</name>
    <message>
        <source>More</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>プロパティ</translation>
    </message>
    <message>
        <source>Choose a step to see its properties.</source>
        <translation>ステップを選ぶとプロパティが表示されます。</translation>
    </message>
    <message>
        <source>This version of Tollgate does not know this kind of step.</source>
        <translation>このバージョンの Tollgate はこの種類のステップを扱えません。</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::PropertyField</name>
    <message>
        <source>Revert</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Revert %1</source>
        <translation>%1 を元に戻す</translation>
    </message>
    <message>
        <source>Draft: was %1</source>
        <translation>下書き: 元は %1</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::ProviderDetail</name>
    <message>
        <source>Details</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>Close the test</source>
        <translation>テストを閉じる</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::ProviderDialog</name>
    <message>
        <source>Add provider</source>
        <translation>プロバイダーを追加</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>%1 を編集</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Add and switch on</source>
        <translation>追加してオンにする</translation>
    </message>
    <message>
        <source>Change later in Providers, %1, Edit.</source>
        <translation>後から「プロバイダー」、%1、「編集」で変更できます。</translation>
    </message>
    <message>
        <source>The pasted key starts with %1, so this is %2. Change it on the left if not.</source>
        <translation>貼り付けたキーは %1 で始まるので %2 です。違う場合は左で変更してください。</translation>
    </message>
    <message>
        <source>A key that starts with %1 is one of %2.</source>
        <translation>%1 で始まるキーは %2 のものです。</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>%1 を使う</translation>
    </message>
    <message>
        <source>Starts in a moment</source>
        <translation>まもなく始まります</translation>
    </message>
    <message>
        <source>Starts when the form is complete</source>
        <translation>フォームがそろうと始まります</translation>
    </message>
    <message>
        <source>The key of the variable goes to another address from now on.</source>
        <translation>変数のキーは今後別のアドレスに送られます。</translation>
    </message>
    <message>
        <source>It will be sent to %1.</source>
        <translation>%1 に送られます。</translation>
    </message>
    <message>
        <source>The key of %1 is not sent to the new address.</source>
        <translation>%1 のキーは新しいアドレスには送りません。</translation>
    </message>
    <message>
        <source>Paste the key for %1, or add it later.</source>
        <translation>%1 のキーを貼り付けるか、後で追加してください。</translation>
    </message>
    <message>
        <source>Add anyway</source>
        <translation>それでも追加</translation>
    </message>
    <message>
        <source>Save anyway</source>
        <translation>それでも保存</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>保存中</translation>
    </message>
    <message>
        <source>Waiting for the system keychain.</source>
        <translation>システムのキーチェーンを待っています。</translation>
    </message>
    <message>
        <source>Nothing was saved.</source>
        <translation>何も保存していません。</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::ProviderFacts</name>
    <message>
        <source>none while it is off</source>
        <translation>オフの間はなし</translation>
    </message>
    <message>
        <source>%1 of %2 shown to clients</source>
        <translation>%2 中 %1 をクライアントに表示</translation>
    </message>
    <message>
        <source>%1 shown to clients</source>
        <translation>%1 をクライアントに表示</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>プロトコル</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>順序</translation>
    </message>
    <message>
        <source>%1 of %2, where no route decides</source>
        <translation>%2 中 %1 番目、ルートが決めない場合</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::ProviderField</name>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::ProviderForm</name>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message numerus="yes">
        <source>It has %n key(s); replace them in its details.</source>
        <translation>
            <numerusform>キーが %n 個あります。詳細で置き換えてください。</numerusform>
        </translation>
    </message>
    <message>
        <source>The name is missing.</source>
        <translation>名前がありません。</translation>
    </message>
    <message>
        <source>Choose a provider on the left, or paste a key.</source>
        <translation>左でプロバイダーを選ぶか、キーを貼り付けてください。</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::ProviderLines</name>
    <message>
        <source>Provider</source>
        <translation>プロバイダー</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>First token, 1 h</source>
        <translation>最初のトークン、1 時間</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Needs a look</source>
        <translation>確認が必要</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::ProviderList</name>
    <message>
        <source>Providers</source>
        <translation>プロバイダー</translation>
    </message>
    <message>
        <source>No provider has this name.</source>
        <translation>この名前のプロバイダーはありません。</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>オフにする</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>オンにする</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>接続をテスト</translation>
    </message>
    <message>
        <source>Add key</source>
        <translation>キーを追加</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>編集</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上へ移動</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下へ移動</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::ProviderRows</name>
    <message>
        <source>Use</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>プロバイダー</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Last 90 minutes, one cell per minute</source>
        <translation>直近 90 分、1 マス 1 分</translation>
    </message>
    <message>
        <source>TTFT, 1 h</source>
        <translation>TTFT、1 時間</translation>
    </message>
    <message>
        <source>p50 / p95</source>
        <translation>p50 / p95</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>エラー</translation>
    </message>
    <message>
        <source>Req</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Order: drag, or Alt+Up and Alt+Down</source>
        <translation>順序: ドラッグ、または Alt+上 と Alt+下</translation>
    </message>
    <message>
        <source>Time to the first token, last hour, each on a scale of its own</source>
        <translation>直近 1 時間の最初のトークンまでの時間、それぞれの目盛り</translation>
    </message>
    <message>
        <source>Time to the first token, last hour: median and 95th percentile</source>
        <translation>直近 1 時間の最初のトークンまでの時間: 中央値と 95 パーセンタイル</translation>
    </message>
    <message>
        <source>Failed attempts of all attempts, last hour</source>
        <translation>直近 1 時間の全試行に対する失敗の割合</translation>
    </message>
    <message>
        <source>Attempts in the last hour</source>
        <translation>直近 1 時間の試行</translation>
    </message>
    <message>
        <source>%1, on</source>
        <translation>%1、オン</translation>
    </message>
    <message>
        <source>%1, off</source>
        <translation>%1、オフ</translation>
    </message>
    <message>
        <source>%1, no requests</source>
        <translation>%1、リクエストなし</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n request(s)</source>
        <translation>
            <numerusform>%1、%n 件のリクエスト</numerusform>
        </translation>
    </message>
    <message>
        <source>, %1 failed, worst: %2</source>
        <translation>、失敗 %1、最悪: %2</translation>
    </message>
    <message>
        <source>, %1 slow or retried</source>
        <translation>、遅延または再試行 %1</translation>
    </message>
    <message>
        <source>Keys that can be used, now or after a rest</source>
        <translation>いま、または休止後に使えるキー</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::ProviderTable</name>
    <message>
        <source>Providers, in the order in which they are asked</source>
        <translation>プロバイダー、問い合わせる順</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::ProviderTests</name>
    <message>
        <source>Testing %1 of %2</source>
        <translation>テスト中 %2 中 %1</translation>
    </message>
    <message>
        <source>%1 tested, none failed</source>
        <translation>%1 件をテスト、失敗なし</translation>
    </message>
    <message>
        <source>%1 tested, %2 failed</source>
        <translation>%1 件をテスト、失敗 %2 件</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::Providers</name>
    <message>
        <source>OpenAI Chat Completions</source>
        <translation>OpenAI Chat Completions</translation>
    </message>
    <message>
        <source>OpenAI Responses</source>
        <translation>OpenAI Responses</translation>
    </message>
    <message>
        <source>Anthropic Messages</source>
        <translation>Anthropic Messages</translation>
    </message>
    <message>
        <source>Gemini</source>
        <translation>Gemini</translation>
    </message>
    <message>
        <source>Ollama</source>
        <translation>Ollama</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>確認が必要</translation>
    </message>
    <message>
        <source>since yesterday %1</source>
        <translation>昨日 %1 から</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>%1 から</translation>
    </message>
    <message>
        <source>local</source>
        <translation>ローカル</translation>
    </message>
    <message>
        <source>p95 first token %1</source>
        <translation>p95 最初のトークン %1</translation>
    </message>
    <message>
        <source>%1 of %2 attempts failed</source>
        <translation>%2 回中 %1 回の試行が失敗</translation>
    </message>
    <message>
        <source>Keychain</source>
        <translation>キーチェーン</translation>
    </message>
    <message>
        <source>Environment %1</source>
        <translation>環境変数 %1</translation>
    </message>
    <message>
        <source>This session</source>
        <translation>このセッション</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>キーなし</translation>
    </message>
    <message>
        <source>median %1, 95th percentile %2</source>
        <translation>中央値 %1、95 パーセンタイル %2</translation>
    </message>
    <message>
        <source>%1 of %2 attempts failed in the last hour</source>
        <translation>直近 1 時間に %2 回中 %1 回の試行が失敗</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>キーなし</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 中 %1</translation>
    </message>
    <message>
        <source>Switched on</source>
        <translation>オンにしました</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>オフにしました</translation>
    </message>
    <message>
        <source>A key was refused</source>
        <translation>キーが拒否されました</translation>
    </message>
    <message>
        <source>List of models fetched</source>
        <translation>モデル一覧を取得しました</translation>
    </message>
    <message>
        <source>%1 (usual %2)</source>
        <translation>%1 (通常 %2)</translation>
    </message>
    <message>
        <source>Nothing is sent to %1</source>
        <translation>送信を停止: %1</translation>
    </message>
    <message>
        <source>asked without traffic at %1: it answers</source>
        <translation>%1 に確認: 応答あり</translation>
    </message>
    <message>
        <source>asked without traffic at %1: %2</source>
        <translation>%1 に確認: %2</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::ProvidersCard</name>
    <message>
        <source>Providers</source>
        <translation>プロバイダー</translation>
    </message>
    <message>
        <source>First token, 1 h</source>
        <translation>最初のトークン、1 時間</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>No provider yet.</source>
        <translation>まだプロバイダーがありません。</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::ProvidersPage</name>
    <message>
        <source>Providers</source>
        <translation>プロバイダー</translation>
    </message>
    <message>
        <source>Add provider</source>
        <translation>プロバイダーを追加</translation>
    </message>
    <message>
        <source>Test all</source>
        <translation>すべてテスト</translation>
    </message>
    <message>
        <source>Asks every provider in use for its models; no tokens are used</source>
        <translation>使用中のすべてのプロバイダーにモデルを尋ねます。トークンは使いません</translation>
    </message>
    <message>
        <source>Find a provider</source>
        <translation>プロバイダーを探す</translation>
    </message>
    <message>
        <source>No provider yet.</source>
        <translation>まだプロバイダーがありません。</translation>
    </message>
    <message>
        <source>No provider is in use</source>
        <translation>使用中のプロバイダーはありません</translation>
    </message>
    <message>
        <source>%1 of %2 in use</source>
        <translation>%2 中 %1 を使用中</translation>
    </message>
    <message>
        <source>Keys cannot be read.</source>
        <translation>キーを読み取れません。</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>もう一度尋ねる</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>何も変更していません。</translation>
    </message>
    <message>
        <source>It could not be taken back.</source>
        <translation>元に戻せませんでした。</translation>
    </message>
    <message>
        <source>%1 is on.</source>
        <translation>%1 をオンにしました。</translation>
    </message>
    <message>
        <source>%1 is off. Running requests finish.</source>
        <translation>%1 をオフにしました。処理中のリクエストは完了します。</translation>
    </message>
    <message>
        <source> No provider is in use now.</source>
        <translation> 使用中のプロバイダーはもうありません。</translation>
    </message>
    <message>
        <source>Key %1 of %2 is on.</source>
        <translation>%2 のキー %1 をオンにしました。</translation>
    </message>
    <message>
        <source>Key %1 of %2 is off.</source>
        <translation>%2 のキー %1 をオフにしました。</translation>
    </message>
    <message>
        <source>%1 is asked as number %2 when no route says otherwise.</source>
        <translation>ルートの指定がないとき、%1 は %2 番目に問い合わせます。</translation>
    </message>
    <message>
        <source>%1 is removed. Its keys leave the keychain with this message.</source>
        <translation>%1 を削除しました。このメッセージが消えるとキーもキーチェーンから消えます。</translation>
    </message>
    <message>
        <source>Remove key %1 of %2?</source>
        <translation>%2 のキー %1 を削除しますか?</translation>
    </message>
    <message>
        <source>It leaves the configuration, and the system keychain if it is stored there. The key itself stays valid at the provider until it is revoked there.</source>
        <translation>構成から消え、システムのキーチェーンにあればそこからも消えます。プロバイダー側で取り消すまでキー自体は有効です。</translation>
    </message>
    <message>
        <source>Remove key</source>
        <translation>キーを削除</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::PublishDialog</name>
    <message>
        <source>Publish %1?</source>
        <translation>%1 を公開しますか?</translation>
    </message>
    <message>
        <source>Version %1 takes effect for the next request.</source>
        <translation>バージョン %1 は次のリクエストから有効になります。</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s).</source>
        <translation>
            <numerusform>%n 件の変更。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are %n warning(s).</source>
        <translation>
            <numerusform>%n 件の警告があります。</numerusform>
        </translation>
    </message>
    <message>
        <source>What has changed and why</source>
        <translation>何をなぜ変えたか</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>公開</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::RangeControl</name>
    <message>
        <source>Range</source>
        <translation>範囲</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>最初の日</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最後の日</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 日間</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 日間</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>指定</translation>
    </message>
    <message>
        <source>to</source>
        <translation>～</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::ReachChoice</name>
    <message>
        <source>Reachable from</source>
        <translation>接続元</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>このコンピューター</translation>
    </message>
    <message>
        <source>Local network</source>
        <translation>ローカルネットワーク</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::RehearsalView</name>
    <message>
        <source>Part of the result</source>
        <translation>結果の部分</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Result of the rehearsal</source>
        <translation>リハーサルの結果</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>移動</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>拒否</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>ステップ</translation>
    </message>
    <message>
        <source>Trying the draft on the requests of %1…</source>
        <translation>%1のリクエストで下書きを試しています…</translation>
    </message>
    <message>
        <source>%1 requests tried…</source>
        <translation>%1 件のリクエストを試しました…</translation>
    </message>
    <message>
        <source>It cannot be tried: %1</source>
        <translation>試せません: %1</translation>
    </message>
    <message>
        <source>%1 requests: %2 as before, %3 moved, %4 refused</source>
        <translation>%1 件: 変更なし %2、移動 %3、拒否 %4</translation>
    </message>
    <message>
        <source>Cost %1 before, %2 after</source>
        <translation>コスト: 変更前 %1、変更後 %2</translation>
    </message>
    <message>
        <source>; %1 without a price left out</source>
        <translation>、価格のない %1 件を除く</translation>
    </message>
    <message>
        <source>From</source>
        <translation>移動元</translation>
    </message>
    <message>
        <source>To</source>
        <translation>移動先</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>リクエスト</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>ステップ</translation>
    </message>
    <message>
        <source>As logged</source>
        <translation>ログの記録</translation>
    </message>
    <message>
        <source>With the draft</source>
        <translation>下書きの場合</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>Client and model</source>
        <translation>クライアントとモデル</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>コスト</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::RequestStrip</name>
    <message>
        <source>Named filters and totals</source>
        <translation>名前付きフィルターと合計</translation>
    </message>
    <message>
        <source>%1 requests · %2</source>
        <translation>%1 件のリクエスト · %2</translation>
    </message>
    <message>
        <source>%1 in, %2 out</source>
        <translation>入力 %1、出力 %2</translation>
    </message>
    <message>
        <source>%1 requests, %2</source>
        <translation>%1 件のリクエスト、%2</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::RequestsPage</name>
    <message>
        <source>Requests</source>
        <translation>リクエスト</translation>
    </message>
    <message>
        <source>Span</source>
        <translation>期間</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>ライブ</translation>
    </message>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Copy as curl</source>
        <translation>curl としてコピー</translation>
    </message>
    <message>
        <source>Copy as Python</source>
        <translation>Python としてコピー</translation>
    </message>
    <message>
        <source>Copy as JavaScript</source>
        <translation>JavaScript としてコピー</translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation>%1 のみ</translation>
    </message>
    <message>
        <source>Without %1</source>
        <translation>%1 を除く</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>約 %1</translation>
    </message>
    <message>
        <source>Asks %1 at %2 to say hi, %3.</source>
        <translation>%2 の %1 に挨拶を頼みます (%3)。</translation>
    </message>
    <message>
        <source>Add a provider first; then Tollgate can send it.</source>
        <translation>先にプロバイダーを追加してください。そうすれば Tollgate が送れます。</translation>
    </message>
    <message>
        <source>Waiting for the first request on :%1. Paste this into a terminal:</source>
        <translation>:%1 で最初のリクエストを待っています。これを端末に貼り付けてください:</translation>
    </message>
    <message>
        <source>%1 new</source>
        <translation>新着 %1</translation>
    </message>
    <message>
        <source>%1 new requests, go to them</source>
        <translation>新しいリクエスト %1 件、そこへ移動</translation>
    </message>
    <message>
        <source>Export requests</source>
        <translation>リクエストを書き出す</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl)</source>
        <translation>JSON 行 (*.jsonl)</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>書き出し中…</translation>
    </message>
    <message>
        <source>%1 requests written to %2</source>
        <translation>%1 件のリクエストを %2 に書き込みました</translation>
    </message>
    <message>
        <source>Nothing was exported.</source>
        <translation>何も書き出していません。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>エラー</translation>
    </message>
    <message>
        <source>Failover</source>
        <translation>フェイルオーバー</translation>
    </message>
    <message>
        <source>Denied</source>
        <translation>拒否</translation>
    </message>
    <message>
        <source>Unpriced</source>
        <translation>価格なし</translation>
    </message>
    <message>
        <source>Over $0.05</source>
        <translation>$0.05 超</translation>
    </message>
    <message>
        <source>The name of this filter is forgotten.</source>
        <translation>このフィルターの名前を忘れました。</translation>
    </message>
    <message>
        <source>Recording to disk, texts kept 1 day</source>
        <translation>ディスクに記録中、本文は 1 日間保存</translation>
    </message>
    <message>
        <source>Recording to disk, texts kept %1 days</source>
        <translation>ディスクに記録中、本文は %1 日間保存</translation>
    </message>
    <message>
        <source>Recording to disk, texts of errors kept %1 days</source>
        <translation>ディスクに記録中、エラーの本文は %1 日間保存</translation>
    </message>
    <message>
        <source>Recording to disk, without texts</source>
        <translation>ディスクに記録中、本文なし</translation>
    </message>
    <message>
        <source>Requests still pass; recording goes on by itself.</source>
        <translation>リクエストは引き続き通ります。記録は自動で再開します。</translation>
    </message>
    <message>
        <source>Open Data settings</source>
        <translation>データ設定を開く</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::RouteDocument</name>
    <message>
        <source>This is no route: a route is a JSON object, this is %1.</source>
        <translation>これはルートではありません。ルートは JSON オブジェクトですが、これは %1 です。</translation>
    </message>
    <message>
        <source>This is no route: it has no &quot;nodes&quot;. A route has id, entry and nodes.</source>
        <translation>これはルートではありません。&quot;nodes&quot; がありません。ルートには id、entry、nodes が必要です。</translation>
    </message>
    <message>
        <source>This member stands here twice.</source>
        <translation>この項目が重複しています。</translation>
    </message>
    <message>
        <source>%1 must be %2, is %3.</source>
        <translation>%1 は%2でなければなりませんが、%3 です。</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>文字列</translation>
    </message>
    <message>
        <source>This route has a member &quot;%1&quot; that this version of Tollgate does not know; it was made by a newer one. It can be looked at, not changed.</source>
        <translation>このルートには、このバージョンの Tollgate が知らない項目「%1」があります。新しいバージョンで作られたものです。閲覧はできますが、変更はできません。</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true または false</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>リスト</translation>
    </message>
    <message>
        <source>a list of texts</source>
        <translation>文字列のリスト</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>オブジェクト</translation>
    </message>
    <message>
        <source>The step &quot;%1&quot; is of the kind &quot;%2&quot;, which this version of Tollgate does not know. The route can be looked at, not changed.</source>
        <translation>ステップ「%1」の種類「%2」は、このバージョンの Tollgate では扱えません。ルートは閲覧のみ可能です。</translation>
    </message>
    <message>
        <source>[x, y]</source>
        <translation>[x, y]</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::RouteEditor</name>
    <message>
        <source>Add %1</source>
        <translation>%1 を追加</translation>
    </message>
    <message>
        <source>Insert %1</source>
        <translation>%1 を挿入</translation>
    </message>
    <message>
        <source>Add a member to %1</source>
        <translation>%1 にメンバーを追加</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>%1 を削除</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n step(s)</source>
        <translation>
            <numerusform>%n 個のステップを削除</numerusform>
        </translation>
    </message>
    <message>
        <source>Connect %1</source>
        <translation>%1 を接続</translation>
    </message>
    <message>
        <source>the entry</source>
        <translation>入口</translation>
    </message>
    <message>
        <source>Disconnect %1</source>
        <translation>%1 の接続を解除</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>移動</translation>
    </message>
    <message>
        <source>Tidy</source>
        <translation>整列</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>%1 の名前を変更</translation>
    </message>
    <message>
        <source>Change the route</source>
        <translation>ルートを変更</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>%1 を変更</translation>
    </message>
    <message>
        <source>Reorder %1</source>
        <translation>%1 の順序を変更</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>%1 を移動</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>貼り付け</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::RouteEdits</name>
    <message>
        <source>There is no such step any more.</source>
        <translation>このステップはもうありません。</translation>
    </message>
    <message>
        <source>Members of a pool are providers; %1 is none.</source>
        <translation>プールのメンバーはプロバイダーだけです。%1 は違います。</translation>
    </message>
    <message>
        <source>%1 leads to %2 already; a request would go round in a circle.</source>
        <translation>%1 はすでに %2 につながっています。リクエストが循環してしまいます。</translation>
    </message>
    <message>
        <source>%1 is a member already.</source>
        <translation>%1 はすでにメンバーです。</translation>
    </message>
    <message>
        <source>This cannot be pasted here: %1</source>
        <translation>ここには貼り付けられません: %1</translation>
    </message>
    <message>
        <source>There is no step in it.</source>
        <translation>ステップが含まれていません。</translation>
    </message>
    <message>
        <source>%1 has no place of its own in an order.</source>
        <translation>%1 には順序の中での位置がありません。</translation>
    </message>
    <message>
        <source>There is no step before it that it could change with.</source>
        <translation>入れ替えられる前のステップがありません。</translation>
    </message>
    <message>
        <source>There is no step after it that it could change with.</source>
        <translation>入れ替えられる後のステップがありません。</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::RouteForm</name>
    <message>
        <source>In use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>ルート</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Requests for these models take this route; * stands for any text. Without any, only requests that name the route take it.</source>
        <translation>これらのモデルへのリクエストがこのルートを通ります。* は任意の文字列です。空の場合は、ルートを名指ししたリクエストだけが通ります。</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Called %1 in the log and in files</source>
        <translation>ログとファイルでの名前: %1</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::RouteLines</name>
    <message numerus="yes">
        <source>in order, %n member(s)</source>
        <translation>
            <numerusform>順番に、%n メンバー</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>weighted, %n member(s)</source>
        <translation>
            <numerusform>重み付き、%n メンバー</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in turn, %n member(s)</source>
        <translation>
            <numerusform>交互に、%n メンバー</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>fastest, %n member(s)</source>
        <translation>
            <numerusform>最速、%n メンバー</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>cheapest, %n member(s)</source>
        <translation>
            <numerusform>最安、%n メンバー</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>least busy, %n member(s)</source>
        <translation>
            <numerusform>最も空いている、%n メンバー</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>most headroom, %n member(s)</source>
        <translation>
            <numerusform>余裕が最大、%n メンバー</numerusform>
        </translation>
    </message>
    <message>
        <source>in %1 s</source>
        <translation>%1 秒あたり</translation>
    </message>
    <message>
        <source>a minute</source>
        <translation>毎分</translation>
    </message>
    <message>
        <source>an hour</source>
        <translation>毎時</translation>
    </message>
    <message>
        <source>a day</source>
        <translation>1 日</translation>
    </message>
    <message>
        <source>a month</source>
        <translation>1 か月</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 tokens %2</source>
        <translation>%1 トークン / %2</translation>
    </message>
    <message>
        <source>%1 requests %2</source>
        <translation>%1 リクエスト / %2</translation>
    </message>
    <message>
        <source>model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>system text</source>
        <translation>システムテキスト</translation>
    </message>
    <message>
        <source>changes nothing yet</source>
        <translation>まだ何も変更しません</translation>
    </message>
    <message>
        <source>changes %1</source>
        <translation>%1 を変更</translation>
    </message>
    <message>
        <source>first case that fits</source>
        <translation>最初に合うケース</translation>
    </message>
    <message>
        <source>the same prompt again</source>
        <translation>同じプロンプトの再送</translation>
    </message>
    <message>
        <source>model as asked</source>
        <translation>要求どおりのモデル</translation>
    </message>
    <message>
        <source>the request is refused</source>
        <translation>リクエストを拒否</translation>
    </message>
    <message>
        <source>unpriced</source>
        <translation>価格なし</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>リクエスト</translation>
    </message>
    <message>
        <source>any model</source>
        <translation>すべてのモデル</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>オフ</translation>
    </message>
    <message>
        <source>that name this route</source>
        <translation>このルートを名指ししたもの</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 中 %1</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::RouteList</name>
    <message>
        <source>There is no place further that way.</source>
        <translation>その方向にはもう場所がありません。</translation>
    </message>
    <message>
        <source>This row has no place of its own in an order.</source>
        <translation>この行には順序の中での位置がありません。</translation>
    </message>
    <message>
        <source>Next on any error</source>
        <translation>どのエラーでも次へ</translation>
    </message>
    <message>
        <source>Error to the client</source>
        <translation>クライアントにエラーを返す</translation>
    </message>
    <message>
        <source>Next on %1</source>
        <translation>%1 で次へ</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>入口</translation>
    </message>
    <message>
        <source>Any model</source>
        <translation>すべてのモデル</translation>
    </message>
    <message>
        <source>Requests that name this route</source>
        <translation>このルートを名指ししたリクエスト</translation>
    </message>
    <message>
        <source>Model is %1</source>
        <translation>モデルが %1</translation>
    </message>
    <message>
        <source>as above</source>
        <translation>上と同じ</translation>
    </message>
    <message>
        <source>Share %1</source>
        <translation>割合 %1</translation>
    </message>
    <message>
        <source>When over</source>
        <translation>超過時</translation>
    </message>
    <message>
        <source>When found</source>
        <translation>検出時</translation>
    </message>
    <message>
        <source>Otherwise</source>
        <translation>それ以外</translation>
    </message>
    <message>
        <source>No case fits</source>
        <translation>どのケースにも合わない</translation>
    </message>
    <message>
        <source>Case %1</source>
        <translation>ケース %1</translation>
    </message>
    <message>
        <source>no provider chosen</source>
        <translation>プロバイダー未選択</translation>
    </message>
    <message>
        <source>Nothing leads here</source>
        <translation>ここへの経路なし</translation>
    </message>
    <message>
        <source>Used up</source>
        <translation>使い切り</translation>
    </message>
    <message>
        <source>Under</source>
        <translation>範囲内</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::RouteSteps</name>
    <message>
        <source>no condition yet</source>
        <translation>条件なし</translation>
    </message>
    <message>
        <source>otherwise</source>
        <translation>それ以外</translation>
    </message>
    <message>
        <source>under</source>
        <translation>以内</translation>
    </message>
    <message>
        <source>over</source>
        <translation>超過</translation>
    </message>
    <message>
        <source>miss</source>
        <translation>ミス</translation>
    </message>
    <message>
        <source>pass</source>
        <translation>通過</translation>
    </message>
    <message>
        <source>found</source>
        <translation>検出</translation>
    </message>
    <message>
        <source>next</source>
        <translation>次</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::RouteTemplates</name>
    <message>
        <source>This needs a provider that is in use and offers a model.</source>
        <translation>モデルを提供する使用中のプロバイダーが必要です。</translation>
    </message>
    <message>
        <source>Whoever answers</source>
        <translation>応答できるもの</translation>
    </message>
    <message>
        <source>Cheapest that can</source>
        <translation>可能な中で最安</translation>
    </message>
    <message>
        <source>This needs one provider on your own hardware and one elsewhere.</source>
        <translation>自分のハードウェア上のプロバイダーと、外部のプロバイダーが 1 つずつ必要です。</translation>
    </message>
    <message>
        <source>Everything else</source>
        <translation>その他すべて</translation>
    </message>
    <message>
        <source>Private?</source>
        <translation>非公開?</translation>
    </message>
    <message>
        <source>Cheapest at night</source>
        <translation>夜間は最安</translation>
    </message>
    <message>
        <source>Batch requests run from 22:00 to 6:00.</source>
        <translation>バッチリクエストは 22:00 から 6:00 まで実行されます。</translation>
    </message>
    <message>
        <source>Wait for the night</source>
        <translation>夜まで待つ</translation>
    </message>
    <message>
        <source>Is it night?</source>
        <translation>夜間?</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>通常どおり</translation>
    </message>
    <message>
        <source>$10 a day for each project</source>
        <translation>プロジェクトごとに 1 日 $10</translation>
    </message>
    <message>
        <source>This needs two models: one that is used now and a new one.</source>
        <translation>現在使用中のモデルと新しいモデルの 2 つが必要です。</translation>
    </message>
    <message>
        <source>5 % for the new one</source>
        <translation>新しいモデルに 5 %</translation>
    </message>
    <message>
        <source>This needs two models: a strong one and a cheap one.</source>
        <translation>強力なモデルと安価なモデルの 2 つが必要です。</translation>
    </message>
    <message>
        <source>Hard task?</source>
        <translation>難しいタスク?</translation>
    </message>
    <message>
        <source>Stay up</source>
        <translation>止めない</translation>
    </message>
    <message>
        <source>Asks your best provider and goes to the next one when it fails or limits you. A session stays where it is, so that prompt caches keep working.</source>
        <translation>最良のプロバイダーに送り、失敗や制限のときは次へ移ります。プロンプトキャッシュが効くように、セッションは同じ場所に留まります。</translation>
    </message>
    <message>
        <source>Cheap first</source>
        <translation>安いものを先に</translation>
    </message>
    <message>
        <source>Reckons for each request which provider would cost least and asks it. Those that cannot do the request are left out.</source>
        <translation>リクエストごとに最も安いプロバイダーを見積もって送ります。処理できないものは除外されます。</translation>
    </message>
    <message>
        <source>Local for private</source>
        <translation>非公開はローカルで</translation>
    </message>
    <message>
        <source>Requests with the tag private=yes or the header X-Private stay on your own hardware. Everything else goes to your other providers.</source>
        <translation>タグ private=yes またはヘッダー X-Private のあるリクエストは自分のハードウェアに留まります。それ以外は他のプロバイダーに送られます。</translation>
    </message>
    <message>
        <source>Night batch</source>
        <translation>夜間バッチ</translation>
    </message>
    <message>
        <source>Lets requests pass between 22:00 and 6:00 and takes the cheapest provider. By day they are told to come back.</source>
        <translation>22:00 から 6:00 の間だけ通し、最も安いプロバイダーを使います。日中は出直すよう伝えます。</translation>
    </message>
    <message>
        <source>Budget per project</source>
        <translation>プロジェクトごとの予算</translation>
    </message>
    <message>
        <source>Each project, by its tag, may spend $10 a day. What comes above that goes to your own hardware, or is refused where there is none.</source>
        <translation>タグで区別した各プロジェクトは 1 日 $10 まで使えます。超過分は自分のハードウェアに送られ、なければ拒否されます。</translation>
    </message>
    <message>
        <source>Canary 5 %</source>
        <translation>カナリア 5 %</translation>
    </message>
    <message>
        <source>Sends one session in twenty to a new model and the others to the one you use. See how it does before you move everything.</source>
        <translation>20 セッションのうち 1 つを新しいモデルに、残りを今のモデルに送ります。全部を移す前に様子を見られます。</translation>
    </message>
    <message>
        <source>Strong model only for hard tasks</source>
        <translation>難しいタスクだけ強力なモデル</translation>
    </message>
    <message>
        <source>Looks at each prompt: coding, reasoning and what looks complex go to your strongest model. The rest goes to a cheap one.</source>
        <translation>プロンプトを調べ、コーディング、推論、複雑そうなものを最も強力なモデルに送ります。残りは安価なモデルに送ります。</translation>
    </message>
    <message>
        <source>New route</source>
        <translation>新しいルート</translation>
    </message>
    <message>
        <source>Used up</source>
        <translation>使い切り</translation>
    </message>
    <message>
        <source>This project has used up its money for today.</source>
        <translation>このプロジェクトは本日分の予算を使い切りました。</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::RouteTrial</name>
    <message>
        <source>Entry</source>
        <translation>入口</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>プロンプト</translation>
    </message>
    <message>
        <source>Providers that offer it</source>
        <translation>提供するプロバイダー</translation>
    </message>
    <message>
        <source>%1 by what-if</source>
        <translation>仮定により %1</translation>
    </message>
    <message>
        <source>left out: %1</source>
        <translation>除外: %1</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>約 %1</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>拒否</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::RouteView</name>
    <message>
        <source>Route: %1</source>
        <translation>ルート: %1</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::RoutingPage</name>
    <message>
        <source>It was not published; what was live stays live.</source>
        <translation>公開されませんでした。公開中のものがそのまま有効です。</translation>
    </message>
    <message>
        <source>Version %1 cannot be restored.</source>
        <translation>バージョン %1 は復元できません。</translation>
    </message>
    <message>
        <source>Restore version %1</source>
        <translation>バージョン %1 を復元</translation>
    </message>
    <message>
        <source>Draft and live</source>
        <translation>下書きと公開中</translation>
    </message>
    <message>
        <source>− only in what is live, + only in the draft</source>
        <translation>− 公開中のみ、+ 下書きのみ</translation>
    </message>
    <message>
        <source>Their change and your draft</source>
        <translation>外部の変更とあなたの下書き</translation>
    </message>
    <message>
        <source>− only in theirs, + only in your draft</source>
        <translation>− 外部のみ、+ あなたの下書きのみ</translation>
    </message>
    <message>
        <source>The draft of %1 is gone.</source>
        <translation>%1 の下書きを破棄しました。</translation>
    </message>
    <message>
        <source>Take back the draft</source>
        <translation>下書きを取り戻す</translation>
    </message>
    <message>
        <source>It was not deleted.</source>
        <translation>削除されませんでした。</translation>
    </message>
    <message>
        <source>%1 is deleted; its requests go where no route takes them.</source>
        <translation>%1 を削除しました。そのリクエストはルートなしで処理されます。</translation>
    </message>
    <message>
        <source>It cannot be put back.</source>
        <translation>元に戻せません。</translation>
    </message>
    <message>
        <source>A route that is not live yet has no place in the order.</source>
        <translation>未公開のルートには順序がありません。</translation>
    </message>
    <message>
        <source>It is asked first already.</source>
        <translation>すでに最初に確認されます。</translation>
    </message>
    <message>
        <source>It is asked last already.</source>
        <translation>すでに最後に確認されます。</translation>
    </message>
    <message>
        <source>The order was not changed.</source>
        <translation>順序は変更されませんでした。</translation>
    </message>
    <message>
        <source>Routes are asked from top to bottom; this one is number %1 now.</source>
        <translation>ルートは上から順に確認されます。このルートは現在 %1 番目です。</translation>
    </message>
    <message>
        <source>Note on %1</source>
        <translation>%1 のメモ</translation>
    </message>
    <message>
        <source>Note on the route</source>
        <translation>ルートのメモ</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Routing</source>
        <translation>ルーティング</translation>
    </message>
    <message>
        <source>What edges show</source>
        <translation>線に表示する内容</translation>
    </message>
    <message>
        <source>Live flow</source>
        <translation>ライブフロー</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>コスト</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>オフ</translation>
    </message>
    <message>
        <source>Simulate</source>
        <translation>シミュレート</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>自分の変更を残す</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>外部の変更を採用</translation>
    </message>
    <message>
        <source>A route decides where each request goes. Begin with one of these; every one can be changed before it is live.</source>
        <translation>ルートは各リクエストの行き先を決めます。いずれかから始めてください。公開前に自由に変更できます。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>%1 in the last hour</source>
        <translation>直近 1 時間に %1</translation>
    </message>
    <message>
        <source>The configuration file has a mistake; what was live stays live.</source>
        <translation>設定ファイルに誤りがあります。公開中のものがそのまま有効です。</translation>
    </message>
    <message>
        <source>This route can only be looked at.</source>
        <translation>このルートは閲覧のみ可能です。</translation>
    </message>
    <message>
        <source>This route was removed outside since you began to change it.</source>
        <translation>変更を始めた後に、このルートは外部で削除されました。</translation>
    </message>
    <message>
        <source>This route was changed outside since you began to change it.</source>
        <translation>変更を始めた後に、このルートは外部で変更されました。</translation>
    </message>
    <message>
        <source>Both are kept until you decide.</source>
        <translation>決めるまで両方が保持されます。</translation>
    </message>
    <message>
        <source>What was typed is no route and was left out.</source>
        <translation>入力内容はルートではないため破棄されました。</translation>
    </message>
    <message>
        <source>Show the place</source>
        <translation>その箇所を表示</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::ScopeField</name>
    <message>
        <source>Counts</source>
        <translation>数える対象</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Access key</source>
        <translation>アクセスキー</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>チーム</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>プロバイダー</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>プロジェクト</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>タグ</translation>
    </message>
    <message>
        <source>There is no team yet.</source>
        <translation>チームはまだありません。</translation>
    </message>
    <message>
        <source>There is no provider yet.</source>
        <translation>プロバイダーはまだありません。</translation>
    </message>
    <message>
        <source>Choose one.</source>
        <translation>1 つ選んでください。</translation>
    </message>
    <message>
        <source>The model is missing.</source>
        <translation>モデルがありません。</translation>
    </message>
    <message>
        <source>A model has no blanks in its name; * stands for any text.</source>
        <translation>モデル名に空白は使えません。* は任意の文字列を表します。</translation>
    </message>
    <message>
        <source>The project is missing.</source>
        <translation>プロジェクトがありません。</translation>
    </message>
    <message>
        <source>A tag is written name=value, such as feature=search.</source>
        <translation>タグは feature=search のように 名前=値 と書きます。</translation>
    </message>
    <message>
        <source>gpt-5*, with * for any text</source>
        <translation>gpt-5*（* は任意の文字列）</translation>
    </message>
    <message>
        <source>web-app</source>
        <translation>web-app</translation>
    </message>
    <message>
        <source>feature=search</source>
        <translation>feature=search</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::SearchButton</name>
    <message>
        <source>Search or run</source>
        <translation>検索または実行</translation>
    </message>
    <message>
        <source>Search or run (Ctrl+K)</source>
        <translation>検索または実行 (Ctrl+K)</translation>
    </message>
    <message>
        <source>Ctrl K</source>
        <translation>Ctrl K</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::SearchField</name>
    <message>
        <source>Clear the search</source>
        <translation>検索を消去</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>設定を探す</translation>
    </message>
    <message>
        <source>Settings groups</source>
        <translation>設定のグループ</translation>
    </message>
    <message>
        <source>General</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外観</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>ネットワーク</translation>
    </message>
    <message>
        <source>Capture &amp; privacy</source>
        <translation>記録とプライバシー</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>価格</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>データ</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>ショートカット</translation>
    </message>
    <message>
        <source>About</source>
        <translation>情報</translation>
    </message>
    <message>
        <source>not at all</source>
        <translation>保存しない</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 日</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 日</translation>
    </message>
    <message>
        <source>%1 months</source>
        <translation>%1 か月</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::ShortcutsForm</name>
    <message>
        <source>Everywhere</source>
        <translation>どこでも</translation>
    </message>
    <message>
        <source>Ctrl+1, Ctrl+2, …</source>
        <translation>Ctrl+1、Ctrl+2、…</translation>
    </message>
    <message>
        <source>Pages in the order of the navigation</source>
        <translation>ナビゲーションの順のページ</translation>
    </message>
    <message>
        <source>Ctrl+,</source>
        <translation>Ctrl+,</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation>Ctrl+K</translation>
    </message>
    <message>
        <source>Search or run</source>
        <translation>検索または実行</translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation>Ctrl+F</translation>
    </message>
    <message>
        <source>Filter or search of the page</source>
        <translation>ページのフィルターまたは検索</translation>
    </message>
    <message>
        <source>F5</source>
        <translation>F5</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>F6, Shift+F6</source>
        <translation>F6、Shift+F6</translation>
    </message>
    <message>
        <source>Next and previous part of the window</source>
        <translation>ウィンドウの次と前の部分</translation>
    </message>
    <message>
        <source>Ctrl+B</source>
        <translation>Ctrl+B</translation>
    </message>
    <message>
        <source>Navigation with or without names</source>
        <translation>ナビゲーションの名前の有無</translation>
    </message>
    <message>
        <source>Ctrl+Z</source>
        <translation>Ctrl+Z</translation>
    </message>
    <message>
        <source>Undo what acted at once</source>
        <translation>すぐに行った操作を元に戻す</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>One level back</source>
        <translation>1 つ戻る</translation>
    </message>
    <message>
        <source>Ctrl+Q</source>
        <translation>Ctrl+Q</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>ホーム</translation>
    </message>
    <message>
        <source>C</source>
        <translation>C</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>アドレスをコピー</translation>
    </message>
    <message>
        <source>T</source>
        <translation>T</translation>
    </message>
    <message>
        <source>Today&apos;s spending</source>
        <translation>今日の支出</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>リクエスト</translation>
    </message>
    <message>
        <source>J, K, arrows</source>
        <translation>J、K、矢印</translation>
    </message>
    <message>
        <source>Next and previous row</source>
        <translation>次の行と前の行</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Open the details</source>
        <translation>詳細を開く</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>スペース</translation>
    </message>
    <message>
        <source>Follow or hold the view</source>
        <translation>表示を追従または保持</translation>
    </message>
    <message>
        <source>Ctrl+[, Ctrl+]</source>
        <translation>Ctrl+[、Ctrl+]</translation>
    </message>
    <message>
        <source>Table and details</source>
        <translation>表と詳細</translation>
    </message>
    <message>
        <source>Ctrl+Shift+C</source>
        <translation>Ctrl+Shift+C</translation>
    </message>
    <message>
        <source>Copy as curl</source>
        <translation>curl としてコピー</translation>
    </message>
    <message>
        <source>Ctrl+.</source>
        <translation>Ctrl+.</translation>
    </message>
    <message>
        <source>Stop the request in flight</source>
        <translation>処理中のリクエストを停止</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::SidePane</name>
    <message>
        <source>Properties and problems</source>
        <translation>プロパティと問題</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) selected</source>
        <translation>
            <numerusform>%n 個のステップを選択中</numerusform>
        </translation>
    </message>
    <message>
        <source>the route</source>
        <translation>ルート</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::SpendBarsCard</name>
    <message>
        <source>Spend by hour</source>
        <translation>1 時間ごとの支出</translation>
    </message>
    <message>
        <source>Spend by day</source>
        <translation>1 日ごとの支出</translation>
    </message>
    <message>
        <source>Spend by month</source>
        <translation>1 か月ごとの支出</translation>
    </message>
    <message>
        <source>US dollars, by provider</source>
        <translation>米ドル、プロバイダー別</translation>
    </message>
    <message>
        <source>Spend by time</source>
        <translation>時間ごとの支出</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::SpendBudgetsCard</name>
    <message>
        <source>Budgets</source>
        <translation>予算</translation>
    </message>
    <message>
        <source>Edit in Access</source>
        <translation>「アクセス」で編集</translation>
    </message>
    <message>
        <source>No budget yet. One warns, or stops paid requests, when a day or a month has cost enough.</source>
        <translation>予算はまだありません。1 日や 1 か月の費用が決めた額に達すると、警告するか有料リクエストを停止します。</translation>
    </message>
    <message>
        <source>Set a budget</source>
        <translation>予算を設定</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::SpendFigures</name>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>今週</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>今月</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>予測</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>節約</translation>
    </message>
    <message>
        <source>Prompt cache read</source>
        <translation>プロンプトキャッシュの読み取り</translation>
    </message>
    <message>
        <source>Unpriced</source>
        <translation>価格なし</translation>
    </message>
    <message>
        <source>%1 of %2 in</source>
        <translation>入力 %2 中 %1</translation>
    </message>
    <message>
        <source>no tokens yet</source>
        <translation>まだトークンなし</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>%1 から</translation>
    </message>
    <message>
        <source>Forecast, %1</source>
        <translation>予測、%1</translation>
    </message>
    <message>
        <source>Forecast from %1 days on</source>
        <translation>予測は %1 日目から</translation>
    </message>
    <message>
        <source>What the last %1 weekdays and weekend days cost, carried on to the end of the month. Four of five months end in the range below.</source>
        <translation>直近 %1 回の平日と週末の費用を月末まで延ばしたものです。5 か月のうち 4 か月は下の範囲に収まります。</translation>
    </message>
    <message>
        <source>Saved today</source>
        <translation>今日の節約</translation>
    </message>
    <message>
        <source>Saved, %1</source>
        <translation>節約、%1</translation>
    </message>
    <message>
        <source>cache %1, local %2</source>
        <translation>キャッシュ %1、ローカル %2</translation>
    </message>
    <message>
        <source>by cache or own hardware</source>
        <translation>キャッシュまたは自前のハードウェアによる</translation>
    </message>
    <message>
        <source>all have a price</source>
        <translation>すべて価格あり</translation>
    </message>
    <message>
        <source>no requests yet</source>
        <translation>まだリクエストなし</translation>
    </message>
    <message>
        <source>Set a price</source>
        <translation>価格を設定</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 reached %2</source>
        <translation>%2 に %1 到達</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::SpendTodayCard</name>
    <message>
        <source>Spend today by hour</source>
        <translation>今日の 1 時間ごとの支出</translation>
    </message>
    <message>
        <source>US dollars, local time</source>
        <translation>米ドル、現地時間</translation>
    </message>
    <message>
        <source>Open Spending</source>
        <translation>「支出」を開く</translation>
    </message>
    <message>
        <source>Nothing spent yet. The chart starts with the first request.</source>
        <translation>まだ支出はありません。グラフは最初のリクエストから始まります。</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::SpendingPage</name>
    <message>
        <source>Spending</source>
        <translation>支出</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>書き出し</translation>
    </message>
    <message>
        <source>Breakdown as CSV…</source>
        <translation>内訳を CSV で…</translation>
    </message>
    <message>
        <source>Chart as PNG…</source>
        <translation>グラフを PNG で…</translation>
    </message>
    <message>
        <source>The log cannot be read.</source>
        <translation>ログを読み取れません。</translation>
    </message>
    <message>
        <source>%1. These figures are as of %2.</source>
        <translation>%1。これらの数字は %2 時点です。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>もう一度試す</translation>
    </message>
    <message>
        <source>New requests may be missing here.</source>
        <translation>新しいリクエストが抜けている可能性があります。</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::SplitForm</name>
    <message>
        <source>Ways</source>
        <translation>道</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>Add a way</source>
        <translation>道を追加</translation>
    </message>
    <message>
        <source>Weight %1</source>
        <translation>重み %1</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::StackedBarChart</name>
    <message>
        <source>Total</source>
        <translation>合計</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>予想</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::StageList</name>
    <message>
        <source>waiting</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>running</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>合格</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>not run</source>
        <translation>未実行</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::StepListModel</name>
    <message>
        <source>changed</source>
        <translation>変更あり</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>閉じている</translation>
    </message>
    <message>
        <source>open</source>
        <translation>開いている</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n 件のエラー</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n 件の警告</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tollgate::ui::StepListPane</name>
    <message>
        <source>Steps of the route</source>
        <translation>ルートのステップ</translation>
    </message>
    <message>
        <source>Same route as in Graph and JSON: one model, one undo history. Every change here works with the keyboard and a screen reader.</source>
        <translation>グラフや JSON と同じルートです。モデルも取り消し履歴も 1 つです。ここでの変更はすべてキーボードとスクリーンリーダーで行えます。</translation>
    </message>
    <message>
        <source>Add step</source>
        <translation>ステップを追加</translation>
    </message>
    <message>
        <source>Lead to</source>
        <translation>行き先を選ぶ</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上へ</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下へ</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Find a step</source>
        <translation>ステップを検索</translation>
    </message>
    <message>
        <source>Choose a row first</source>
        <translation>先に行を選んでください</translation>
    </message>
    <message>
        <source>Nothing leads on from here</source>
        <translation>ここから先はありません</translation>
    </message>
    <message>
        <source>A route has one entry</source>
        <translation>ルートの入口は 1 つです</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::StripLegend</name>
    <message>
        <source>All served</source>
        <translation>すべて成功</translation>
    </message>
    <message>
        <source>Slow or retried</source>
        <translation>遅延または再試行</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>No requests</source>
        <translation>リクエストなし</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>オフ</translation>
    </message>
    <message>
        <source>Cell height repeats the colour</source>
        <translation>マスの高さは色と同じ意味です</translation>
    </message>
    <message>
        <source>Cells: %1. %2</source>
        <translation>マス: %1。%2</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::SummaryView</name>
    <message>
        <source>Summary</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>Timing</source>
        <translation>タイミング</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>ルート</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>費用</translation>
    </message>
    <message>
        <source>%1, 1 attempt</source>
        <translation>%1、1 回試行</translation>
    </message>
    <message>
        <source>%1, %2 attempts</source>
        <translation>%1、%2 回試行</translation>
    </message>
    <message>
        <source>no route</source>
        <translation>ルートなし</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>バージョン %1</translation>
    </message>
    <message>
        <source>So far</source>
        <translation>これまで</translation>
    </message>
    <message>
        <source>estimated while it runs</source>
        <translation>実行中は推定値</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::Switch</name>
    <message>
        <source>on</source>
        <translation>オン</translation>
    </message>
    <message>
        <source>off</source>
        <translation>オフ</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::TableHeader</name>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::TargetForm</name>
    <message>
        <source>Provider</source>
        <translation>プロバイダー</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>as asked</source>
        <translation>要求どおり</translation>
    </message>
    <message>
        <source>Tries again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>never</source>
        <translation>しない</translation>
    </message>
    <message>
        <source>Answer tokens</source>
        <translation>回答トークン</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Time limits</source>
        <translation>時間制限</translation>
    </message>
    <message>
        <source>the provider&apos;s</source>
        <translation>プロバイダーの値</translation>
    </message>
    <message>
        <source>Connect within</source>
        <translation>接続まで</translation>
    </message>
    <message>
        <source>First byte within</source>
        <translation>最初のバイトまで</translation>
    </message>
    <message>
        <source>Silence up to</source>
        <translation>無応答の上限</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::TeamRows</name>
    <message>
        <source>Team</source>
        <translation>チーム</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>/ %1</translation>
    </message>
    <message>
        <source>The budget is used up</source>
        <translation>予算を使い切りました</translation>
    </message>
    <message>
        <source>Over the share at which it warns</source>
        <translation>警告する割合を超えています</translation>
    </message>
    <message>
        <source>Today, of budget</source>
        <translation>今日 / 予算</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::TemplatesView</name>
    <message>
        <source>Start empty</source>
        <translation>空から始める</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>使う</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>%1 を使う</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::TermEditor</name>
    <message>
        <source>Field</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Take this condition out</source>
        <translation>この条件を外す</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>がない</translation>
    </message>
    <message>
        <source>several, with commas</source>
        <translation>複数、コンマ区切り</translation>
    </message>
    <message>
        <source>There is no such field.</source>
        <translation>その項目はありません。</translation>
    </message>
    <message>
        <source>At least one value is needed.</source>
        <translation>値が 1 つ以上必要です。</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::TimingWaterfall</name>
    <message>
        <source>, first token %1</source>
        <translation>、最初のトークン %1</translation>
    </message>
    <message>
        <source>Timing: %1</source>
        <translation>タイミング: %1</translation>
    </message>
    <message>
        <source>first token %1</source>
        <translation>最初のトークン %1</translation>
    </message>
    <message>
        <source>stream</source>
        <translation>ストリーム</translation>
    </message>
    <message>
        <source>stream, %1</source>
        <translation>ストリーム、%1</translation>
    </message>
    <message>
        <source>connect</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>failed wait</source>
        <translation>失敗した待ち</translation>
    </message>
    <message>
        <source>wait</source>
        <translation>待ち</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::TokenMixCard</name>
    <message>
        <source>Tokens the models wrote, reasoning included; the dearest kind.</source>
        <translation>モデルが書いたトークン。推論を含みます。最も高い種類です。</translation>
    </message>
    <message>
        <source>Reasoning: %1.</source>
        <translation>推論: %1。</translation>
    </message>
    <message>
        <source>Token mix</source>
        <translation>トークンの内訳</translation>
    </message>
    <message>
        <source>Cache read</source>
        <translation>キャッシュ読み取り</translation>
    </message>
    <message>
        <source>Prompt tokens the provider read from its prompt cache, for a fraction of the price of fresh input.</source>
        <translation>プロバイダーがプロンプトキャッシュから読んだプロンプトトークン。新規入力の価格の数分の一です。</translation>
    </message>
    <message>
        <source>Fresh input</source>
        <translation>新規入力</translation>
    </message>
    <message>
        <source>Prompt tokens read at the full price: new text, or text no cache knew.</source>
        <translation>全額で読んだプロンプトトークン: 新しいテキスト、またはキャッシュにないテキスト。</translation>
    </message>
    <message>
        <source>Cache write</source>
        <translation>キャッシュ書き込み</translation>
    </message>
    <message>
        <source>Prompt tokens the provider put into its prompt cache for the next request, some for more than fresh input costs.</source>
        <translation>プロバイダーが次のリクエストのためにプロンプトキャッシュに入れたプロンプトトークン。新規入力より高いものもあります。</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>出力</translation>
    </message>
    <message>
        <source>Audio, images</source>
        <translation>音声、画像</translation>
    </message>
    <message>
        <source>Tokens of sound and pictures, in and out, at prices of their own.</source>
        <translation>音声と画像のトークン、入力と出力。それぞれ固有の価格です。</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::TotalsRow</name>
    <message>
        <source>Total: %1</source>
        <translation>合計: %1</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::TransformForm</name>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>as asked</source>
        <translation>要求どおり</translation>
    </message>
    <message>
        <source>System</source>
        <translation>システム</translation>
    </message>
    <message>
        <source>Text before the conversation</source>
        <translation>会話の前に置く文章</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>既定</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>取り除く</translation>
    </message>
    <message>
        <source>Leads to</source>
        <translation>行き先</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::TrayIcon</name>
    <message>
        <source>Gateway on</source>
        <translation>ゲートウェイ オン</translation>
    </message>
    <message>
        <source>Providers</source>
        <translation>プロバイダー</translation>
    </message>
    <message>
        <source>Open Providers</source>
        <translation>「プロバイダー」を開く</translation>
    </message>
    <message>
        <source>Open Requests</source>
        <translation>「リクエスト」を開く</translation>
    </message>
    <message>
        <source>Open Tollgate</source>
        <translation>Tollgate を開く</translation>
    </message>
    <message>
        <source>Quit Tollgate</source>
        <translation>Tollgate を終了</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>アドレスをコピー</translation>
    </message>
    <message>
        <source>Copy address	%1</source>
        <translation>アドレスをコピー	%1</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::TrialDrawer</name>
    <message>
        <source>Rehearse last hour</source>
        <translation>直近 1 時間をリハーサル</translation>
    </message>
    <message>
        <source>the last hour</source>
        <translation>直近 1 時間</translation>
    </message>
    <message>
        <source>Rehearse last 24 h</source>
        <translation>直近 24 時間をリハーサル</translation>
    </message>
    <message>
        <source>the last 24 hours</source>
        <translation>直近 24 時間</translation>
    </message>
    <message>
        <source>Rehearse last 7 days</source>
        <translation>直近 7 日をリハーサル</translation>
    </message>
    <message>
        <source>the last 7 days</source>
        <translation>直近 7 日</translation>
    </message>
    <message>
        <source>Simulate</source>
        <translation>シミュレート</translation>
    </message>
    <message>
        <source>Rehearse</source>
        <translation>リハーサル</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>もしも</translation>
    </message>
    <message>
        <source>This cannot be tried.</source>
        <translation>試せません。</translation>
    </message>
    <message>
        <source>same as logged</source>
        <translation>ログと同じ</translation>
    </message>
    <message>
        <source>logged: %1</source>
        <translation>ログ: %1</translation>
    </message>
    <message>
        <source>Run shows the way of the request through the draft, step by step with the reason, and what it would cost.</source>
        <translation>「実行」で、リクエストが下書きを通る経路を理由とともに 1 つずつ示し、費用を見積もります。</translation>
    </message>
    <message>
        <source>Rehearsal</source>
        <translation>リハーサル</translation>
    </message>
    <message>
        <source>nothing is sent</source>
        <translation>何も送信されません</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::TrialForm</name>
    <message>
        <source>Request to try</source>
        <translation>試すリクエスト</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>実行</translation>
    </message>
    <message>
        <source>From the log</source>
        <translation>ログから</translation>
    </message>
    <message>
        <source>Pasted</source>
        <translation>貼り付け</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>Request of the log</source>
        <translation>ログのリクエスト</translation>
    </message>
    <message>
        <source>Protocol of the request</source>
        <translation>リクエストのプロトコル</translation>
    </message>
    <message>
        <source>Body of the request</source>
        <translation>リクエストの本文</translation>
    </message>
    <message>
        <source>Paste the JSON of a request</source>
        <translation>リクエストの JSON を貼り付け</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>ツール</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>トークン</translation>
    </message>
    <message>
        <source>Nothing in the log yet</source>
        <translation>ログはまだ空です</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::TrialSteps</name>
    <message>
        <source>Route: %1</source>
        <translation>ルート: %1</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隠す</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::VolumeStrip</name>
    <message>
        <source>Requests over time</source>
        <translation>時間ごとのリクエスト</translation>
    </message>
    <message>
        <source>Left and Right choose a time, Enter shows its requests</source>
        <translation>左右キーで時刻を選び、Enter でそのリクエストを表示</translation>
    </message>
    <message>
        <source>%1: %2 requests</source>
        <translation>%1: %2 件のリクエスト</translation>
    </message>
    <message>
        <source>%1, %2 errors</source>
        <translation>%1、エラー %2 件</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::WeightEditor</name>
    <message>
        <source>Weight</source>
        <translation>重み</translation>
    </message>
    <message>
        <source>Leads to</source>
        <translation>行き先</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::WhatIf</name>
    <message>
        <source>429</source>
        <translation>429</translation>
    </message>
    <message>
        <source>529</source>
        <translation>529</translation>
    </message>
    <message>
        <source>500</source>
        <translation>500</translation>
    </message>
    <message>
        <source>nothing, it is down</source>
        <translation>応答なし（停止中）</translation>
    </message>
    <message>
        <source>nothing in time</source>
        <translation>時間内に応答なし</translation>
    </message>
    <message>
        <source>401, key rejected</source>
        <translation>401、キー拒否</translation>
    </message>
    <message>
        <source>What %1 answers</source>
        <translation>%1 の応答</translation>
    </message>
    <message>
        <source>%1 answers</source>
        <translation>%1 の応答が</translation>
    </message>
    <message>
        <source>%1 is used up</source>
        <translation>%1 を使い切った</translation>
    </message>
    <message>
        <source>Day of the week</source>
        <translation>曜日</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>It is</source>
        <translation>日時が</translation>
    </message>
    <message>
        <source>Access key</source>
        <translation>アクセスキー</translation>
    </message>
    <message>
        <source>It comes with the key</source>
        <translation>使うキー</translation>
    </message>
    <message>
        <source>Tokens of the prompt</source>
        <translation>プロンプトのトークン数</translation>
    </message>
    <message>
        <source>Its prompt has tokens:</source>
        <translation>プロンプトのトークン数:</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::ZoomControl</name>
    <message>
        <source>Zoom out</source>
        <translation>縮小</translation>
    </message>
    <message>
        <source>Zoom to 100 %</source>
        <translation>100 % に</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>拡大</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>ズーム</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
</TS>
