<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>tollgate::bridge</name>
    <message>
        <source>--listen takes an address of this computer and a port, such as 127.0.0.1:8655, not %1</source>
        <translation>--listen 需要本机地址和端口，例如 127.0.0.1:8655，而不是 %1</translation>
    </message>
</context>
<context>
    <name>tollgate::bridge::ConfigStore</name>
    <message>
        <source>Another program is changing the configuration file. Try again.</source>
        <translation>另一个程序正在修改配置文件。请重试。</translation>
    </message>
    <message>
        <source>The configuration file was edited outside just now and has been read again. Try again.</source>
        <translation>配置文件刚刚在外部被修改，已重新读取。请重试。</translation>
    </message>
    <message>
        <source>The configuration file was edited outside and has mistakes. Correct it first: %1</source>
        <translation>配置文件在外部被修改且有错误。请先更正：%1</translation>
    </message>
</context>
<context>
    <name>tollgate::bridge::Providers</name>
    <message>
        <source>There is no provider &quot;%1&quot;.</source>
        <translation>没有名为“%1”的提供商。</translation>
    </message>
</context>
<context>
    <name>tollgate::bridge::Runtime</name>
    <message>
        <source>The folder %1 cannot be locked.</source>
        <translation>无法锁定文件夹 %1。</translation>
    </message>
    <message>
        <source>%1 (pid %2)</source>
        <translation>%1（PID %2）</translation>
    </message>
    <message>
        <source>Another Tollgate</source>
        <translation>另一个 Tollgate</translation>
    </message>
    <message>
        <source>%1 already uses %2. Stop it first, or choose another --data-dir.</source>
        <translation>%1 已在使用 %2。请先停止它，或指定另一个 --data-dir。</translation>
    </message>
    <message>
        <source>The log was damaged and a new one was begun. The old one is %1.</source>
        <translation>日志已损坏，已新建日志。旧日志为 %1。</translation>
    </message>
</context>
<context>
    <name>tollgate::secrets</name>
    <message>
        <source>The system keychain is unlocked.</source>
        <translation>系统密钥环已解锁。</translation>
    </message>
    <message>
        <source>The system keychain is locked. Unlock it, and the stored keys work again.</source>
        <translation>系统密钥环已锁定。解锁后，已保存的密钥即可恢复使用。</translation>
    </message>
    <message>
        <source>The keychain service runs but has no keyring yet. Create one in your password manager, or keep keys for this session or in environment variables.</source>
        <translation>密钥环服务正在运行，但还没有密钥环。请在密码管理器中创建一个，或仅在本次会话中或通过环境变量保存密钥。</translation>
    </message>
    <message>
        <source>The keychain service does not answer. Keys that are stored there wait until it does.</source>
        <translation>密钥环服务没有响应。其中保存的密钥将等待其恢复响应。</translation>
    </message>
    <message>
        <source>There is no keychain on this system. Keep keys for this session, or name an environment variable.</source>
        <translation>此系统没有密钥环。请仅在本次会话中保存密钥，或指定环境变量。</translation>
    </message>
</context>
<context>
    <name>tollgate::secrets::KeyStore</name>
    <message>
        <source>This is too long to be a key.</source>
        <translation>作为密钥过长。</translation>
    </message>
</context>
<context>
    <name>tollgate::secrets::Keychain</name>
    <message>
        <source>The keychain has not been asked yet.</source>
        <translation>尚未查询密钥环。</translation>
    </message>
    <message>
        <source>The keychain gave back something else than was stored.</source>
        <translation>密钥环返回的内容与保存的不一致。</translation>
    </message>
    <message>
        <source>The keychain has no such entry.</source>
        <translation>密钥环中没有此条目。</translation>
    </message>
</context>
</TS>
