<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>tollgate::bridge</name>
    <message>
        <source>--listen takes an address of this computer and a port, such as 127.0.0.1:8655, not %1</source>
        <translation>--listen にはこのコンピューターのアドレスとポート（例: 127.0.0.1:8655）を指定します。%1 は使えません</translation>
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
    <name>tollgate::bridge::Providers</name>
    <message>
        <source>There is no provider &quot;%1&quot;.</source>
        <translation>プロバイダー「%1」はありません。</translation>
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
</context>
</TS>
