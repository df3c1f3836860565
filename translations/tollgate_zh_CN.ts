<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>EntityNames</name>
    <message>
        <source>not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no route</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Route</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 US dollars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unpriced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>local</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1k</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1M</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in, %2 out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 req/min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 / h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tok/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 kB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SpendChart</name>
    <message>
        <source>Expected by %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected by midnight %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected today %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SpendExport</name>
    <message>
        <source>Saved as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spending %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spending %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the breakdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SpendSpan</name>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SpendWords</name>
    <message>
        <source>1 request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>30 days</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Healthy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Degraded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cooling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No traffic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In flight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cache hit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Denied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Table</name>
    <message>
        <source>served %1, slow or retried %2, failed %3 of %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tollgate::app</name>
    <message>
        <source>No temporary folder can be made in %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tollgate::app::Console</name>
    <message>
        <source>First steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · %1 in flight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demo: simulated provider, nothing leaves this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the gateway running?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clients go on while the window is closed. Starting Tollgate again brings it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch off %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch the gateway off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch the gateway on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gateway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open request %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show requests: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 needs attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is cooling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is degraded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On  %1 today, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off  %1 today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clients get: Tollgate is off</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tollgate::bridge</name>
    <message>
        <source>--listen takes an address of this computer and a port, such as 127.0.0.1:8655, not %1</source>
        <translation>--listen 需要本机地址和端口，例如 127.0.0.1:8655，而不是 %1</translation>
    </message>
    <message>
        <source>p95 3.99 s, 20.5 % failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taking failover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since yesterday 18:20</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no requests today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>local</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>00:42, then 1 trial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain is unlocked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log of the pictures cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all keys are switched off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 attempts failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p95 %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting for the keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the provider refused the key; paste a new one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the provider wants a key; add one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no requests this hour</source>
        <translation type="unfinished"></translation>
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
    <name>tollgate::bridge::Gateway</name>
    <message>
        <source>Port %1 is used by %2 (pid %3).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be listened on.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tollgate::bridge::Prober</name>
    <message>
        <source>200, key accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>200, no key needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n model(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 priced</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tollgate::bridge::Providers</name>
    <message>
        <source>There is no provider &quot;%1&quot;.</source>
        <translation>没有名为“%1”的提供商。</translation>
    </message>
    <message>
        <source>There is no key to store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no key &quot;%2&quot;.</source>
        <translation type="unfinished"></translation>
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
    <name>tollgate::bridge::TestRequest</name>
    <message>
        <source>No provider with a usable key offers a chat model. Add or switch on a provider first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The access key cannot be read from the keychain. Unlock it and try again.</source>
        <translation type="unfinished"></translation>
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
    <message>
        <source>No keychain is used here: keys stay in memory until the program ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system keychain said: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tollgate::ui</name>
    <message>
        <source>not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In flight for %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tollgate::ui::AboutForm</name>
    <message>
        <source>Tollgate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A desktop AI gateway.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may use, study, share and change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GNU General Public License, version 3 or later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Built with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The libraries that carry it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where keys of providers are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tollgate::ui::AddressFields</name>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only where it is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only letters, digits, hyphens, dots and underscores can stand here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address still holds a name in braces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tollgate::ui::AppearanceForm</name>
    <message>
        <source>Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System follows the desktop, also while it runs.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tollgate::ui::Bar</name>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tollgate::ui::BarChartPanel</name>
    <message>
        <source>Show %1 as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tollgate::ui::BarTableModel</name>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tollgate::ui::BreakdownCard</name>
    <message>
        <source>Breakdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Double-click opens Requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the first steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only %1, Esc shows all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No requests in this range.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing spent yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tollgate::ui::BreakdownModel</name>
    <message>
        <source>%1 of %2 prompt tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 without a price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 estimated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tollgate::ui::BudgetBar</name>
    <message>
        <source>of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tollgate::ui::CaptureForm</name>
    <message>
        <source>What is recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time, client, model, tokens, cost, status, route. Needed for Spending.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request and answer text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stored on this computer only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep text for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Older text is deleted by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest text kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longer text is cut and marked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out before writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys and passwords in headers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown as their last four characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be switched off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the data folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete text now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaves this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only your requests to the providers that you switched on. No account, no telemetry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Always, kept %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text %1, facts %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of %1 allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete %1 of text?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text of requests and answers goes for good. Facts and costs stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tollgate::ui::Chart</name>
    <message>
        <source>Left and Right read the columns, with Shift they choose a range, Enter opens their requests</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tollgate::ui::ChartLegend</name>
    <message>
        <source>Legend</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tollgate::ui::ClientLines</name>
    <message>
        <source>Client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tollgate::ui::ClientsCard</name>
    <message>
        <source>Clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No program has asked today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in flight</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tollgate::ui::CodeBlock</name>
    <message>
        <source>Copy %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tollgate::ui::CommandPalette</name>
    <message>
        <source>Search or run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A page, a provider (&quot;openai off&quot;), a filter, a request id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What Enter will do</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tollgate::ui::ConnectionTestView</name>
    <message>
        <source>Find the host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect, TLS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, not encrypted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stages of the test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no tokens used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Testing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passed in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test failed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test passed in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Testing: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tollgate::ui::CopyButton</name>
    <message>
        <source>copied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tollgate::ui::CostGrid</name>
    <message>
        <source>Cost: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Per million</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tollgate::ui::DataForm</name>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests pass also when it cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep facts for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sums for Spending stay longer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Room on disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beyond it the oldest text goes first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log and what must survive a restart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the data folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One file, without secrets. Edits outside are picked up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the configuration file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every request is written</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tollgate::ui::DataTable</name>
    <message>
        <source>Move left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tollgate::ui::DetailHead</name>
    <message>
        <source>Test connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selected provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More for this provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tollgate::ui::DetailPane</name>
    <message>
        <source>Request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends this request; its client is told (Ctrl+.)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>curl</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Python</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JavaScript</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Response</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OK after failover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is here when the request has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No text is kept for this request. Settings, Capture &amp; privacy says what is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too long to lay out as messages; see Request and Response.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tollgate::ui::Dialog</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tollgate::ui::Explain</name>
    <message>
        <source>Fresh input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cache read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audio input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audio output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fee per request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reported by the provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guardrail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no trusted TLS connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a stalled answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a cut answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an empty answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an answer that cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 called %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 asked for %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on own hardware</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at an unknown price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tried %1, got %2, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tollgate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Route %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2and continued on %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client left before the answer ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 gave %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came cost %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer came from the cache in %1 and saved %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished in %1 %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answered in %2 %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has been waiting for %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has been answering; running for %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for %1; running for %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 after %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cache write, 5 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cache write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cache write, 1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>own hardware</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your own price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>price list of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The switch lost the prompt cache: %1 more than a cache read at %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No price is known for this model; it is counted apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Booked by the provider&apos;s own figure, or at prices that have changed since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rates of the %1 tier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rates for prompts of more than %1 tokens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens are estimated: the provider gave no count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer was cut off; what came is booked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A failed attempt may have been billed as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider&apos;s token counts contradict each other; the higher ones are booked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provider&apos;s factor %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed attempts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, key %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the model names its provider, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 offers %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is switched off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no usable key: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 speaks %2, which needs translation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>miss: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tollgate::ui::FilterBar</name>
    <message>
        <source>Filter bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter: provider:openai status:error cost:&gt;0.05 claude</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give this filter a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON lines, without texts…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV for a spreadsheet…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holding the view never stops recording (Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget the name of this filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>texts cannot be searched yet; leave out &quot;body:&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, then Enter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tollgate::ui::FilterCompleter</name>
    <message>
        <source>where it went</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asked for or served; * stands for anything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the program that asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tag of that name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>access key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>error, failover, 429, 5xx</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>US dollars: &gt;0.05</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time to first token: &gt;2s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&gt;10s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in and out: &gt;10k</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hit, miss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes, no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number of calls: &gt;1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today, 1h, 2026-10-15</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tollgate::ui::FirstRunCard</name>
    <message>
        <source>Get the first request through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It comes back through the menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gateway listens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste a key; it goes to the system keychain. Later: Providers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send a test request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On its way…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect a client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set these where the program runs. Copy takes the whole access key. Later: Settings, Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines for a client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 done. Every step can wait; the gateway %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>already runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not listen yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gateway listens on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gateway does not listen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No account, no telemetry. Later: Settings, Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a provider first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered. The row is in Requests.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tollgate::ui::FirstRunStep</name>
    <message>
        <source>Step %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not done yet. %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tollgate::ui::FirstTokenView</name>
    <message>
        <source>First token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>solid p50, dashed p95</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Degraded above %1 (p95, 1 h)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p50</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p95</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tollgate::ui::GeneralForm</name>
    <message>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep running when the window is closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clients go on; the tray or a second start brings the window back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checklist on Home, until all of it is done.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tollgate::ui::HappenedView</name>
    <message>
        <source>Nothing yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tollgate::ui::HomeFigures</name>
    <message>
        <source>Gateway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spent today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors, 15 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First token p95, 15 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not listening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clients cannot reach it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clients get: Tollgate is off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 request unpriced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 requests unpriced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no requests yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every request has a price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 per minute now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in flight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 · usual %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no requests in 15 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>usual %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no data</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tollgate::ui::HomePage</name>
    <message>
        <source>Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the next one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 more messages, show the next one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Data settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>free of charge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at an unknown price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One short question to %1 at %2, %3. The row appears in Requests.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One short question to the cheapest model you have. The row appears in Requests.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a provider first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The test request failed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tollgate::ui::Incident</name>
    <message>
        <source>Use %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (and %1 more)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The configuration file was refused; the one before keeps running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests still pass.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tollgate is off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clients get 503 until it is switched on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No keychain on this system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New keys stay in memory until you quit, or come from environment variables.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys of %1 provider(s) cannot be read until it is; nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is degraded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is cooling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 needs attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tollgate::ui::KeyDialog</name>
    <message>
        <source>Add key to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace key %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To tell your keys apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the system keychain.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tollgate::ui::KeyEntryForm</name>
    <message>
        <source>The system keychain is locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When you save, your desktop asks for its password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system keychain has no keyring yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When you save, your desktop offers to make one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no keychain on this system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the key for this session, or name an environment variable. It is never written to a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system keychain does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again later, or keep the key for this session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the key in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment variable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of the variable is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no name of a variable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste the key again to keep it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is stored; paste another to replace it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste it here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stays in memory and is forgotten when Tollgate quits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes to the system keychain, never to a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only its name is stored. Tollgate reads it when it starts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key was not stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tollgate::ui::KeyRows</name>
    <message>
        <source>Use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stored in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the requests it takes among the provider&apos;s keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keychain locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key %1, on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key %1, off</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tollgate::ui::KeysView</name>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key yet. Add one with Add key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key; none is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tollgate::ui::LanDialog</name>
    <message>
        <source>Every address of this computer (0.0.0.0)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the gateway to the local network?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open to the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every computer on the network can then call your providers with an access key of yours, and you pay. Prompts and keys pass over the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate chain, PEM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Private key, PEM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without TLS: whoever shares the network can read prompts and access keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the file: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PEM files (*.pem *.crt *.key);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a certificate and its key, or tick the box</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tollgate::ui::LatestCard</name>
    <message>
        <source>Latest requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has come in yet. Paste this into a terminal:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A first request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send it for me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting on :%1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tollgate::ui::LatestLines</name>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In / out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tollgate::ui::LegendItem</name>
    <message>
        <source>Only %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tollgate::ui::LineChart</name>
    <message>
        <source>Range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tollgate::ui::LoadingLabel</name>
    <message>
        <source>Loading…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tollgate::ui::LogModel</name>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TTFT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In / out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cache %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Route</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time to first token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens of the whole prompt, and of the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the prompt that the provider read from its prompt cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls to providers for this request</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tollgate::ui::LogPlaceholder</name>
    <message>
        <source>A first request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No request yet today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No request fits this filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send it for me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On its way…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tollgate::ui::MainWindow</name>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – Tollgate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide page names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit Tollgate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme of the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>window</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tollgate::ui::MessageBar</name>
    <message>
        <source>Hide this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tollgate::ui::MessagesView</name>
    <message>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calls %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>result of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reasoning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attached: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tollgate::ui::ModelCard</name>
    <message>
        <source>%1 others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model in this range.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tollgate::ui::ModelChoice</name>
    <message>
        <source>All models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show to clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unpriced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All models (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model is chosen.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tollgate::ui::ModelLines</name>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tollgate::ui::MonthCard</name>
    <message>
        <source>So far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cumulative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Month so far and forecast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show %1 as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 so far and forecast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tollgate::ui::MonthTableModel</name>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Range</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tollgate::ui::MoreOptions</name>
    <message>
        <source> s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time to connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time to the first byte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest silence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate authority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the system&apos;s only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A PEM file that is trusted there beside the system&apos;s authorities.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One a line, added to each call. No keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price factor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All its prices are multiplied by it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect within</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First byte within</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Silence up to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The header %1 %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tollgate::ui::NavigationPane</name>
    <message>
        <source>Navigation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gateway stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gateway on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gateway off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tollgate::ui::NetworkForm</name>
    <message>
        <source>Listen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reachable from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network needs TLS, or a tick that you know better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programs that are connected must be told of a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listening on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What clients on this computer use as base address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate and key are chosen with the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy access key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key that clients on this computer send.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTTPS with %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTTP, on this computer only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTTP without TLS, over the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is in no keychain. A new one: tollgated keys create --name Mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain cannot give it now. Unlock it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tollgate::ui::Page</name>
    <message>
        <source>Header of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content of %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tollgate::ui::PasswordField</name>
    <message>
        <source>Show the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the key</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tollgate::ui::PresetList</name>
    <message numerus="yes">
        <source>Find in %n provider(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Providers that can be added</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tollgate::ui::PresetRows</name>
    <message>
        <source>Other, OpenAI-compatible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tollgate::ui::PricesForm</name>
    <message>
        <source>Price list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prices as of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list comes with Tollgate and is read from disk only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A model that is not listed is shown as unpriced, never as $0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open configuration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the configuration file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own prices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Member &quot;prices&quot; of the configuration wins over the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tollgate::ui::ProviderDetail</name>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the test</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tollgate::ui::ProviderDialog</name>
    <message>
        <source>Add provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add and switch on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change later in Providers, %1, Edit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pasted key starts with %1, so this is %2. Change it on the left if not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key that starts with %1 is one of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starts in a moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starts when the form is complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key of the variable goes to another address from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It will be sent to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key of %1 is not sent to the new address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste the key for %1, or add it later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the system keychain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was saved.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tollgate::ui::ProviderFacts</name>
    <message>
        <source>none while it is off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 shown to clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 shown to clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. of %2 that offer a model</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tollgate::ui::ProviderForm</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>It has %n key(s); replace them in its details.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The name is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a provider on the left, or paste a key.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tollgate::ui::ProviderLines</name>
    <message>
        <source>Provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First token, 1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs a look</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tollgate::ui::ProviderList</name>
    <message>
        <source>Providers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No provider has this name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tollgate::ui::ProviderRows</name>
    <message>
        <source>Use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 90 minutes, one cell per minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TTFT, 1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p50 / p95</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Req</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order: drag, or Alt+Up and Alt+Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time to the first token, last hour, each on a scale of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time to the first token, last hour: median and 95th percentile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed attempts of all attempts, last hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempts in the last hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys that can be used now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, no requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1, %n request(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>, %1 failed, worst: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, %1 slow or retried</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tollgate::ui::ProviderTable</name>
    <message>
        <source>Providers, in the order in which they are asked</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tollgate::ui::ProviderTests</name>
    <message>
        <source>Testing %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tested, none failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tested, %2 failed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tollgate::ui::Providers</name>
    <message>
        <source>OpenAI Chat Completions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OpenAI Responses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anthropic Messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gemini</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ollama</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since yesterday %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>local</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p95 first token %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 attempts failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>median %1, 95th percentile %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 attempts failed in the last hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switched on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key was refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List of models fetched</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tollgate::ui::ProvidersCard</name>
    <message>
        <source>Providers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First token, 1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No provider yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tollgate::ui::ProvidersPage</name>
    <message>
        <source>Providers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks every provider in use for its models; no tokens are used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No provider yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No provider is in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could not be taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is off. Running requests finish.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> No provider is in use now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key %1 of %2 is on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key %1 of %2 is off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is asked as number %2 when no route says otherwise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is removed. Its keys leave the keychain with this message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove key %1 of %2?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It leaves the configuration, and the system keychain if it is stored there. The key itself stays valid at the provider until it is revoked there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove key</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tollgate::ui::RangeControl</name>
    <message>
        <source>Range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Custom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tollgate::ui::RequestStrip</name>
    <message>
        <source>Named filters and totals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 requests · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in, %2 out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 requests, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tollgate::ui::RequestsPage</name>
    <message>
        <source>Requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Span</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as curl</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as Python</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as JavaScript</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks %1 at %2 to say hi, %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a provider first; then Tollgate can send it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the first request on :%1. Paste this into a terminal:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 new requests, go to them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 requests written to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was exported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Denied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpriced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over $0.05</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of this filter is forgotten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recording to disk, texts kept 1 day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recording to disk, texts kept %1 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recording to disk, texts of errors kept %1 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recording to disk, without texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests still pass; recording goes on by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Data settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tollgate::ui::RouteView</name>
    <message>
        <source>Route: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tollgate::ui::SearchButton</name>
    <message>
        <source>Search or run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search or run (Ctrl+K)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl K</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tollgate::ui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>General</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capture &amp; privacy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not at all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 months</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tollgate::ui::ShortcutsForm</name>
    <message>
        <source>Everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+1, Ctrl+2, …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages in the order of the navigation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+,</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search or run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter or search of the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F6, Shift+F6</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next and previous part of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Navigation with or without names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo what acted at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One level back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Q</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today&apos;s spending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>J, K, arrows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next and previous row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow or hold the view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+[, Ctrl+]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table and details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+C</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as curl</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the request in flight</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tollgate::ui::SpendBarsCard</name>
    <message>
        <source>Spend by hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spend by day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spend by month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>US dollars, by provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spend by time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tollgate::ui::SpendFigures</name>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt cache read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpriced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no tokens yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forecast, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forecast from %1 days on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the last %1 weekdays and weekend days cost, carried on to the end of the month. Four of five months end in the range below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cache %1, local %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by cache or own hardware</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all have a price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no requests yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tollgate::ui::SpendTodayCard</name>
    <message>
        <source>Spend today by hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>US dollars, local time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Spending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing spent yet. The chart starts with the first request.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tollgate::ui::SpendingPage</name>
    <message>
        <source>Spending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Breakdown as CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chart as PNG…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. These figures are as of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New requests may be missing here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tollgate::ui::StackedBarChart</name>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tollgate::ui::StageList</name>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not run</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tollgate::ui::StripLegend</name>
    <message>
        <source>All served</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slow or retried</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cell height repeats the colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cells: %1. %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tollgate::ui::SummaryView</name>
    <message>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Route</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, 1 attempt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 attempts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no route</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>version %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>estimated while it runs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tollgate::ui::Switch</name>
    <message>
        <source>on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tollgate::ui::TableHeader</name>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tollgate::ui::TimingWaterfall</name>
    <message>
        <source>, first token %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timing: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first token %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stream</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stream, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wait</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tollgate::ui::TokenMixCard</name>
    <message>
        <source>Tokens the models wrote, reasoning included; the dearest kind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reasoning: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token mix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cache read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt tokens the provider read from its prompt cache, for a fraction of the price of fresh input.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fresh input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt tokens read at the full price: new text, or text no cache knew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cache write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt tokens the provider put into its prompt cache for the next request, some for more than fresh input costs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audio, images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens of sound and pictures, in and out, at prices of their own.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tollgate::ui::TotalsRow</name>
    <message>
        <source>Total: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tollgate::ui::TrayIcon</name>
    <message>
        <source>Gateway on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Providers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Providers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Tollgate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit Tollgate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy address	%1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tollgate::ui::UndoBar</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tollgate::ui::VolumeStrip</name>
    <message>
        <source>Requests over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left and Right choose a time, Enter shows its requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 errors</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
