<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>CanvasAccess</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Leads to %1.</source>
        <translation>通向 %1。</translation>
    </message>
    <message>
        <source>Error: %1</source>
        <translation>错误：%1</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation>警告：%1</translation>
    </message>
    <message>
        <source>Changed in the draft.</source>
        <translation>已在草稿中更改。</translation>
    </message>
</context>
<context>
    <name>ConditionLabels</name>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Access key</source>
        <translation>访问密钥</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>团队</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>Kind of call</source>
        <translation>调用类型</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>Streamed</source>
        <translation>流式</translation>
    </message>
    <message>
        <source>Prompt tokens</source>
        <translation>提示令牌</translation>
    </message>
    <message>
        <source>Answer tokens at most</source>
        <translation>回答令牌上限</translation>
    </message>
    <message>
        <source>With tools</source>
        <translation>带工具</translation>
    </message>
    <message>
        <source>With pictures</source>
        <translation>带图片</translation>
    </message>
    <message>
        <source>With a JSON schema</source>
        <translation>带 JSON 模式</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Complexity, 0 to 1</source>
        <translation>复杂度，0 到 1</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation>星期</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>Spent today, dollars</source>
        <translation>今日支出，美元</translation>
    </message>
    <message>
        <source>is</source>
        <translation>等于</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>不等于</translation>
    </message>
    <message>
        <source>is one of</source>
        <translation>属于</translation>
    </message>
    <message>
        <source>is none of</source>
        <translation>不属于</translation>
    </message>
    <message>
        <source>is less than</source>
        <translation>小于</translation>
    </message>
    <message>
        <source>is at most</source>
        <translation>至多为</translation>
    </message>
    <message>
        <source>is more than</source>
        <translation>大于</translation>
    </message>
    <message>
        <source>is at least</source>
        <translation>至少为</translation>
    </message>
    <message>
        <source>matches</source>
        <translation>匹配</translation>
    </message>
    <message>
        <source>is there</source>
        <translation>存在</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
</context>
<context>
    <name>ConditionText</name>
    <message>
        <source>A condition is missing, such as model = gpt-5.</source>
        <translation>缺少条件，例如 model = gpt-5。</translation>
    </message>
    <message>
        <source>Before %1 stands “and” or “or”.</source>
        <translation>%1 之前应有“and”或“or”。</translation>
    </message>
    <message>
        <source>Nested too deep.</source>
        <translation>嵌套过深。</translation>
    </message>
    <message>
        <source>A closing parenthesis is missing.</source>
        <translation>缺少右括号。</translation>
    </message>
    <message>
        <source>A field is missing here, such as model or key.</source>
        <translation>此处缺少字段，例如 model 或 key。</translation>
    </message>
    <message>
        <source>There is no field %1%2.</source>
        <translation>没有字段 %1%2。</translation>
    </message>
    <message>
        <source>After %1 stands =, !=, &lt;, &gt;, in, matches or exists.</source>
        <translation>%1 之后应为 =、!=、&lt;、&gt;、in、matches 或 exists。</translation>
    </message>
    <message>
        <source>%1 does not go with %2, which holds other values.</source>
        <translation>%1 不适用于 %2，其值类型不同。</translation>
    </message>
    <message>
        <source>A value is missing here.</source>
        <translation>此处缺少值。</translation>
    </message>
    <message>
        <source>After “in” stands a list in parentheses: (a, b).</source>
        <translation>“in”之后应为括号中的列表：(a, b)。</translation>
    </message>
    <message>
        <source>The quote that begins here does not end.</source>
        <translation>此处开始的引号没有结束。</translation>
    </message>
    <message>
        <source>%1 is none of %2.</source>
        <translation>%1 不是 %2 之一。</translation>
    </message>
    <message>
        <source>%1 wants a number from %2 to %3.</source>
        <translation>%1 需要 %2 到 %3 之间的数。</translation>
    </message>
    <message>
        <source>%1 wants a number.</source>
        <translation>%1 需要一个数。</translation>
    </message>
    <message>
        <source>%1 is true or false.</source>
        <translation>%1 为 true 或 false。</translation>
    </message>
    <message>
        <source>The pattern %1.</source>
        <translation>模式：%1。</translation>
    </message>
</context>
<context>
    <name>EntityNames</name>
    <message>
        <source>not sent</source>
        <translation>未发送</translation>
    </message>
    <message>
        <source>no model</source>
        <translation>无模型</translation>
    </message>
    <message>
        <source>unknown program</source>
        <translation>未知程序</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>无密钥</translation>
    </message>
    <message>
        <source>no team</source>
        <translation>无团队</translation>
    </message>
    <message>
        <source>no route</source>
        <translation>无路由</translation>
    </message>
    <message>
        <source>without</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>提供商</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>团队</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>路由</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>unknown process</source>
        <translation>未知进程</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>进程</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>%1 US dollars</source>
        <translation>%1 美元</translation>
    </message>
    <message>
        <source>unpriced</source>
        <translation>无定价</translation>
    </message>
    <message>
        <source>local</source>
        <translation>本地</translation>
    </message>
    <message>
        <source>cached</source>
        <translation>缓存</translation>
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
        <translation>输入 %1，输出 %2</translation>
    </message>
    <message>
        <source>%1 req/min</source>
        <translation>%1 次/分钟</translation>
    </message>
    <message>
        <source>%1 / h</source>
        <translation>%1 / 小时</translation>
    </message>
    <message>
        <source>%1 tok/s</source>
        <translation>%1 令牌/秒</translation>
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
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
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
        <translation>%1 分钟前</translation>
    </message>
</context>
<context>
    <name>SpendChart</name>
    <message>
        <source>Expected by %1 %2</source>
        <translation>预计到 %1 为 %2</translation>
    </message>
    <message>
        <source>Expected by midnight %1</source>
        <translation>预计到午夜为 %1</translation>
    </message>
    <message>
        <source>Expected today %1</source>
        <translation>今天预计 %1</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
</context>
<context>
    <name>SpendExport</name>
    <message>
        <source>Saved as %1</source>
        <translation>已保存为 %1</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>spending %1</source>
        <translation>支出 %1</translation>
    </message>
    <message>
        <source>spending %1 to %2</source>
        <translation>支出 %1 至 %2</translation>
    </message>
    <message>
        <source>Export the breakdown</source>
        <translation>导出明细</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>逗号分隔值 (*.csv)</translation>
    </message>
    <message>
        <source>Export the chart</source>
        <translation>导出图表</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
</context>
<context>
    <name>SpendSpan</name>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1 to %2 h</source>
        <translation>%1 至 %2 时</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
</context>
<context>
    <name>SpendWords</name>
    <message>
        <source>1 request</source>
        <translation>1 个请求</translation>
    </message>
    <message>
        <source>%1 requests</source>
        <translation>%1 个请求</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 天</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 天</translation>
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
        <translation>性能下降</translation>
    </message>
    <message>
        <source>Cooling</source>
        <translation>冷却中</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>不可用</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>No traffic</source>
        <translation>无流量</translation>
    </message>
    <message>
        <source>In flight</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>Failover</source>
        <translation>故障转移</translation>
    </message>
    <message>
        <source>Cache hit</source>
        <translation>缓存命中</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Denied</source>
        <translation>已拒绝</translation>
    </message>
</context>
<context>
    <name>StepKind</name>
    <message>
        <source>Match</source>
        <translation>匹配</translation>
    </message>
    <message>
        <source>The first case that fits decides where it goes</source>
        <translation>首个符合的情形决定去向</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>分流</translation>
    </message>
    <message>
        <source>Sends shares of the requests different ways</source>
        <translation>按比例把请求送往不同路径</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>预算</translation>
    </message>
    <message>
        <source>Another way once an amount of money is used up</source>
        <translation>金额用完后走另一条路</translation>
    </message>
    <message>
        <source>Rate limit</source>
        <translation>速率限制</translation>
    </message>
    <message>
        <source>Another way above a number of requests or tokens</source>
        <translation>请求或令牌超过一定数量后走另一条路</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>缓存</translation>
    </message>
    <message>
        <source>Answers from memory what was asked before</source>
        <translation>用记忆回答以前问过的内容</translation>
    </message>
    <message>
        <source>Guardrail</source>
        <translation>护栏</translation>
    </message>
    <message>
        <source>Checks the text before it goes on</source>
        <translation>在继续之前检查文本</translation>
    </message>
    <message>
        <source>Transform</source>
        <translation>转换</translation>
    </message>
    <message>
        <source>Changes the request before it goes on</source>
        <translation>在继续之前更改请求</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>池</translation>
    </message>
    <message>
        <source>Several providers, one after the other or by turns</source>
        <translation>多个提供商，依次或轮流</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>提供商</translation>
    </message>
    <message>
        <source>A provider and its model</source>
        <translation>提供商及其模型</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Refuses the request with a message</source>
        <translation>用一条消息拒绝请求</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Text for people, on the canvas</source>
        <translation>画布上给人看的文字</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>入口</translation>
    </message>
    <message>
        <source>Where requests come in</source>
        <translation>请求进入的地方</translation>
    </message>
    <message>
        <source>Unknown step</source>
        <translation>未知步骤</translation>
    </message>
    <message>
        <source>This version of Tollgate does not know it</source>
        <translation>此版本的 Tollgate 不认识它</translation>
    </message>
</context>
<context>
    <name>StickyFields</name>
    <message>
        <source>Stick to</source>
        <translation>保持于</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>Access key</source>
        <translation>访问密钥</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>For</source>
        <translation>时长</translation>
    </message>
</context>
<context>
    <name>Table</name>
    <message>
        <source>served %1, slow or retried %2, failed %3 of %4</source>
        <translation>共 %4：成功 %1，缓慢或重试 %2，失败 %3</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
</context>
<context>
    <name>tollgate::app</name>
    <message>
        <source>No temporary folder can be made in %1: %2</source>
        <translation>无法在 %1 中创建临时文件夹：%2</translation>
    </message>
</context>
<context>
    <name>tollgate::app::Console</name>
    <message>
        <source>First steps</source>
        <translation>入门步骤</translation>
    </message>
    <message>
        <source> · %1 in flight</source>
        <translation> · %1 个进行中</translation>
    </message>
    <message>
        <source>Demo: simulated provider, nothing leaves this computer.</source>
        <translation>演示：模拟的提供商，没有任何数据离开这台计算机。</translation>
    </message>
    <message>
        <source>%1 is on.</source>
        <translation>%1 已开启。</translation>
    </message>
    <message>
        <source>%1 is off.</source>
        <translation>%1 已关闭。</translation>
    </message>
    <message>
        <source>Keep the gateway running?</source>
        <translation>让网关继续运行吗？</translation>
    </message>
    <message>
        <source>Clients go on while the window is closed. Starting Tollgate again brings it back.</source>
        <translation>窗口关闭后客户端仍可使用。再次启动 Tollgate 即可重新打开窗口。</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>继续运行</translation>
    </message>
    <message>
        <source>Switch on %1</source>
        <translation>开启 %1</translation>
    </message>
    <message>
        <source>Switch off %1</source>
        <translation>关闭 %1</translation>
    </message>
    <message>
        <source>provider</source>
        <translation>提供商</translation>
    </message>
    <message>
        <source>Switch the gateway off</source>
        <translation>关闭网关</translation>
    </message>
    <message>
        <source>Switch the gateway on</source>
        <translation>开启网关</translation>
    </message>
    <message>
        <source>gateway</source>
        <translation>网关</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>复制地址</translation>
    </message>
    <message>
        <source>Settings: %1</source>
        <translation>设置：%1</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Open request %1</source>
        <translation>打开请求 %1</translation>
    </message>
    <message>
        <source>request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Show requests: %1</source>
        <translation>显示请求：%1</translation>
    </message>
    <message>
        <source>filter</source>
        <translation>筛选器</translation>
    </message>
    <message>
        <source>%1 is down</source>
        <translation>%1 不可用</translation>
    </message>
    <message>
        <source>%1 needs attention</source>
        <translation>%1 需要处理</translation>
    </message>
    <message>
        <source>%1 is cooling</source>
        <translation>%1 冷却中</translation>
    </message>
    <message>
        <source>%1 is degraded</source>
        <translation>%1 性能下降</translation>
    </message>
    <message>
        <source>On  %1 today, %2</source>
        <translation>开启  今天 %1，%2</translation>
    </message>
    <message>
        <source>Off  %1 today</source>
        <translation>关闭  今天 %1</translation>
    </message>
    <message>
        <source>Clients get: Tollgate is off</source>
        <translation>客户端收到：Tollgate 已关闭</translation>
    </message>
    <message>
        <source>The budget %1 is used up</source>
        <translation>预算 %1 已用完</translation>
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
        <translation>p95 3.99 秒，20.5 % 失败</translation>
    </message>
    <message>
        <source>taking failover</source>
        <translation>正在接管故障转移</translation>
    </message>
    <message>
        <source>since yesterday 18:20</source>
        <translation>自昨天 18:20</translation>
    </message>
    <message>
        <source>no requests today</source>
        <translation>今天没有请求</translation>
    </message>
    <message>
        <source>local</source>
        <translation>本地</translation>
    </message>
    <message>
        <source>00:42, then 1 trial</source>
        <translation>00:42，然后试 1 次</translation>
    </message>
    <message>
        <source>The keychain is unlocked.</source>
        <translation>密钥环已解锁。</translation>
    </message>
    <message>
        <source>The log of the pictures cannot be written.</source>
        <translation>无法写入图片所用的日志。</translation>
    </message>
    <message>
        <source>needs a key</source>
        <translation>需要密钥</translation>
    </message>
    <message>
        <source>all keys are switched off</source>
        <translation>所有密钥都已关闭</translation>
    </message>
    <message>
        <source>%1 of %2 attempts failed</source>
        <translation>%2 次尝试中 %1 次失败</translation>
    </message>
    <message>
        <source>%1 % failed</source>
        <translation>%1 % 失败</translation>
    </message>
    <message>
        <source>p95 %1 s</source>
        <translation>p95 %1 秒</translation>
    </message>
    <message>
        <source>waiting for the keychain</source>
        <translation>正在等待密钥环</translation>
    </message>
    <message>
        <source>the provider refused the key; paste a new one</source>
        <translation>提供商拒绝了该密钥；请粘贴新的密钥</translation>
    </message>
    <message>
        <source>the provider wants a key; add one</source>
        <translation>提供商要求密钥；请添加一个</translation>
    </message>
    <message>
        <source>no requests this hour</source>
        <translation>这一小时没有请求</translation>
    </message>
    <message>
        <source>%1 failures in a row (%2), tried again in %3</source>
        <translation>连续失败 %1 次（%2），%3 后重试</translation>
    </message>
    <message>
        <source>%1 of %2 calls failed (%3), tried again in %4</source>
        <translation>%2 次调用中有 %1 次失败（%3），%4 后重试</translation>
    </message>
    <message>
        <source>failed again when tried (%1), tried again in %2</source>
        <translation>重试时再次失败（%1），%2 后重试</translation>
    </message>
    <message>
        <source>failed before (%1), the next call tries it</source>
        <translation>此前失败（%1），下一次调用会尝试</translation>
    </message>
    <message>
        <source>failed before (%1), a call tries it now</source>
        <translation>此前失败（%1），正在尝试</translation>
    </message>
    <message>
        <source>the key is rate limited, ready again in %1</source>
        <translation>密钥受到速率限制，%1 后恢复可用</translation>
    </message>
    <message>
        <source>the provider refused the key: %1</source>
        <translation>提供商拒绝了该密钥：%1</translation>
    </message>
    <message>
        <source>before the restart</source>
        <translation>重启之前</translation>
    </message>
</context>
<context>
    <name>tollgate::bridge::AccessKeys</name>
    <message>
        <source>This key is kept in the environment variable %1. Change it there and start Tollgate anew.</source>
        <translation>此密钥保存在环境变量 %1 中。请在那里更改，然后重新启动 Tollgate。</translation>
    </message>
    <message>
        <source>There is no access key &quot;%1&quot;.</source>
        <translation>没有访问密钥“%1”。</translation>
    </message>
</context>
<context>
    <name>tollgate::bridge::Budgets</name>
    <message>
        <source>The budget %1 is not there any more: it was removed outside this window.</source>
        <translation>预算 %1 已不存在：它在此窗口之外被移除。</translation>
    </message>
</context>
<context>
    <name>tollgate::bridge::CatalogueStore</name>
    <message>
        <source>The installed price list is not used: %1</source>
        <translation>未使用已安装的价目表：%1</translation>
    </message>
    <message>
        <source>%1 cannot be put aside.</source>
        <translation>无法移开 %1。</translation>
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
        <translation>端口 %1 被 %2（进程 %3）占用。</translation>
    </message>
    <message>
        <source>%1 cannot be listened on.</source>
        <translation>无法在 %1 上监听。</translation>
    </message>
</context>
<context>
    <name>tollgate::bridge::Prober</name>
    <message>
        <source>200, key accepted</source>
        <translation>200，密钥已接受</translation>
    </message>
    <message>
        <source>200, no key needed</source>
        <translation>200，不需要密钥</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s)</source>
        <translation>
            <numerusform>%n 个模型</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 priced</source>
        <translation>%1，%2 有定价</translation>
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
        <translation>没有可保存的密钥。</translation>
    </message>
    <message>
        <source>%1 has no key &quot;%2&quot;.</source>
        <translation>%1 没有密钥“%2”。</translation>
    </message>
</context>
<context>
    <name>tollgate::bridge::Routes</name>
    <message>
        <source>There is no such route any more.</source>
        <translation>此路由已不存在。</translation>
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
        <translation>没有带可用密钥的提供商提供聊天模型。请先添加或开启一个提供商。</translation>
    </message>
    <message>
        <source>The access key cannot be read from the keychain. Unlock it and try again.</source>
        <translation>无法从密钥环读取访问密钥。请解锁后重试。</translation>
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
        <translation>此处不使用密钥环：密钥保留在内存中，直到程序结束。</translation>
    </message>
    <message>
        <source>The system keychain said: %1</source>
        <translation>系统密钥环提示：%1</translation>
    </message>
</context>
<context>
    <name>tollgate::ui</name>
    <message>
        <source>not sent</source>
        <translation>未发送</translation>
    </message>
    <message>
        <source>In flight for %1</source>
        <translation>已进行 %1</translation>
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
        <translation>版本</translation>
    </message>
    <message>
        <source>A desktop AI gateway.</source>
        <translation>桌面 AI 网关。</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>You may use, study, share and change it.</source>
        <translation>您可以使用、研究、分享和修改它。</translation>
    </message>
    <message>
        <source>GNU General Public License, version 3 or later</source>
        <translation>GNU 通用公共许可证第 3 版或更新版本</translation>
    </message>
    <message>
        <source>Built with</source>
        <translation>构建所用</translation>
    </message>
    <message>
        <source>The libraries that carry it.</source>
        <translation>支撑它的库。</translation>
    </message>
    <message>
        <source>Keychain</source>
        <translation>密钥环</translation>
    </message>
    <message>
        <source>Where keys of providers are kept.</source>
        <translation>保存提供商密钥的地方。</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>尚未询问</translation>
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
        <translation>密钥</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>团队</translation>
    </message>
    <message>
        <source>Ends in</source>
        <translation>结尾</translation>
    </message>
    <message>
        <source>May use</source>
        <translation>可使用</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>速率</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>上次使用</translation>
    </message>
    <message>
        <source>Requests it may make in a minute</source>
        <translation>每分钟可发出的请求数</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s)</source>
        <translation>
            <numerusform>%n 个模型</numerusform>
        </translation>
    </message>
    <message>
        <source>by route %1</source>
        <translation>经路由 %1</translation>
    </message>
    <message>
        <source>only %1</source>
        <translation>仅 %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>来自 %1</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从未</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>%1 / min</source>
        <translation>%1 / 分钟</translation>
    </message>
    <message>
        <source>%1, on</source>
        <translation>%1，开</translation>
    </message>
    <message>
        <source>%1, off</source>
        <translation>%1，关</translation>
    </message>
    <message>
        <source>%1, expired</source>
        <translation>%1，已过期</translation>
    </message>
    <message>
        <source>Budget, day</source>
        <translation>预算（日）</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>/ %1</translation>
    </message>
    <message>
        <source>used up</source>
        <translation>已用完</translation>
    </message>
    <message>
        <source>warned</source>
        <translation>已警告</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::AccessKeysCard</name>
    <message>
        <source>Access keys</source>
        <translation>访问密钥</translation>
    </message>
    <message>
        <source>what a client sends to Tollgate, not a provider key</source>
        <translation>客户端发送给 Tollgate 的密钥，不是提供商密钥</translation>
    </message>
    <message>
        <source>No key has this name.</source>
        <translation>没有此名称的密钥。</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s)</source>
        <translation>
            <numerusform>%n 个密钥</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tollgate::ui::AccessPage</name>
    <message>
        <source>Access</source>
        <translation>访问</translation>
    </message>
    <message>
        <source>Create key</source>
        <translation>创建密钥</translation>
    </message>
    <message>
        <source>Find a key or person</source>
        <translation>查找密钥或人员</translation>
    </message>
    <message>
        <source>Reachable from</source>
        <translation>可访问范围</translation>
    </message>
    <message>
        <source>Anyone on this network with a key can spend.</source>
        <translation>此网络上任何持有密钥的人都能产生费用。</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>团队</translation>
    </message>
    <message>
        <source>New team</source>
        <translation>新建团队</translation>
    </message>
    <message>
        <source>No team yet.</source>
        <translation>还没有团队。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>未做任何更改。</translation>
    </message>
    <message>
        <source>Key %1 is off.</source>
        <translation>密钥 %1 已关闭。</translation>
    </message>
    <message>
        <source>The key %1 is copied.</source>
        <translation>密钥 %1 已复制。</translation>
    </message>
    <message>
        <source>The key %1 cannot be copied.</source>
        <translation>无法复制密钥 %1。</translation>
    </message>
    <message>
        <source>No keychain has its text, and what Tollgate keeps is a hash. Rotate gives it a new one.</source>
        <translation>没有密钥环保存其文本，Tollgate 只保留哈希值。轮换会给它一个新的。</translation>
    </message>
    <message>
        <source>The old text works for another 24 hours.</source>
        <translation>旧文本还能使用 24 小时。</translation>
    </message>
    <message>
        <source>Delete the key %1?</source>
        <translation>删除密钥 %1？</translation>
    </message>
    <message>
        <source>Programs that send it get an error from now on, and what runs ends at once. Its requests stay in the log.</source>
        <translation>发送它的程序从现在起会收到错误，正在运行的会立即结束。它的请求仍保留在日志中。</translation>
    </message>
    <message>
        <source>Delete key</source>
        <translation>删除密钥</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Add team</source>
        <translation>添加团队</translation>
    </message>
    <message>
        <source>The name is missing.</source>
        <translation>缺少名称。</translation>
    </message>
    <message numerus="yes">
        <source>%n more budget(s) refuse requests now.</source>
        <translation>
            <numerusform>另有 %n 个预算正在拒绝请求。</numerusform>
        </translation>
    </message>
    <message>
        <source>The budget %1 is used up.</source>
        <translation>预算 %1 已用完。</translation>
    </message>
    <message>
        <source>Change budget</source>
        <translation>更改预算</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>The budget %1 is deleted.</source>
        <translation>预算 %1 已删除。</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::AddressFields</name>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>Only where it is needed.</source>
        <translation>仅在需要时填写。</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation>缺少%1。</translation>
    </message>
    <message>
        <source>Only letters, digits, hyphens, dots and underscores can stand here.</source>
        <translation>这里只能使用字母、数字、连字符、点和下划线。</translation>
    </message>
    <message>
        <source>The address is missing.</source>
        <translation>缺少地址。</translation>
    </message>
    <message>
        <source>The address still holds a name in braces.</source>
        <translation>地址中仍有花括号里的名称。</translation>
    </message>
    <message>
        <source>The address %1.</source>
        <translation>地址%1。</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::AmountField</name>
    <message>
        <source>A number above 0 is needed.</source>
        <translation>需要大于 0 的数。</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::AppearanceForm</name>
    <message>
        <source>Look</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>System</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>System follows the desktop, also while it runs.</source>
        <translation>“跟随系统”会随桌面变化，运行时也一样。</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::Bar</name>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::BarChartPanel</name>
    <message>
        <source>Show %1 as</source>
        <translation>%1 的显示方式</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::BarTableModel</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::BreakdownCard</name>
    <message>
        <source>Breakdown</source>
        <translation>明细</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>分组依据</translation>
    </message>
    <message>
        <source>Then by</source>
        <translation>再按</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>then</source>
        <translation>然后</translation>
    </message>
    <message>
        <source>Double-click opens Requests</source>
        <translation>双击打开“请求”</translation>
    </message>
    <message>
        <source>Show 30 days</source>
        <translation>显示 30 天</translation>
    </message>
    <message>
        <source>Show the first steps</source>
        <translation>显示入门步骤</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Only %1, Esc shows all</source>
        <translation>仅 %1，按 Esc 显示全部</translation>
    </message>
    <message>
        <source>No requests in this range.</source>
        <translation>此范围内没有请求。</translation>
    </message>
    <message>
        <source>Nothing spent yet.</source>
        <translation>尚无支出。</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::BreakdownModel</name>
    <message>
        <source>%1 of %2 prompt tokens</source>
        <translation>%2 个提示令牌中的 %1 个</translation>
    </message>
    <message>
        <source>%1 without a price</source>
        <translation>%1 个无定价</translation>
    </message>
    <message>
        <source>%1 estimated</source>
        <translation>%1 个为估计</translation>
    </message>
    <message>
        <source>open</source>
        <translation>已展开</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已折叠</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
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
        <translation>统计所有请求的费用</translation>
    </message>
    <message>
        <source>Counts what requests with the access key %1 cost</source>
        <translation>统计使用访问密钥 %1 的请求的费用</translation>
    </message>
    <message>
        <source>Counts what the keys of the team %1 cost</source>
        <translation>统计团队 %1 的密钥的费用</translation>
    </message>
    <message>
        <source>Counts what requests to %1 cost</source>
        <translation>统计发往 %1 的请求的费用</translation>
    </message>
    <message>
        <source>Counts what requests to the model %1 cost</source>
        <translation>统计发往模型 %1 的请求的费用</translation>
    </message>
    <message>
        <source>Counts what requests of the project %1 cost</source>
        <translation>统计项目 %1 的请求的费用</translation>
    </message>
    <message>
        <source>Counts what requests with the tag %1 cost</source>
        <translation>统计带标签 %1 的请求的费用</translation>
    </message>
    <message>
        <source>anew each hour.</source>
        <translation>每小时重新计算。</translation>
    </message>
    <message>
        <source>anew each day at 00:00.</source>
        <translation>每天 00:00 重新计算。</translation>
    </message>
    <message>
        <source>anew each week on Monday.</source>
        <translation>每周一重新计算。</translation>
    </message>
    <message>
        <source>anew each month on the 1st.</source>
        <translation>每月 1 日重新计算。</translation>
    </message>
    <message>
        <source>once; it never starts again.</source>
        <translation>只计一次，不会重新开始。</translation>
    </message>
    <message>
        <source>until the hour ends</source>
        <translation>直到本小时结束</translation>
    </message>
    <message>
        <source>until the day ends</source>
        <translation>直到当天结束</translation>
    </message>
    <message>
        <source>until the week ends</source>
        <translation>直到本周结束</translation>
    </message>
    <message>
        <source>until the month ends</source>
        <translation>直到本月结束</translation>
    </message>
    <message>
        <source>until somebody raises it</source>
        <translation>直到有人提高它</translation>
    </message>
    <message>
        <source>Runs out about %1 at this rate.</source>
        <translation>按此速度约在 %1 用完。</translation>
    </message>
    <message>
        <source>Reached on %1 at this rate.</source>
        <translation>按此速度将于 %1 达到。</translation>
    </message>
    <message>
        <source>Never starts again.</source>
        <translation>不会重新开始。</translation>
    </message>
    <message>
        <source>Resets %1.</source>
        <translation>%1 重置。</translation>
    </message>
    <message>
        <source>All providers</source>
        <translation>所有提供商</translation>
    </message>
    <message>
        <source>Key %1</source>
        <translation>密钥 %1</translation>
    </message>
    <message>
        <source>Team %1</source>
        <translation>团队 %1</translation>
    </message>
    <message>
        <source>Model %1</source>
        <translation>模型 %1</translation>
    </message>
    <message>
        <source>Project %1</source>
        <translation>项目 %1</translation>
    </message>
    <message>
        <source>Tag %1</source>
        <translation>标签 %1</translation>
    </message>
    <message>
        <source>hour</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>day</source>
        <translation>天</translation>
    </message>
    <message>
        <source>week</source>
        <translation>周</translation>
    </message>
    <message>
        <source>month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>total</source>
        <translation>总计</translation>
    </message>
    <message>
        <source>Stop paid</source>
        <translation>停止付费调用</translation>
    </message>
    <message>
        <source>Warn only</source>
        <translation>仅警告</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Used up; nothing is refused.</source>
        <translation>已用完；不拒绝任何请求。</translation>
    </message>
    <message>
        <source>Used up: paid requests are refused.</source>
        <translation>已用完：拒绝付费请求。</translation>
    </message>
    <message>
        <source>Used up: paid requests are refused until %1.</source>
        <translation>已用完：%1 之前拒绝付费请求。</translation>
    </message>
    <message>
        <source>Stops paid requests at 100 %.</source>
        <translation>达到 100 % 时停止付费请求。</translation>
    </message>
    <message>
        <source>Warns at %1 %.</source>
        <translation>达到 %1 % 时警告。</translation>
    </message>
    <message>
        <source>Warned at %1 %.</source>
        <translation>已在 %1 % 时警告。</translation>
    </message>
    <message>
        <source>%1 is spent; it only warns, nothing is refused.</source>
        <translation>已支出 %1；仅警告，不拒绝任何请求。</translation>
    </message>
    <message>
        <source>%1 is spent; paid requests are refused until somebody raises it.</source>
        <translation>已支出 %1；在有人提高之前拒绝付费请求。</translation>
    </message>
    <message>
        <source>%1 is spent; paid requests are refused until %2.</source>
        <translation>已支出 %1；%2 之前拒绝付费请求。</translation>
    </message>
    <message>
        <source>At %1 Tollgate warns.</source>
        <translation>达到 %1 时 Tollgate 发出警告。</translation>
    </message>
    <message>
        <source>At %1 paid requests are refused %2; what costs nothing still passes.</source>
        <translation>达到 %1 时拒绝付费请求，%2；免费请求仍可通过。</translation>
    </message>
    <message>
        <source>At %1 it warns; nothing is refused.</source>
        <translation>达到 %1 时警告；不拒绝任何请求。</translation>
    </message>
    <message>
        <source>What this period has cost before counts.</source>
        <translation>本周期此前的费用也计入。</translation>
    </message>
    <message>
        <source>It counts from now on: the log cannot tell what this tag has cost before.</source>
        <translation>从现在起计算：日志无法得知此标签此前的费用。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>what a budget counts, and how often anew</comment>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::BudgetBar</name>
    <message>
        <source>of %1</source>
        <translation>共 %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 中的 %1</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::BudgetDialog</name>
    <message>
        <source>New budget</source>
        <translation>新建预算</translation>
    </message>
    <message>
        <source>Budget %1</source>
        <translation>预算 %1</translation>
    </message>
    <message>
        <source>Delete budget</source>
        <translation>删除预算</translation>
    </message>
    <message>
        <source>Set budget</source>
        <translation>设置预算</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>This budget was removed outside this window. It can be set anew.</source>
        <translation>此预算已在此窗口之外被移除。可以重新设置。</translation>
    </message>
    <message>
        <source>Something is missing or cannot be read</source>
        <translation>有内容缺失或无法读取</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>未做任何更改</translation>
    </message>
    <message>
        <source>The budget %1 counts from now on.</source>
        <translation>预算 %1 从现在起生效。</translation>
    </message>
    <message>
        <source>The budget %1 is changed.</source>
        <translation>预算 %1 已更改。</translation>
    </message>
    <message>
        <source>The budget %1 is deleted.</source>
        <translation>预算 %1 已删除。</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::BudgetFields</name>
    <message>
        <source>At 100 %</source>
        <translation>达到 100 %</translation>
    </message>
    <message>
        <source>Stop paid requests</source>
        <translation>停止付费请求</translation>
    </message>
    <message>
        <source>Warn only</source>
        <translation>仅警告</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>作用</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>统计对象</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Warn at</source>
        <translation>警告于</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>周期</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>An amount is a number of dollars, such as 25 or 0.50.</source>
        <translation>金额是美元数，例如 25 或 0.50。</translation>
    </message>
    <message>
        <source>It has to be more than $0.</source>
        <translation>必须大于 $0。</translation>
    </message>
    <message>
        <source>A share is a whole number from 1 to 100.</source>
        <translation>比例是 1 到 100 的整数。</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::BudgetRows</name>
    <message>
        <source>Scope</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>周期</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>At 100 %</source>
        <translation>达到 100 %</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>已用</translation>
    </message>
    <message>
        <source>Used up</source>
        <translation>已用完</translation>
    </message>
    <message>
        <source>used up</source>
        <translation>已用完</translation>
    </message>
    <message>
        <source>warned</source>
        <translation>已警告</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::BudgetsCard</name>
    <message>
        <source>Budgets</source>
        <translation>预算</translation>
    </message>
    <message>
        <source>No budget yet. One warns, or stops paid requests, when a day or a month has cost enough.</source>
        <translation>还没有预算。当一天或一个月的费用达到设定值时，预算会发出警告或停止付费请求。</translation>
    </message>
    <message>
        <source>Set a budget</source>
        <translation>设置预算</translation>
    </message>
    <message>
        <source>Edit budget</source>
        <translation>编辑预算</translation>
    </message>
    <message>
        <source>New budget</source>
        <translation>新建预算</translation>
    </message>
    <message>
        <source>Delete budget</source>
        <translation>删除预算</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::CacheForm</name>
    <message>
        <source>Answers</source>
        <translation>回答对象</translation>
    </message>
    <message>
        <source>the same request</source>
        <translation>相同的请求</translation>
    </message>
    <message>
        <source>the same meaning</source>
        <translation>相同的含义</translation>
    </message>
    <message>
        <source>Keeps for</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Otherwise</source>
        <translation>否则</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::CanvasKeys</name>
    <message>
        <source>Add a step</source>
        <translation>添加步骤</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>再加一个</translation>
    </message>
    <message>
        <source>Which way out?</source>
        <translation>哪个出口？</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::CanvasLegend</name>
    <message>
        <source>fallback</source>
        <translation>后备</translation>
    </message>
    <message>
        <source>no traffic</source>
        <translation>无流量</translation>
    </message>
    <message>
        <source>changed in draft</source>
        <translation>草稿中已更改</translation>
    </message>
    <message>
        <source>requests, last hour</source>
        <translation>请求，最近一小时</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::CanvasView</name>
    <message>
        <source>Properties</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Add a step after it…</source>
        <translation>在其后添加步骤…</translation>
    </message>
    <message>
        <source>Connect…</source>
        <translation>连接…</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>剪切</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>制作副本</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Take this edge off</source>
        <translation>取下这条连线</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Tidy up</source>
        <translation>整理</translation>
    </message>
    <message>
        <source>Fit into the window</source>
        <translation>适应窗口</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>路由</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::CaptureForm</name>
    <message>
        <source>What is recorded</source>
        <translation>记录的内容</translation>
    </message>
    <message>
        <source>Request facts</source>
        <translation>请求信息</translation>
    </message>
    <message>
        <source>Time, client, model, tokens, cost, status, route. Needed for Spending.</source>
        <translation>时间、客户端、模型、令牌、费用、状态、路由。“支出”需要它。</translation>
    </message>
    <message>
        <source>Request and answer text</source>
        <translation>请求和回答的文本</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation>仅错误</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>不保存</translation>
    </message>
    <message>
        <source>Stored on this computer only.</source>
        <translation>只保存在这台计算机上。</translation>
    </message>
    <message>
        <source>Keep text for</source>
        <translation>文本保留</translation>
    </message>
    <message>
        <source>Older text is deleted by itself.</source>
        <translation>更早的文本会自动删除。</translation>
    </message>
    <message>
        <source>Largest text kept</source>
        <translation>保存的最大文本</translation>
    </message>
    <message>
        <source>Longer text is cut and marked.</source>
        <translation>更长的文本会被截断并标记。</translation>
    </message>
    <message>
        <source>Left out before writing</source>
        <translation>写入前去除</translation>
    </message>
    <message>
        <source>Keys and passwords in headers</source>
        <translation>标头中的密钥和密码</translation>
    </message>
    <message>
        <source>Shown as their last four characters.</source>
        <translation>只显示最后四个字符。</translation>
    </message>
    <message>
        <source>cannot be switched off</source>
        <translation>无法关闭</translation>
    </message>
    <message>
        <source>On disk</source>
        <translation>磁盘占用</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Open the data folder</source>
        <translation>打开数据文件夹</translation>
    </message>
    <message>
        <source>Delete text now</source>
        <translation>立即删除文本</translation>
    </message>
    <message>
        <source>Leaves this computer</source>
        <translation>离开这台计算机的数据</translation>
    </message>
    <message>
        <source>Only your requests to the providers that you switched on. No account, no telemetry.</source>
        <translation>只有您发往已开启提供商的请求。无账户，无遥测。</translation>
    </message>
    <message>
        <source>Always, kept %1</source>
        <translation>始终，保留 %1</translation>
    </message>
    <message>
        <source>Text %1, facts %2</source>
        <translation>文本 %1，信息 %2</translation>
    </message>
    <message>
        <source>of %1 allowed</source>
        <translation>上限 %1</translation>
    </message>
    <message>
        <source>Delete %1 of text?</source>
        <translation>删除 %1 文本？</translation>
    </message>
    <message>
        <source>The text of requests and answers goes for good. Facts and costs stay.</source>
        <translation>请求和回答的文本将永久删除。信息和费用会保留。</translation>
    </message>
    <message>
        <source>Delete text</source>
        <translation>删除文本</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::CaseEditor</name>
    <message>
        <source>Condition as text</source>
        <translation>文本形式的条件</translation>
    </message>
    <message>
        <source>Leads to</source>
        <translation>通向</translation>
    </message>
    <message>
        <source>When</source>
        <translation>当</translation>
    </message>
    <message>
        <source>This condition is of a newer version.</source>
        <translation>此条件来自较新的版本。</translation>
    </message>
    <message>
        <source>At %1: %2</source>
        <translation>第 %1 个字符：%2</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::Chart</name>
    <message>
        <source>Left and Right read the columns, with Shift they choose a range, Enter opens their requests</source>
        <translation>左右键读取各柱，按住 Shift 选择范围，回车打开对应请求</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::ChartLegend</name>
    <message>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::CheckList</name>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>还原</translation>
    </message>
    <message>
        <source>Revert %1</source>
        <translation>还原 %1</translation>
    </message>
    <message>
        <source>Fewer</source>
        <translation>更少</translation>
    </message>
    <message>
        <source>Draft: was %1</source>
        <translation>草稿：原为 %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::ClientLines</name>
    <message>
        <source>Client</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>Last request</source>
        <translation>最近请求</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::ClientsCard</name>
    <message>
        <source>Clients</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>No program has asked today.</source>
        <translation>今天还没有程序发出请求。</translation>
    </message>
    <message>
        <source>unknown program</source>
        <translation>未知程序</translation>
    </message>
    <message>
        <source>in flight</source>
        <translation>进行中</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::CodeBlock</name>
    <message>
        <source>Copy %1</source>
        <translation>复制 %1</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::CommandPalette</name>
    <message>
        <source>Search or run</source>
        <translation>搜索或运行</translation>
    </message>
    <message>
        <source>A page, a provider (&quot;openai off&quot;), a filter, a request id</source>
        <translation>页面、提供商（“openai off”）、筛选器、请求编号</translation>
    </message>
    <message>
        <source>What Enter will do</source>
        <translation>回车键将执行的操作</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::CompareDialog</name>
    <message>
        <source>Differences</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
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
        <translation>分组</translation>
    </message>
    <message>
        <source>All of these</source>
        <translation>全部满足</translation>
    </message>
    <message>
        <source>Any of these</source>
        <translation>任一满足</translation>
    </message>
    <message>
        <source>Not this</source>
        <translation>不满足</translation>
    </message>
    <message>
        <source>Take this group out</source>
        <translation>移除此分组</translation>
    </message>
    <message>
        <source>Add condition</source>
        <translation>添加条件</translation>
    </message>
    <message>
        <source>Add group</source>
        <translation>添加分组</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::Conditions</name>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <translation>%1 是 %2</translation>
    </message>
    <message>
        <source>%1 is not %2</source>
        <translation>%1 不是 %2</translation>
    </message>
    <message>
        <source>%1 is one of %2</source>
        <translation>%1 是 %2 之一</translation>
    </message>
    <message>
        <source>%1 is none of %2</source>
        <translation>%1 不是 %2 中任何一个</translation>
    </message>
    <message>
        <source>%1 is given</source>
        <translation>已给出 %1</translation>
    </message>
    <message>
        <source>%1 is not given</source>
        <translation>未给出 %1</translation>
    </message>
    <message>
        <source>%1 matches %2</source>
        <translation>%1 匹配 %2</translation>
    </message>
    <message>
        <source>%1 starts with %2</source>
        <translation>%1 以 %2 开头</translation>
    </message>
    <message>
        <source> and </source>
        <translation>且</translation>
    </message>
    <message>
        <source> or </source>
        <translation>或</translation>
    </message>
    <message>
        <source>not (%1)</source>
        <translation>非（%1）</translation>
    </message>
    <message>
        <source>no condition yet</source>
        <translation>尚无条件</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::ConnectionTestView</name>
    <message>
        <source>Find the host</source>
        <translation>查找主机</translation>
    </message>
    <message>
        <source>Connect, TLS</source>
        <translation>连接，TLS</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>List models</source>
        <translation>列出模型</translation>
    </message>
    <message>
        <source>%1, not encrypted</source>
        <translation>%1，未加密</translation>
    </message>
    <message>
        <source>Stages of the test</source>
        <translation>测试的各阶段</translation>
    </message>
    <message>
        <source>Connection test</source>
        <translation>连接测试</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>no tokens used</source>
        <translation>未使用令牌</translation>
    </message>
    <message>
        <source>Testing</source>
        <translation>正在测试</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Passed in %1</source>
        <translation>%1 内通过</translation>
    </message>
    <message>
        <source>Test failed: %1</source>
        <translation>测试失败：%1</translation>
    </message>
    <message>
        <source>Test passed in %1</source>
        <translation>测试在 %1 内通过</translation>
    </message>
    <message>
        <source>Testing: %1</source>
        <translation>正在测试：%1</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::CopyButton</name>
    <message>
        <source>copied</source>
        <translation>已复制</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::CostGrid</name>
    <message>
        <source>Cost: %1</source>
        <translation>费用：%1</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Per million</source>
        <translation>每百万</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::CreateKeyDialog</name>
    <message>
        <source>Create access key</source>
        <translation>创建访问密钥</translation>
    </message>
    <message>
        <source>Create key</source>
        <translation>创建密钥</translation>
    </message>
    <message>
        <source>person or program</source>
        <translation>人员或程序</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>所有者</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>团队</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Names, with * for any text, separated by commas. More can be said afterwards.</source>
        <translation>名称，用逗号分隔，* 代表任意文本。其他内容可以之后再设置。</translation>
    </message>
    <message>
        <source>The name is missing.</source>
        <translation>缺少名称。</translation>
    </message>
    <message>
        <source>The key %1 works from now on.</source>
        <translation>密钥 %1 从现在起可用。</translation>
    </message>
    <message>
        <source>Access key %1</source>
        <translation>访问密钥 %1</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::DataForm</name>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Requests pass also when it cannot be written.</source>
        <translation>即使日志无法写入，请求仍会通过。</translation>
    </message>
    <message>
        <source>Keep facts for</source>
        <translation>信息保留</translation>
    </message>
    <message>
        <source>Sums for Spending stay longer.</source>
        <translation>“支出”的汇总会保留更久。</translation>
    </message>
    <message>
        <source>Room on disk</source>
        <translation>磁盘空间</translation>
    </message>
    <message>
        <source>Beyond it the oldest text goes first.</source>
        <translation>超出后先删除最早的文本。</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>数据文件夹</translation>
    </message>
    <message>
        <source>The log and what must survive a restart.</source>
        <translation>日志以及重启后必须保留的内容。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open the data folder</source>
        <translation>打开数据文件夹</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>One file, without secrets. Edits outside are picked up.</source>
        <translation>一个文件，不含机密。外部修改会被采用。</translation>
    </message>
    <message>
        <source>Open the configuration file</source>
        <translation>打开配置文件</translation>
    </message>
    <message>
        <source>Every request is written</source>
        <translation>每个请求都会写入</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::DataTable</name>
    <message>
        <source>Move left</source>
        <translation>左移</translation>
    </message>
    <message>
        <source>Move right</source>
        <translation>右移</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>重置列</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::DaysStrip</name>
    <message>
        <source>%1, no requests</source>
        <translation>%1，没有请求</translation>
    </message>
    <message>
        <source>%1, %2 attempts, %3 failed</source>
        <translation>%1，%2 次尝试，%3 次失败</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>最近 90 天</translation>
    </message>
    <message>
        <source>%1 served</source>
        <translation>已服务 %1</translation>
    </message>
    <message>
        <source>no requests</source>
        <translation>没有请求</translation>
    </message>
    <message>
        <source>Last 90 days, one cell per day: %1</source>
        <translation>最近 90 天，每天一格：%1</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::DeniedCard</name>
    <message>
        <source>Denied today</source>
        <translation>今天被拒绝</translation>
    </message>
    <message>
        <source>Nothing was denied today.</source>
        <translation>今天没有拒绝任何请求。</translation>
    </message>
    <message>
        <source>Open in Requests</source>
        <translation>在请求中打开</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) denied today</source>
        <translation>
            <numerusform>今天拒绝了 %n 个请求</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tollgate::ui::DeniedRows</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>请求的模型</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::DenyForm</name>
    <message>
        <source>HTTP status</source>
        <translation>HTTP 状态</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>What the client is told</source>
        <translation>告知客户端的内容</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::DetailHead</name>
    <message>
        <source>Test connection</source>
        <translation>测试连接</translation>
    </message>
    <message>
        <source>Selected provider</source>
        <translation>选中的提供商</translation>
    </message>
    <message>
        <source>Add key</source>
        <translation>添加密钥</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>More for this provider</source>
        <translation>此提供商的更多操作</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Asks it again with the next request, whatever has failed</source>
        <translation>无论之前为何失败，下一个请求都会再次尝试它</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::DetailPane</name>
    <message>
        <source>Request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Close details</source>
        <translation>关闭详情</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Ends this request; its client is told (Ctrl+.)</source>
        <translation>结束此请求并通知其客户端（Ctrl+.）</translation>
    </message>
    <message>
        <source>Copy as</source>
        <translation>复制为</translation>
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
        <translation>编号</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Request text</source>
        <translation>请求文本</translation>
    </message>
    <message>
        <source>Answer text</source>
        <translation>回答文本</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>标头</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>响应</translation>
    </message>
    <message>
        <source>OK after failover</source>
        <translation>故障转移后成功</translation>
    </message>
    <message>
        <source>The text is here when the request has ended.</source>
        <translation>请求结束后这里会显示文本。</translation>
    </message>
    <message>
        <source>No text is kept for this request. Settings, Capture &amp; privacy says what is.</source>
        <translation>未保留此请求的文本。保留哪些内容见“设置 › 记录与隐私”。</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Too long to lay out as messages; see Request and Response.</source>
        <translation>太长，无法按消息排版；请看“请求”和“响应”。</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::Dialog</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::DraftBar</name>
    <message>
        <source>Route and draft</source>
        <translation>路由与草稿</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>图</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>路由</translation>
    </message>
    <message>
        <source>More for this route</source>
        <translation>此路由的更多操作</translation>
    </message>
    <message>
        <source>Ask it earlier</source>
        <translation>提前询问</translation>
    </message>
    <message>
        <source>Ask it later</source>
        <translation>推后询问</translation>
    </message>
    <message>
        <source>Delete the route</source>
        <translation>删除路由</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>%1 (off)</source>
        <translation>%1（关）</translation>
    </message>
    <message>
        <source>%1 (new)</source>
        <translation>%1（新）</translation>
    </message>
    <message>
        <source>New route</source>
        <translation>新路由</translation>
    </message>
    <message>
        <source>The draft is as what is live</source>
        <translation>草稿与线上版本相同</translation>
    </message>
    <message>
        <source>The route was changed outside; decide which one stays first</source>
        <translation>路由已在外部更改；请先决定保留哪一个</translation>
    </message>
    <message>
        <source>The draft has errors; see Problems</source>
        <translation>草稿有错误；见“问题”</translation>
    </message>
    <message>
        <source>Draft of version %1</source>
        <translation>版本 %1 的草稿</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>版本 %1</translation>
    </message>
    <message>
        <source>not live yet</source>
        <translation>尚未上线</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s), not live yet. Live: version %1</source>
        <translation>
            <numerusform>%n 处更改，尚未上线。线上：版本 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>live</source>
        <translation>线上</translation>
    </message>
    <message>
        <source>No route is open</source>
        <translation>没有打开的路由</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>没有可撤销的操作</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>没有可重做的操作</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>撤销：%1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>重做：%1</translation>
    </message>
    <message>
        <source>There is nothing to compare</source>
        <translation>没有可比较的内容</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::DurationField</name>
    <message>
        <source>A length of time is needed, such as %1.</source>
        <translation>需要一段时长，例如 %1。</translation>
    </message>
    <message>
        <source>From %1 to %2.</source>
        <translation>%1 到 %2。</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::Explain</name>
    <message>
        <source>Fresh input</source>
        <translation>新输入</translation>
    </message>
    <message>
        <source>Cache read</source>
        <translation>缓存读取</translation>
    </message>
    <message>
        <source>Audio input</source>
        <translation>音频输入</translation>
    </message>
    <message>
        <source>Image input</source>
        <translation>图像输入</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation>推理</translation>
    </message>
    <message>
        <source>Audio output</source>
        <translation>音频输出</translation>
    </message>
    <message>
        <source>Image output</source>
        <translation>图像输出</translation>
    </message>
    <message>
        <source>Fee per request</source>
        <translation>每请求费用</translation>
    </message>
    <message>
        <source>Reported by the provider</source>
        <translation>由提供商报告</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>入口</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>匹配</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>分流</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>限制</translation>
    </message>
    <message>
        <source>Answer cache</source>
        <translation>回答缓存</translation>
    </message>
    <message>
        <source>Guardrail</source>
        <translation>护栏</translation>
    </message>
    <message>
        <source>Transform</source>
        <translation>转换</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>池</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>供应</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>no connection</source>
        <translation>无连接</translation>
    </message>
    <message>
        <source>no trusted TLS connection</source>
        <translation>没有可信的 TLS 连接</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>未及时回答</translation>
    </message>
    <message>
        <source>a stalled answer</source>
        <translation>回答停滞</translation>
    </message>
    <message>
        <source>a cut answer</source>
        <translation>回答中断</translation>
    </message>
    <message>
        <source>an empty answer</source>
        <translation>回答为空</translation>
    </message>
    <message>
        <source>an answer that cannot be read</source>
        <translation>回答无法读取</translation>
    </message>
    <message>
        <source>A client</source>
        <translation>某客户端</translation>
    </message>
    <message>
        <source>%1 called %2.</source>
        <translation>%1 调用了 %2。</translation>
    </message>
    <message>
        <source>%1 asked for %2.</source>
        <translation>%1 请求了 %2。</translation>
    </message>
    <message>
        <source>on own hardware</source>
        <translation>在自有硬件上</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>费用 %1</translation>
    </message>
    <message>
        <source>at an unknown price</source>
        <translation>价格未知</translation>
    </message>
    <message>
        <source>tried %1, got %2, </source>
        <translation>尝试 %1，得到%2，</translation>
    </message>
    <message>
        <source>Tollgate</source>
        <translation>Tollgate</translation>
    </message>
    <message>
        <source>Route %1</source>
        <translation>路由 %1</translation>
    </message>
    <message>
        <source>%1 %2and continued on %3.</source>
        <translation>%1 %2并在 %3 上继续。</translation>
    </message>
    <message>
        <source>The client left before the answer ended.</source>
        <translation>客户端在回答结束前离开了。</translation>
    </message>
    <message>
        <source>It was not sent.</source>
        <translation>请求未发送。</translation>
    </message>
    <message>
        <source>%1 gave %2.</source>
        <translation>%1 返回%2。</translation>
    </message>
    <message>
        <source>What came cost %1.</source>
        <translation>已收到的部分花费 %1。</translation>
    </message>
    <message>
        <source>The answer came from the cache in %1 and saved %2.</source>
        <translation>回答在 %1 内来自缓存，节省 %2。</translation>
    </message>
    <message>
        <source>Finished in %1 %2.</source>
        <translation>在 %1 内完成，%2。</translation>
    </message>
    <message>
        <source>%1 answered in %2 %3.</source>
        <translation>%1 在 %2 内回答，%3。</translation>
    </message>
    <message>
        <source>It has been waiting for %1.</source>
        <translation>已等待 %1。</translation>
    </message>
    <message>
        <source>%1 has been answering; running for %2.</source>
        <translation>%1 正在回答；已运行 %2。</translation>
    </message>
    <message>
        <source>Waiting for %1; running for %2.</source>
        <translation>正在等待 %1；已运行 %2。</translation>
    </message>
    <message>
        <source>%1 after %2</source>
        <translation>%2 后%1</translation>
    </message>
    <message>
        <source>Cache write, 5 min</source>
        <translation>缓存写入，5 分钟</translation>
    </message>
    <message>
        <source>Cache write</source>
        <translation>缓存写入</translation>
    </message>
    <message>
        <source>Cache write, 1 h</source>
        <translation>缓存写入，1 小时</translation>
    </message>
    <message>
        <source>own hardware</source>
        <translation>自有硬件</translation>
    </message>
    <message>
        <source>your own price</source>
        <translation>您自己的价格</translation>
    </message>
    <message>
        <source>price list of %1</source>
        <translation>%1 的价目表</translation>
    </message>
    <message>
        <source>The switch lost the prompt cache: %1 more than a cache read at %2.</source>
        <translation>切换导致丢失提示缓存：比在 %2 读取缓存多花 %1。</translation>
    </message>
    <message>
        <source>No price is known for this model; it is counted apart.</source>
        <translation>此模型没有已知价格；单独计数。</translation>
    </message>
    <message>
        <source>Booked by the provider&apos;s own figure, or at prices that have changed since.</source>
        <translation>按提供商自己的数字入账，或价格之后已变动。</translation>
    </message>
    <message>
        <source>Rates of the %1 tier.</source>
        <translation>%1 档的费率。</translation>
    </message>
    <message>
        <source>Rates for prompts of more than %1 tokens.</source>
        <translation>提示超过 %1 个令牌的费率。</translation>
    </message>
    <message>
        <source>Tokens are estimated: the provider gave no count.</source>
        <translation>令牌为估计值：提供商未给出数量。</translation>
    </message>
    <message>
        <source>The answer was cut off; what came is booked.</source>
        <translation>回答被中断；已收到的部分已入账。</translation>
    </message>
    <message>
        <source>A failed attempt may have been billed as well.</source>
        <translation>失败的尝试可能也已计费。</translation>
    </message>
    <message>
        <source>The provider&apos;s token counts contradict each other; the higher ones are booked.</source>
        <translation>提供商的令牌数互相矛盾；按较高者入账。</translation>
    </message>
    <message>
        <source>Provider&apos;s factor %1</source>
        <translation>提供商系数 %1</translation>
    </message>
    <message>
        <source>Failed attempts</source>
        <translation>失败的尝试</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>%1, key %2</source>
        <translation>%1，密钥 %2</translation>
    </message>
    <message>
        <source>the model names its provider, %1</source>
        <translation>模型名指定了提供商 %1</translation>
    </message>
    <message>
        <source>%1 offers %2</source>
        <translation>%1 提供 %2</translation>
    </message>
    <message>
        <source>%1 is switched off</source>
        <translation>%1 已关闭</translation>
    </message>
    <message>
        <source>%1 has no usable key: %2</source>
        <translation>%1 没有可用密钥：%2</translation>
    </message>
    <message>
        <source>%1 speaks %2, which needs translation</source>
        <translation>%1 使用 %2，需要转换</translation>
    </message>
    <message>
        <source>miss: %1</source>
        <translation>未命中：%1</translation>
    </message>
    <message>
        <source>Match %1</source>
        <translation>匹配 %1</translation>
    </message>
    <message>
        <source>as %1</source>
        <translation>作为 %1</translation>
    </message>
    <message>
        <source>key %1</source>
        <translation>密钥 %1</translation>
    </message>
    <message>
        <source>skipped: %1</source>
        <translation>已跳过：%1</translation>
    </message>
    <message>
        <source>Second call</source>
        <translation>第二次调用</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>Next key</source>
        <translation>下一个密钥</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>no provider offers %1</source>
        <translation>没有提供商提供 %1</translation>
    </message>
    <message>
        <source>%1 answered as %2</source>
        <translation>%1 以 %2 作答</translation>
    </message>
    <message>
        <source>%1 failed: %2</source>
        <translation>%1 失败：%2</translation>
    </message>
    <message>
        <source>continued on %1</source>
        <translation>在 %1 上继续</translation>
    </message>
    <message>
        <source>the route %1 takes %2</source>
        <translation>路由 %1 负责 %2</translation>
    </message>
    <message>
        <source>the request asks for the route %1</source>
        <translation>请求指定了路由 %1</translation>
    </message>
    <message>
        <source>none of the cases holds</source>
        <translation>没有符合的情况</translation>
    </message>
    <message>
        <source>drawn by weight, %1 %</source>
        <translation>按权重抽取，%1 %</translation>
    </message>
    <message>
        <source>the %1 keeps its way, %2 %</source>
        <translation>按%1保持原路径，%2 %</translation>
    </message>
    <message>
        <source>%1 of %2 %3 used</source>
        <translation>已用 %1 / %2 %3</translation>
    </message>
    <message>
        <source>used up: %1 of %2 %3</source>
        <translation>已用尽：%1 / %2 %3</translation>
    </message>
    <message>
        <source>changes %1</source>
        <translation>更改 %1</translation>
    </message>
    <message>
        <source>%1, first in order</source>
        <translation>%1，按顺序第一个</translation>
    </message>
    <message>
        <source>%1, drawn by weight</source>
        <translation>%1，按权重抽取</translation>
    </message>
    <message>
        <source>%1, in turn</source>
        <translation>%1，轮流</translation>
    </message>
    <message>
        <source>%1, fastest: %2</source>
        <translation>%1，最快：%2</translation>
    </message>
    <message>
        <source>%1, cheapest: %2</source>
        <translation>%1，最便宜：%2</translation>
    </message>
    <message>
        <source>%1, least busy: %2</source>
        <translation>%1，最空闲：%2</translation>
    </message>
    <message>
        <source>%1, most headroom: %2</source>
        <translation>%1，余量最大：%2</translation>
    </message>
    <message>
        <source>%1, which the %2 had before</source>
        <translation>%1，与%2之前相同</translation>
    </message>
    <message>
        <source>no target can be asked now</source>
        <translation>现在没有可用的目标</translation>
    </message>
    <message>
        <source>%1 was asked too after %2 ms without an answer</source>
        <translation>%2 毫秒未得到回答后也询问了 %1</translation>
    </message>
    <message>
        <source>%1 is asked again after %2 ms</source>
        <translation>%2 毫秒后再次询问 %1</translation>
    </message>
    <message>
        <source>waited %1 s, as %2 asked</source>
        <translation>按 %2 的要求等待了 %1 秒</translation>
    </message>
    <message>
        <source>%1 is asked again with the key %2</source>
        <translation>使用密钥 %2 再次询问 %1</translation>
    </message>
    <message>
        <source>there is no provider %1</source>
        <translation>没有提供商 %1</translation>
    </message>
    <message>
        <source>the access key is for %1 only</source>
        <translation>该访问密钥仅用于 %1</translation>
    </message>
    <message>
        <source>%1 said to wait: %2</source>
        <translation>%1 要求等待：%2</translation>
    </message>
    <message>
        <source>%1 refused the key %2</source>
        <translation>%1 拒绝了密钥 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 reads %2 tokens at most, this is about %3</source>
        <translation>%1 最多读取 %2 个 token，本次约 %3</translation>
    </message>
    <message>
        <source>%1 has no tools</source>
        <translation>%1 不支持工具</translation>
    </message>
    <message>
        <source>%1 cannot see pictures</source>
        <translation>%1 无法识别图片</translation>
    </message>
    <message>
        <source>session</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>user</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>requests</source>
        <translation>个请求</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>个 token</translation>
    </message>
    <message>
        <source>dollars</source>
        <translation>美元</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>the provider</source>
        <translation>提供商</translation>
    </message>
    <message>
        <source>nothing is stored</source>
        <translation>没有已存储的内容</translation>
    </message>
    <message>
        <source>none is configured</source>
        <translation>未配置</translation>
    </message>
    <message>
        <source>each has been tried</source>
        <translation>均已尝试</translation>
    </message>
    <message>
        <source>looks like %1 (%2 % sure, by %3), %4 % complex</source>
        <translation>看起来是 %1（把握 %2 %，依据 %3），复杂度 %4 %</translation>
    </message>
    <message>
        <source>not sure what it asks for, perhaps %1 (%2 %, by %3)</source>
        <translation>不确定要做什么，可能是 %1（%2 %，依据 %3）</translation>
    </message>
    <message>
        <source>%1 (process %2)</source>
        <translation>%1（进程 %2）</translation>
    </message>
    <message>
        <source>the limit of %1 is reached, there is room in %2 s</source>
        <translation>已达到 %1 的限额，%2 秒后有空位</translation>
    </message>
    <message>
        <source>the budget %1 is used up</source>
        <translation>预算 %1 已用完</translation>
    </message>
    <message>
        <source>no price of %1 is known, so the budget %2 cannot be held</source>
        <translation>%1 的价格未知，因此无法遵守预算 %2</translation>
    </message>
    <message>
        <source>waited %1 ms for room in the limit of %2</source>
        <translation>等待 %1 毫秒，直到 %2 的限额有空位</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::FileDialog</name>
    <message>
        <source>Configuration file</source>
        <translation>配置文件</translation>
    </message>
    <message>
        <source>Text of the file</source>
        <translation>文件内容</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Open in an editor</source>
        <translation>在编辑器中打开</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::FilterBar</name>
    <message>
        <source>Filter bar</source>
        <translation>筛选栏</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter: provider:openai status:error cost:&gt;0.05 claude</source>
        <translation>筛选：provider:openai status:error cost:&gt;0.05 claude</translation>
    </message>
    <message>
        <source>Give this filter a name</source>
        <translation>为此筛选器命名</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>JSON lines, without texts…</source>
        <translation>JSON 行，不含文本…</translation>
    </message>
    <message>
        <source>CSV for a spreadsheet…</source>
        <translation>供电子表格使用的 CSV…</translation>
    </message>
    <message>
        <source>New rows</source>
        <translation>新行</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>跟随</translation>
    </message>
    <message>
        <source>Hold view</source>
        <translation>暂停视图</translation>
    </message>
    <message>
        <source>Holding the view never stops recording (Space)</source>
        <translation>暂停视图不会停止记录（空格）</translation>
    </message>
    <message>
        <source>Forget the name of this filter</source>
        <translation>忘记此筛选器的名称</translation>
    </message>
    <message>
        <source>texts cannot be searched yet; leave out &quot;body:&quot;</source>
        <translation>暂时无法搜索文本；请去掉“body:”</translation>
    </message>
    <message>
        <source>Name of the filter</source>
        <translation>筛选器名称</translation>
    </message>
    <message>
        <source>Name, then Enter</source>
        <translation>输入名称后按回车</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::FilterCompleter</name>
    <message>
        <source>where it went</source>
        <translation>请求去了哪里</translation>
    </message>
    <message>
        <source>asked for or served; * stands for anything</source>
        <translation>请求的或实际使用的；* 代表任意内容</translation>
    </message>
    <message>
        <source>the program that asked</source>
        <translation>发出请求的程序</translation>
    </message>
    <message>
        <source>tag of that name</source>
        <translation>该名称的标签</translation>
    </message>
    <message>
        <source>access key</source>
        <translation>访问密钥</translation>
    </message>
    <message>
        <source>error, failover, 429, 5xx</source>
        <translation>error、failover、429、5xx</translation>
    </message>
    <message>
        <source>US dollars: &gt;0.05</source>
        <translation>美元：&gt;0.05</translation>
    </message>
    <message>
        <source>time to first token: &gt;2s</source>
        <translation>首个令牌时间：&gt;2s</translation>
    </message>
    <message>
        <source>&gt;10s</source>
        <translation>&gt;10s</translation>
    </message>
    <message>
        <source>in and out: &gt;10k</source>
        <translation>输入与输出：&gt;10k</translation>
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
        <translation>调用次数：&gt;1</translation>
    </message>
    <message>
        <source>today, 1h, 2026-10-15</source>
        <translation>today、1h、2026-10-15</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>name of the local process</source>
        <translation>本地进程的名称</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::FirstRunCard</name>
    <message>
        <source>Get the first request through</source>
        <translation>让第一个请求通过</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>It comes back through the menu</source>
        <translation>可通过菜单恢复</translation>
    </message>
    <message>
        <source>Gateway listens</source>
        <translation>网关正在监听</translation>
    </message>
    <message>
        <source>Add a provider</source>
        <translation>添加提供商</translation>
    </message>
    <message>
        <source>Add provider</source>
        <translation>添加提供商</translation>
    </message>
    <message>
        <source>Send a test request</source>
        <translation>发送测试请求</translation>
    </message>
    <message>
        <source>Send it</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>On its way…</source>
        <translation>正在发送…</translation>
    </message>
    <message>
        <source>Connect a client</source>
        <translation>连接客户端</translation>
    </message>
    <message>
        <source>Set these where the program runs. Copy takes the whole access key. Later: Settings, Network</source>
        <translation>在运行程序的地方设置这些。复制会包含完整的访问密钥。以后：设置 › 网络</translation>
    </message>
    <message>
        <source>Lines for a client</source>
        <translation>客户端的设置行</translation>
    </message>
    <message>
        <source>%1 of %2 done. Every step can wait; the gateway %3.</source>
        <translation>%2 步中完成 %1 步。每一步都可以稍后做；网关%3。</translation>
    </message>
    <message>
        <source>already runs</source>
        <translation>已在运行</translation>
    </message>
    <message>
        <source>does not listen yet</source>
        <translation>尚未监听</translation>
    </message>
    <message>
        <source>Gateway listens on %1</source>
        <translation>网关正在 %1 上监听</translation>
    </message>
    <message>
        <source>Gateway does not listen</source>
        <translation>网关未在监听</translation>
    </message>
    <message>
        <source>No account, no telemetry. Later: Settings, Network</source>
        <translation>无账户，无遥测。以后：设置 › 网络</translation>
    </message>
    <message>
        <source>Add a provider first</source>
        <translation>请先添加提供商</translation>
    </message>
    <message>
        <source>Answered. The row is in Requests.</source>
        <translation>已回答。该行在“请求”中。</translation>
    </message>
    <message>
        <source>Set a daily budget</source>
        <translation>设置每日预算</translation>
    </message>
    <message>
        <source>Set %1 a day</source>
        <translation>设为每天 %1</translation>
    </message>
    <message>
        <source>Later: Access</source>
        <translation>以后：访问</translation>
    </message>
    <message>
        <source>Stops paid requests when it is used up. %1 is suggested. Later: Access</source>
        <translation>用完时停止付费请求。建议 %1。以后：访问</translation>
    </message>
    <message>
        <source>Paste a key; it is never written to a file. Later: Providers</source>
        <translation>粘贴密钥；它绝不会写入文件。以后：提供商</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::FirstRunStep</name>
    <message>
        <source>Step %1, %2</source>
        <translation>步骤 %1，%2</translation>
    </message>
    <message>
        <source>done. %1</source>
        <translation>已完成。%1</translation>
    </message>
    <message>
        <source>not done yet. %1</source>
        <translation>尚未完成。%1</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::FirstTokenView</name>
    <message>
        <source>First token</source>
        <translation>首个令牌</translation>
    </message>
    <message>
        <source>solid p50, dashed p95</source>
        <translation>实线 p50，虚线 p95</translation>
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
        <translation>超过 %1 秒视为性能下降（p95，1 小时）</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::GateForm</name>
    <message>
        <source>Minute, hour, day, month, or a length of time such as 10 min.</source>
        <translation>分钟、小时、天、月，或 10 min 这样的时长。</translation>
    </message>
    <message>
        <source>All, key, team, or tag:NAME.</source>
        <translation>all、key、team 或 tag:名称。</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>计数</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>Dollars</source>
        <translation>美元</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>至多</translation>
    </message>
    <message>
        <source>Each</source>
        <translation>每</translation>
    </message>
    <message>
        <source>Minute</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>天</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>While under</source>
        <translation>未超出时</translation>
    </message>
    <message>
        <source>When over</source>
        <translation>超出时</translation>
    </message>
    <message>
        <source>all together</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>each access key</source>
        <translation>每个访问密钥</translation>
    </message>
    <message>
        <source>each team</source>
        <translation>每个团队</translation>
    </message>
    <message>
        <source>each %1</source>
        <translation>每个 %1</translation>
    </message>
    <message>
        <source>Used now</source>
        <translation>当前已用</translation>
    </message>
    <message>
        <source>%1 used now</source>
        <translation>当前已用 %1</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::GeneralForm</name>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Keep running when the window is closed</source>
        <translation>关闭窗口后继续运行</translation>
    </message>
    <message>
        <source>Clients go on; the tray or a second start brings the window back.</source>
        <translation>客户端继续工作；通过托盘或再次启动可恢复窗口。</translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>再次显示</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>入门步骤</translation>
    </message>
    <message>
        <source>The checklist on Home, until all of it is done.</source>
        <translation>主页上的清单，直到全部完成。</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::GraphPane</name>
    <message>
        <source>requests, last hour</source>
        <translation>请求，最近一小时</translation>
    </message>
    <message>
        <source>cost, last hour</source>
        <translation>费用，最近一小时</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::GuardForm</name>
    <message>
        <source>Guardrails</source>
        <translation>护栏</translation>
    </message>
    <message>
        <source>Passes to</source>
        <translation>通过后到</translation>
    </message>
    <message>
        <source>When found</source>
        <translation>发现时</translation>
    </message>
    <message>
        <source>Refusing the request</source>
        <translation>拒绝请求</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::HappenedView</name>
    <message>
        <source>Nothing yet.</source>
        <translation>暂无。</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>发生的事件</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::HistoryDialog</name>
    <message>
        <source>from the file</source>
        <translation>来自文件</translation>
    </message>
    <message>
        <source>Version %1 · %2
%3</source>
        <translation>版本 %1 · %2
%3</translation>
    </message>
    <message>
        <source>Versions of %1</source>
        <translation>%1 的版本</translation>
    </message>
    <message>
        <source>What this version changed</source>
        <translation>此版本的更改</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Restoring makes a version the draft; it is live when you publish it.</source>
        <translation>恢复会把某个版本变成草稿；发布后才会上线。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Restore as draft</source>
        <translation>恢复为草稿</translation>
    </message>
    <message>
        <source>Choose a version first</source>
        <translation>请先选择一个版本</translation>
    </message>
    <message>
        <source>It was never live.</source>
        <translation>从未上线。</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::HomeFigures</name>
    <message>
        <source>Gateway</source>
        <translation>网关</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>复制地址</translation>
    </message>
    <message>
        <source>Spent today</source>
        <translation>今天支出</translation>
    </message>
    <message>
        <source>Requests today</source>
        <translation>今天请求</translation>
    </message>
    <message>
        <source>Errors, 15 min</source>
        <translation>错误，15 分钟</translation>
    </message>
    <message>
        <source>First token p95, 15 min</source>
        <translation>首个令牌 p95，15 分钟</translation>
    </message>
    <message>
        <source>Not listening</source>
        <translation>未监听</translation>
    </message>
    <message>
        <source>On</source>
        <translation>开启</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Up since %1</source>
        <translation>自 %1 起运行</translation>
    </message>
    <message>
        <source>Clients cannot reach it</source>
        <translation>客户端无法访问</translation>
    </message>
    <message>
        <source>Clients get: Tollgate is off</source>
        <translation>客户端收到：Tollgate 已关闭</translation>
    </message>
    <message>
        <source>1 request unpriced</source>
        <translation>1 个请求无定价</translation>
    </message>
    <message>
        <source>%1 requests unpriced</source>
        <translation>%1 个请求无定价</translation>
    </message>
    <message>
        <source>no requests yet</source>
        <translation>尚无请求</translation>
    </message>
    <message>
        <source>every request has a price</source>
        <translation>每个请求都有价格</translation>
    </message>
    <message>
        <source>%1 per minute now</source>
        <translation>当前每分钟 %1 个</translation>
    </message>
    <message>
        <source>%1 in flight</source>
        <translation>%1 个进行中</translation>
    </message>
    <message>
        <source>%1 of %2 · usual %3</source>
        <translation>%2 中的 %1 · 通常 %3</translation>
    </message>
    <message>
        <source>no requests in 15 min</source>
        <translation>15 分钟内没有请求</translation>
    </message>
    <message>
        <source>usual %1</source>
        <translation>通常 %1</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>无数据</translation>
    </message>
    <message>
        <source>of %1 daily budget · %2</source>
        <translation>每日预算 %1 · %2</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::HomePage</name>
    <message>
        <source>Home</source>
        <translation>主页</translation>
    </message>
    <message>
        <source>+%1</source>
        <translation>+%1</translation>
    </message>
    <message>
        <source>Show the next one</source>
        <translation>显示下一条</translation>
    </message>
    <message>
        <source>%1 more messages, show the next one</source>
        <translation>还有 %1 条消息，显示下一条</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>使用 %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>复制详情</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>打开文件</translation>
    </message>
    <message>
        <source>Open Data settings</source>
        <translation>打开数据设置</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>开启</translation>
    </message>
    <message>
        <source>Show requests</source>
        <translation>显示请求</translation>
    </message>
    <message>
        <source>Open provider</source>
        <translation>打开提供商</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>约 %1</translation>
    </message>
    <message>
        <source>free of charge</source>
        <translation>免费</translation>
    </message>
    <message>
        <source>at an unknown price</source>
        <translation>价格未知</translation>
    </message>
    <message>
        <source>One short question to %1 at %2, %3. The row appears in Requests.</source>
        <translation>向 %2 的 %1 提一个简短的问题，%3。该行会出现在“请求”中。</translation>
    </message>
    <message>
        <source>One short question to the cheapest model you have. The row appears in Requests.</source>
        <translation>向您拥有的最便宜的模型提一个简短的问题。该行会出现在“请求”中。</translation>
    </message>
    <message>
        <source>Add a provider first</source>
        <translation>请先添加提供商</translation>
    </message>
    <message>
        <source>The test request failed.</source>
        <translation>测试请求失败。</translation>
    </message>
    <message>
        <source>Change budget</source>
        <translation>更改预算</translation>
    </message>
    <message>
        <source>No budget was set.</source>
        <translation>未设置预算。</translation>
    </message>
    <message>
        <source>Paid requests stop at %1 a day.</source>
        <translation>付费请求每天达到 %1 时停止。</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::Incident</name>
    <message>
        <source>Use %1?</source>
        <translation>使用 %1？</translation>
    </message>
    <message>
        <source> (and %1 more)</source>
        <translation>（还有 %1 个）</translation>
    </message>
    <message>
        <source>The configuration file was refused; the one before keeps running.</source>
        <translation>配置文件被拒绝；之前的配置继续有效。</translation>
    </message>
    <message>
        <source>Requests still pass.</source>
        <translation>请求仍会通过。</translation>
    </message>
    <message>
        <source>Tollgate is off.</source>
        <translation>Tollgate 已关闭。</translation>
    </message>
    <message>
        <source>Clients get 503 until it is switched on.</source>
        <translation>开启之前，客户端会收到 503。</translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation>密钥环已锁定。</translation>
    </message>
    <message>
        <source>No keychain on this system.</source>
        <translation>此系统没有密钥环。</translation>
    </message>
    <message>
        <source>The keychain does not answer.</source>
        <translation>密钥环没有响应。</translation>
    </message>
    <message>
        <source>New keys stay in memory until you quit, or come from environment variables.</source>
        <translation>新密钥保留在内存中直到退出，或来自环境变量。</translation>
    </message>
    <message>
        <source>Keys of %1 provider(s) cannot be read until it is; nothing is lost.</source>
        <translation>在此之前无法读取 %1 个提供商的密钥；不会丢失任何内容。</translation>
    </message>
    <message>
        <source>%1 is down</source>
        <translation>%1 不可用</translation>
    </message>
    <message>
        <source>%1 is degraded</source>
        <translation>%1 性能下降</translation>
    </message>
    <message>
        <source>%1 is cooling</source>
        <translation>%1 冷却中</translation>
    </message>
    <message>
        <source>%1 needs attention</source>
        <translation>%1 需要处理</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>自 %1</translation>
    </message>
    <message>
        <source>The budget %1 is used up.</source>
        <translation>预算 %1 已用完。</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::JsonEdit</name>
    <message>
        <source>Route as JSON</source>
        <translation>JSON 形式的路由</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::JsonPane</name>
    <message>
        <source>The id of a route cannot be changed here; the log knows it by it.</source>
        <translation>路由的 ID 不能在此更改；日志以此识别它。</translation>
    </message>
    <message>
        <source>Line %1 is not right yet.</source>
        <translation>第 %1 行尚不正确。</translation>
    </message>
    <message>
        <source>This is no route yet.</source>
        <translation>这还不是路由。</translation>
    </message>
    <message>
        <source>Edit as JSON</source>
        <translation>以 JSON 编辑</translation>
    </message>
    <message>
        <source>Go to the place</source>
        <translation>转到该处</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::KeyBudgetFields</name>
    <message>
        <source>Budget per day</source>
        <translation>每日预算</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Warn at</source>
        <translation>警告于</translation>
    </message>
    <message>
        <source>Per day</source>
        <translation>每天</translation>
    </message>
    <message>
        <source>resets 00:00</source>
        <translation>00:00 重置</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>预算</translation>
    </message>
    <message>
        <source>At 100 %</source>
        <translation>达到 100 %</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Also %1</source>
        <translation>另有 %1</translation>
    </message>
    <message>
        <source>An amount is a number of dollars, such as 25 or 0.50.</source>
        <translation>金额是美元数，例如 25 或 0.50。</translation>
    </message>
    <message>
        <source>A share is a whole number from 1 to 100.</source>
        <translation>比例是 1 到 100 的整数。</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::KeyDialog</name>
    <message>
        <source>Add key to %1</source>
        <translation>为 %1 添加密钥</translation>
    </message>
    <message>
        <source>Replace key %1 of %2</source>
        <translation>替换 %2 的密钥 %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>To tell your keys apart.</source>
        <translation>用于区分您的密钥。</translation>
    </message>
    <message>
        <source>Add key</source>
        <translation>添加密钥</translation>
    </message>
    <message>
        <source>Replace key</source>
        <translation>替换密钥</translation>
    </message>
    <message>
        <source>The key is missing.</source>
        <translation>缺少密钥。</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>正在保存</translation>
    </message>
    <message>
        <source>Waiting for the system keychain.</source>
        <translation>正在等待系统密钥环。</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::KeyEntryForm</name>
    <message>
        <source>The system keychain is locked.</source>
        <translation>系统密钥环已锁定。</translation>
    </message>
    <message>
        <source>When you save, your desktop asks for its password.</source>
        <translation>保存时，桌面会要求输入密码。</translation>
    </message>
    <message>
        <source>The system keychain has no keyring yet.</source>
        <translation>系统尚无密钥环。</translation>
    </message>
    <message>
        <source>When you save, your desktop offers to make one.</source>
        <translation>保存时，桌面会提示创建一个。</translation>
    </message>
    <message>
        <source>There is no keychain on this system.</source>
        <translation>此系统上没有密钥环。</translation>
    </message>
    <message>
        <source>Keep the key for this session, or name an environment variable. It is never written to a file.</source>
        <translation>在本次会话中保留密钥，或指定环境变量。密钥绝不会写入文件。</translation>
    </message>
    <message>
        <source>The system keychain does not answer.</source>
        <translation>系统密钥环没有响应。</translation>
    </message>
    <message>
        <source>Try again later, or keep the key for this session.</source>
        <translation>请稍后重试，或在本次会话中保留密钥。</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API 密钥</translation>
    </message>
    <message>
        <source>Keep the key in</source>
        <translation>密钥保存位置</translation>
    </message>
    <message>
        <source>Variable</source>
        <translation>变量</translation>
    </message>
    <message>
        <source>Environment variable</source>
        <translation>环境变量</translation>
    </message>
    <message>
        <source>Keychain</source>
        <translation>密钥环</translation>
    </message>
    <message>
        <source>This session</source>
        <translation>本次会话</translation>
    </message>
    <message>
        <source>Keep it in</source>
        <translation>保存于</translation>
    </message>
    <message>
        <source>The name of the variable is missing.</source>
        <translation>缺少变量名。</translation>
    </message>
    <message>
        <source>This is no name of a variable.</source>
        <translation>这不是有效的变量名。</translation>
    </message>
    <message>
        <source>Paste the key again to keep it there.</source>
        <translation>请再次粘贴密钥以保存在那里。</translation>
    </message>
    <message>
        <source>The key is missing.</source>
        <translation>缺少密钥。</translation>
    </message>
    <message>
        <source>%1 is stored; paste another to replace it</source>
        <translation>已保存 %1；粘贴另一个可替换它</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>不需要</translation>
    </message>
    <message>
        <source>Paste it here</source>
        <translation>粘贴到这里</translation>
    </message>
    <message>
        <source>Stays in memory and is forgotten when Tollgate quits.</source>
        <translation>保留在内存中，Tollgate 退出时即忘记。</translation>
    </message>
    <message>
        <source>Goes to the system keychain, never to a file.</source>
        <translation>存入系统密钥环，绝不写入文件。</translation>
    </message>
    <message>
        <source>Only its name is stored. Tollgate reads it when it starts.</source>
        <translation>只保存变量名。Tollgate 在启动时读取它。</translation>
    </message>
    <message>
        <source>The key was not stored.</source>
        <translation>密钥未保存。</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>再次询问</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::KeyFields</name>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>所有者</translation>
    </message>
    <message>
        <source>person or program</source>
        <translation>人员或程序</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>团队</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>May use</source>
        <translation>可使用</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Routes</source>
        <translation>路由</translation>
    </message>
    <message>
        <source>any, and none</source>
        <translation>任意，也可不经路由</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>端点</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>any</source>
        <translation>任意</translation>
    </message>
    <message>
        <source>Names, with * for any text, separated by commas.</source>
        <translation>名称，用逗号分隔，* 代表任意文本。</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>限制</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Requests per minute</source>
        <translation>每分钟请求数</translation>
    </message>
    <message>
        <source>per minute</source>
        <translation>每分钟</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>Tokens per minute</source>
        <translation>每分钟令牌数</translation>
    </message>
    <message>
        <source>One request</source>
        <translation>单个请求</translation>
    </message>
    <message>
        <source>Dollars one request may cost</source>
        <translation>单个请求可花费的美元</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>永不</translation>
    </message>
    <message>
        <source>In 7 days</source>
        <translation>7 天后</translation>
    </message>
    <message>
        <source>In 30 days</source>
        <translation>30 天后</translation>
    </message>
    <message>
        <source>In 90 days</source>
        <translation>90 天后</translation>
    </message>
    <message>
        <source>In a year</source>
        <translation>一年后</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>The name is missing.</source>
        <translation>缺少名称。</translation>
    </message>
    <message>
        <source>A limit is a whole number, such as 60 or 400k.</source>
        <translation>上限是整数，例如 60 或 400k。</translation>
    </message>
    <message>
        <source>What one request may cost is a number of dollars, such as 0.05.</source>
        <translation>单个请求可花费的金额是美元数，例如 0.05。</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) denied today. &lt;a href=&quot;denied&quot;&gt;Show&lt;/a&gt;</source>
        <translation>
            <numerusform>今天拒绝了 %n 个请求。&lt;a href=&quot;denied&quot;&gt;显示&lt;/a&gt;</numerusform>
        </translation>
    </message>
    <message>
        <source>then stop</source>
        <translation>后停止</translation>
    </message>
    <message>
        <source>A model has no blanks in its name: %1</source>
        <translation>模型名称中没有空格：%1</translation>
    </message>
    <message>
        <source>There is no route %1.</source>
        <translation>没有路由 %1。</translation>
    </message>
    <message>
        <source>There is no endpoint %1; there are %2.</source>
        <translation>没有端点 %1；可用的有 %2。</translation>
    </message>
    <message>
        <source>%1 is no network; one is written 192.168.1.0/24 or 10.0.0.7.</source>
        <translation>%1 不是网络；写法如 192.168.1.0/24 或 10.0.0.7。</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::KeyPanel</name>
    <message>
        <source>Access key</source>
        <translation>访问密钥</translation>
    </message>
    <message>
        <source>Use this key</source>
        <translation>使用此密钥</translation>
    </message>
    <message>
        <source>Copy key</source>
        <translation>复制密钥</translation>
    </message>
    <message>
        <source>Rotate</source>
        <translation>轮换</translation>
    </message>
    <message>
        <source>Makes a new text; the old one works for another 24 hours</source>
        <translation>生成新文本；旧文本还能使用 24 小时</translation>
    </message>
    <message>
        <source>Delete key</source>
        <translation>删除密钥</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>还原</translation>
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
        <translation>未做任何更改</translation>
    </message>
    <message>
        <source>Something cannot be read</source>
        <translation>有内容无法读取</translation>
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
        <translation>密钥</translation>
    </message>
    <message>
        <source>Ends in</source>
        <translation>结尾为</translation>
    </message>
    <message>
        <source>Stored in</source>
        <translation>保存于</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Share of the requests it takes among the provider&apos;s keys</source>
        <translation>在该提供商各密钥中承担的请求份额</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>Keychain locked</source>
        <translation>密钥环已锁定</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>key %1, on</source>
        <translation>密钥 %1，开</translation>
    </message>
    <message>
        <source>key %1, off</source>
        <translation>密钥 %1，关</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::KeyTextView</name>
    <message>
        <source>This is the one time the key is shown. Copy it now; what Tollgate keeps is its hash.</source>
        <translation>密钥只显示这一次。请立即复制；Tollgate 只保留其哈希值。</translation>
    </message>
    <message>
        <source>Access key</source>
        <translation>访问密钥</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>In a shell</source>
        <translation>在 shell 中</translation>
    </message>
    <message>
        <source>Snippet for this key</source>
        <translation>此密钥的示例</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::KeysView</name>
    <message>
        <source>Keys</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>No key yet. Add one with Add key.</source>
        <translation>还没有密钥。请用“添加密钥”添加。</translation>
    </message>
    <message>
        <source>No key; none is needed.</source>
        <translation>无密钥；不需要密钥。</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>开启</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::LanDialog</name>
    <message>
        <source>Every address of this computer (0.0.0.0)</source>
        <translation>这台计算机的所有地址 (0.0.0.0)</translation>
    </message>
    <message>
        <source>Open the gateway to the local network?</source>
        <translation>向本地网络开放网关？</translation>
    </message>
    <message>
        <source>Open to the network</source>
        <translation>向网络开放</translation>
    </message>
    <message>
        <source>Every computer on the network can then call your providers with an access key of yours, and you pay. Prompts and keys pass over the network.</source>
        <translation>网络上的每台计算机都可以用您的访问密钥调用您的提供商，由您付费。提示和密钥会经过网络传输。</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>Certificate chain, PEM</source>
        <translation>证书链，PEM</translation>
    </message>
    <message>
        <source>Its key</source>
        <translation>其密钥</translation>
    </message>
    <message>
        <source>Private key, PEM</source>
        <translation>私钥，PEM</translation>
    </message>
    <message>
        <source>Without TLS: whoever shares the network can read prompts and access keys</source>
        <translation>不使用 TLS：共享网络的任何人都能读取提示和访问密钥</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose the file: %1</source>
        <translation>选择文件：%1</translation>
    </message>
    <message>
        <source>PEM files (*.pem *.crt *.key);;All files (*)</source>
        <translation>PEM 文件 (*.pem *.crt *.key);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Give a certificate and its key, or tick the box</source>
        <translation>请提供证书及其密钥，或勾选该框</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::LatestCard</name>
    <message>
        <source>Latest requests</source>
        <translation>最新请求</translation>
    </message>
    <message>
        <source>Open Requests</source>
        <translation>打开“请求”</translation>
    </message>
    <message>
        <source>Nothing has come in yet. Paste this into a terminal:</source>
        <translation>还没有收到任何请求。把这行粘贴到终端：</translation>
    </message>
    <message>
        <source>A first request</source>
        <translation>第一个请求</translation>
    </message>
    <message>
        <source>Send it for me</source>
        <translation>替我发送</translation>
    </message>
    <message>
        <source>Waiting on :%1</source>
        <translation>正在 :%1 上等待</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::LatestLines</name>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>提供商</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>In / out</source>
        <translation>输入 / 输出</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::LegendItem</name>
    <message>
        <source>Only %1, %2</source>
        <translation>仅 %1，%2</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::LineChart</name>
    <message>
        <source>Range</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
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
        <translation>变化</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>no price</source>
        <translation>无价格</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::ListDialog</name>
    <message>
        <source>%1 models as of %2, in place of the list of %3: %4 changed, %5 new, %6 gone.</source>
        <translation>%2 的 %1 个模型，取代 %3 的价目表：更改 %4 个，新增 %5 个，移除 %6 个。</translation>
    </message>
    <message>
        <source>This list is older than the one in use.</source>
        <translation>此价目表比正在使用的旧。</translation>
    </message>
    <message>
        <source>Dollars per million tokens, or for one (per_…). Your own prices go before both.</source>
        <translation>每百万令牌或每一项（per_…）的美元价格。您自己的价格优先于两者。</translation>
    </message>
    <message>
        <source>Install this price list?</source>
        <translation>安装此价目表？</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>变化内容</translation>
    </message>
    <message>
        <source>Nothing changes.</source>
        <translation>没有变化。</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>安装</translation>
    </message>
    <message>
        <source>%1 is no price list: %2</source>
        <translation>%1 不是价目表：%2</translation>
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
        <translation>正在加载…</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::LogModel</name>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>提供商</translation>
    </message>
    <message>
        <source>TTFT</source>
        <translation>TTFT</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>In / out</source>
        <translation>输入 / 输出</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Cache %</source>
        <translation>缓存 %</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>尝试</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>路由</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Time to first token</source>
        <translation>到首个令牌的时间</translation>
    </message>
    <message>
        <source>Tokens of the whole prompt, and of the answer</source>
        <translation>整个提示的令牌和回答的令牌</translation>
    </message>
    <message>
        <source>Share of the prompt that the provider read from its prompt cache</source>
        <translation>提供商从提示缓存读取的提示份额</translation>
    </message>
    <message>
        <source>Calls to providers for this request</source>
        <translation>为此请求调用提供商的次数</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::LogPlaceholder</name>
    <message>
        <source>A first request</source>
        <translation>第一个请求</translation>
    </message>
    <message>
        <source>No request yet today.</source>
        <translation>今天还没有请求。</translation>
    </message>
    <message>
        <source>No request fits this filter.</source>
        <translation>没有符合此筛选器的请求。</translation>
    </message>
    <message>
        <source>Send it for me</source>
        <translation>替我发送</translation>
    </message>
    <message>
        <source>Show history</source>
        <translation>显示历史</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>On its way…</source>
        <translation>正在发送…</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::MainWindow</name>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Page header</source>
        <translation>页眉</translation>
    </message>
    <message>
        <source>%1 – Tollgate</source>
        <translation>%1 – Tollgate</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Show or hide page names</source>
        <translation>显示或隐藏页面名称</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Quit Tollgate</source>
        <translation>退出 Tollgate</translation>
    </message>
    <message>
        <source>page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>浅色主题</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>深色主题</translation>
    </message>
    <message>
        <source>Theme of the system</source>
        <translation>系统主题</translation>
    </message>
    <message>
        <source>window</source>
        <translation>窗口</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::MatchForm</name>
    <message>
        <source>Cases</source>
        <translation>情形</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add a case</source>
        <translation>添加情形</translation>
    </message>
    <message>
        <source>Cases, the first that fits wins</source>
        <translation>情形，首个符合的生效</translation>
    </message>
    <message>
        <source>When none fits</source>
        <translation>都不符合时</translation>
    </message>
    <message>
        <source>Leads to</source>
        <translation>通向</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::MessageBar</name>
    <message>
        <source>Hide this message</source>
        <translation>隐藏此消息</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::MessagesView</name>
    <message>
        <source>System</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>助手</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>calls %1</source>
        <translation>调用 %1</translation>
    </message>
    <message>
        <source>result of %1</source>
        <translation>%1 的结果</translation>
    </message>
    <message>
        <source>reasoning</source>
        <translation>推理</translation>
    </message>
    <message>
        <source>attached: %1</source>
        <translation>附件：%1</translation>
    </message>
    <message>
        <source>error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::Minimap</name>
    <message>
        <source>Overview of the route</source>
        <translation>路由概览</translation>
    </message>
    <message>
        <source>Overview; click to go there</source>
        <translation>概览；点击前往</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::ModelChoice</name>
    <message>
        <source>All models</source>
        <translation>所有模型</translation>
    </message>
    <message>
        <source>Choose models</source>
        <translation>选择模型</translation>
    </message>
    <message>
        <source>Find a model</source>
        <translation>查找模型</translation>
    </message>
    <message>
        <source>Name of a model</source>
        <translation>模型名称</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Show to clients</source>
        <translation>向客户端显示</translation>
    </message>
    <message>
        <source>unpriced</source>
        <translation>无定价</translation>
    </message>
    <message>
        <source>All models (%1)</source>
        <translation>所有模型（%1）</translation>
    </message>
    <message>
        <source>No model is chosen.</source>
        <translation>未选择模型。</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::MonthCard</name>
    <message>
        <source>So far</source>
        <translation>至今</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>cumulative</source>
        <translation>累计</translation>
    </message>
    <message>
        <source>Month so far and forecast</source>
        <translation>本月至今及预测</translation>
    </message>
    <message>
        <source>Show %1 as</source>
        <translation>%1 的显示方式</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>%1 so far and forecast</source>
        <translation>%1 至今及预测</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>%1 至今</translation>
    </message>
    <message>
        <source>Budget %1</source>
        <translation>预算 %1</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::MonthTableModel</name>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>So far</source>
        <translation>至今</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>范围</translation>
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
        <translation>更多选项</translation>
    </message>
    <message>
        <source>Time to connect</source>
        <translation>连接时限</translation>
    </message>
    <message>
        <source>Time to the first byte</source>
        <translation>首字节时限</translation>
    </message>
    <message>
        <source>Longest silence</source>
        <translation>最长静默</translation>
    </message>
    <message>
        <source>Browse</source>
        <translation>浏览</translation>
    </message>
    <message>
        <source>Certificate authority</source>
        <translation>证书颁发机构</translation>
    </message>
    <message>
        <source>the system&apos;s only</source>
        <translation>仅系统的</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>A PEM file that is trusted there beside the system&apos;s authorities.</source>
        <translation>一个 PEM 文件，除系统机构外也予以信任。</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>标头</translation>
    </message>
    <message>
        <source>One a line, added to each call. No keys.</source>
        <translation>每行一个，添加到每次调用。不要放密钥。</translation>
    </message>
    <message>
        <source>Price factor</source>
        <translation>价格系数</translation>
    </message>
    <message>
        <source>All its prices are multiplied by it.</source>
        <translation>它的所有价格都乘以此系数。</translation>
    </message>
    <message>
        <source>Connect within</source>
        <translation>连接时限</translation>
    </message>
    <message>
        <source>First byte within</source>
        <translation>首字节时限</translation>
    </message>
    <message>
        <source>Silence up to</source>
        <translation>静默上限</translation>
    </message>
    <message>
        <source>Fewer options</source>
        <translation>更少选项</translation>
    </message>
    <message>
        <source>The header %1 %2.</source>
        <translation>标头 %1 %2。</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>没有这个文件。</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>证书 (*.pem *.crt *.cer);;所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::NavigationPane</name>
    <message>
        <source>Navigation</source>
        <translation>导航</translation>
    </message>
    <message>
        <source>Gateway stopped</source>
        <translation>网关已停止</translation>
    </message>
    <message>
        <source>Gateway on</source>
        <translation>网关已开启</translation>
    </message>
    <message>
        <source>Gateway off</source>
        <translation>网关已关闭</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>网关</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>复制地址</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::NetworkForm</name>
    <message>
        <source>Listen</source>
        <translation>监听</translation>
    </message>
    <message>
        <source>Reachable from</source>
        <translation>可访问范围</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>这台计算机</translation>
    </message>
    <message>
        <source>The network needs TLS, or a tick that you know better.</source>
        <translation>开放网络需要 TLS，或勾选确认您了解风险。</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>Programs that are connected must be told of a new one.</source>
        <translation>更改后须告知已连接的程序。</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>复制地址</translation>
    </message>
    <message>
        <source>Listening on</source>
        <translation>监听于</translation>
    </message>
    <message>
        <source>What clients on this computer use as base address.</source>
        <translation>这台计算机上的客户端使用的基础地址。</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>Certificate and key are chosen with the network.</source>
        <translation>证书和密钥随网络一起选择。</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>访问</translation>
    </message>
    <message>
        <source>Copy access key</source>
        <translation>复制访问密钥</translation>
    </message>
    <message>
        <source>The key that clients on this computer send.</source>
        <translation>这台计算机上的客户端发送的密钥。</translation>
    </message>
    <message>
        <source>HTTPS with %1</source>
        <translation>使用 %1 的 HTTPS</translation>
    </message>
    <message>
        <source>HTTP, on this computer only</source>
        <translation>HTTP，仅在这台计算机上</translation>
    </message>
    <message>
        <source>HTTP without TLS, over the network</source>
        <translation>不带 TLS 的 HTTP，经由网络</translation>
    </message>
    <message>
        <source>It is in no keychain. A new one: tollgated keys create --name Mine</source>
        <translation>它不在任何密钥环中。新建：tollgated keys create --name Mine</translation>
    </message>
    <message>
        <source>The keychain cannot give it now. Unlock it and try again.</source>
        <translation>密钥环现在无法提供它。请解锁后重试。</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::NodeForm</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>For people; does nothing</source>
        <translation>供人阅读；不起作用</translation>
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
        <translation>必须是对象：{ &quot;temperature&quot;: 0.2 }</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::OrderedActions</name>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::Page</name>
    <message>
        <source>Header of %1</source>
        <translation>%1 的页眉</translation>
    </message>
    <message>
        <source>Content of %1</source>
        <translation>%1 的内容</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::PaletteBar</name>
    <message>
        <source>Add %1</source>
        <translation>添加%1</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Tidy up the canvas</source>
        <translation>整理画布</translation>
    </message>
    <message>
        <source>Fit the route into the window</source>
        <translation>使路由适应窗口</translation>
    </message>
    <message>
        <source>Steps to add</source>
        <translation>可添加的步骤</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::PanelBar</name>
    <message>
        <source>Panels</source>
        <translation>面板</translation>
    </message>
    <message>
        <source>Simulate</source>
        <translation>模拟</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>没有问题</translation>
    </message>
    <message>
        <source>Problems: %1</source>
        <translation>问题：%1</translation>
    </message>
    <message>
        <source>Properties: %1</source>
        <translation>属性：%1</translation>
    </message>
    <message>
        <source>one panel at a time, below the canvas</source>
        <translation>一次一个面板，位于画布下方</translation>
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
        <translation>显示密钥</translation>
    </message>
    <message>
        <source>Hide the key</source>
        <translation>隐藏密钥</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
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
        <translation>超时</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>无法连接</translation>
    </message>
    <message>
        <source>Empty answer</source>
        <translation>空回答</translation>
    </message>
    <message>
        <source>Key rejected</source>
        <translation>密钥被拒</translation>
    </message>
    <message>
        <source>Model not found</source>
        <translation>找不到模型</translation>
    </message>
    <message>
        <source>Prompt too long</source>
        <translation>提示过长</translation>
    </message>
    <message>
        <source>Content filter</source>
        <translation>内容过滤</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Cut off</source>
        <translation>中途断开</translation>
    </message>
    <message>
        <source>Not readable</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>Late first byte</source>
        <translation>首字节过晚</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>静默</translation>
    </message>
    <message>
        <source>Bad request</source>
        <translation>错误请求</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>按顺序</translation>
    </message>
    <message>
        <source>Weighted</source>
        <translation>加权</translation>
    </message>
    <message>
        <source>In turn</source>
        <translation>轮流</translation>
    </message>
    <message>
        <source>Fastest</source>
        <translation>最快</translation>
    </message>
    <message>
        <source>Cheapest</source>
        <translation>最便宜</translation>
    </message>
    <message>
        <source>Least busy</source>
        <translation>最空闲</translation>
    </message>
    <message>
        <source>Most headroom</source>
        <translation>余量最大</translation>
    </message>
    <message>
        <source>same as asked</source>
        <translation>与请求相同</translation>
    </message>
    <message>
        <source>weight %1</source>
        <translation>权重 %1</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Go to the next member on</source>
        <translation>转到下一成员的条件</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Add a member</source>
        <translation>添加成员</translation>
    </message>
    <message>
        <source>First token within</source>
        <translation>首个令牌限时</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Comes back after</source>
        <translation>恢复前等待</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>立即</translation>
    </message>
    <message>
        <source>Members tried</source>
        <translation>尝试成员数</translation>
    </message>
    <message>
        <source>Second one after</source>
        <translation>第二个启动于</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>New step for %1</source>
        <translation>%1 的新步骤</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::PortField</name>
    <message>
        <source>nowhere</source>
        <translation>无处</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::PresetList</name>
    <message numerus="yes">
        <source>Find in %n provider(s)</source>
        <translation>
            <numerusform>在 %n 个提供商中查找</numerusform>
        </translation>
    </message>
    <message>
        <source>Providers that can be added</source>
        <translation>可添加的提供商</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::PresetRows</name>
    <message>
        <source>Other, OpenAI-compatible</source>
        <translation>其他，兼容 OpenAI</translation>
    </message>
    <message>
        <source>added</source>
        <translation>已添加</translation>
    </message>
    <message>
        <source>found</source>
        <translation>已找到</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::PriceDialog</name>
    <message>
        <source>Set a price</source>
        <translation>设置价格</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%2 的 %1</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Dollars per million tokens.</source>
        <translation>每百万令牌的美元价格。</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Cache read</source>
        <translation>缓存读取</translation>
    </message>
    <message>
        <source>What the provider&apos;s prompt cache gives back; empty: not known.</source>
        <translation>从提供商的提示缓存读取的部分；留空：未知。</translation>
    </message>
    <message>
        <source>Cache write</source>
        <translation>缓存写入</translation>
    </message>
    <message>
        <source>What is written to it; empty: not known.</source>
        <translation>写入缓存的部分；留空：未知。</translation>
    </message>
    <message>
        <source>Each picture</source>
        <translation>每张图片</translation>
    </message>
    <message>
        <source>Dollars; for models that draw.</source>
        <translation>美元；用于生成图片的模型。</translation>
    </message>
    <message>
        <source>Holds from the next request on. What is recorded keeps its cost.</source>
        <translation>从下一个请求起生效。已记录的费用保持不变。</translation>
    </message>
    <message>
        <source>Show the requests</source>
        <translation>显示请求</translation>
    </message>
    <message>
        <source>Set price</source>
        <translation>设置价格</translation>
    </message>
    <message>
        <source>Dollars as a number, such as %1.</source>
        <translation>以数字表示的美元，例如 %1。</translation>
    </message>
    <message>
        <source>A price is no number.</source>
        <translation>有价格不是数字。</translation>
    </message>
    <message>
        <source>Enter a price first.</source>
        <translation>请先输入价格。</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::PricesForm</name>
    <message>
        <source>Price list</source>
        <translation>价目表</translation>
    </message>
    <message>
        <source>Prices as of</source>
        <translation>价格日期</translation>
    </message>
    <message>
        <source>The list comes with Tollgate and is read from disk only.</source>
        <translation>价目表随 Tollgate 提供，只从磁盘读取。</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>A model that is not listed is shown as unpriced, never as $0.</source>
        <translation>未列出的模型显示为无定价，绝不显示为 $0。</translation>
    </message>
    <message>
        <source>Open configuration</source>
        <translation>打开配置</translation>
    </message>
    <message>
        <source>Open the configuration file</source>
        <translation>打开配置文件</translation>
    </message>
    <message>
        <source>Your own prices</source>
        <translation>您自己的价格</translation>
    </message>
    <message>
        <source>Member &quot;prices&quot; of the configuration wins over the list.</source>
        <translation>配置中的“prices”优先于价目表。</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Another list</source>
        <translation>其他价目表</translation>
    </message>
    <message>
        <source>A newer catalogue.json, which you can also drop here. You see first what changes.</source>
        <translation>较新的 catalogue.json，也可拖放到此处。会先显示变化。</translation>
    </message>
    <message>
        <source>Use the built-in list</source>
        <translation>使用内置价目表</translation>
    </message>
    <message>
        <source>Choose a price list</source>
        <translation>选择价目表</translation>
    </message>
    <message>
        <source>Price lists (*.json);;All files (*)</source>
        <translation>价目表 (*.json);;所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::Problems</name>
    <message>
        <source>nothing leads here</source>
        <translation>没有任何步骤通向这里</translation>
    </message>
    <message>
        <source>Lead a step to it, or delete it.</source>
        <translation>让某个步骤通向它，或删除它。</translation>
    </message>
    <message>
        <source>leads to itself</source>
        <translation>通向自身</translation>
    </message>
    <message>
        <source>A request would never leave it; lead it to another step.</source>
        <translation>请求将永远无法离开；请通向另一个步骤。</translation>
    </message>
    <message>
        <source>leads in a circle</source>
        <translation>形成循环</translation>
    </message>
    <message>
        <source>%1: a request would never arrive.</source>
        <translation>%1：请求永远无法到达。</translation>
    </message>
    <message>
        <source>every share is 0</source>
        <translation>所有份额都为 0</translation>
    </message>
    <message>
        <source>No request could go on; give one way a share.</source>
        <translation>请求无法继续；请为一条路径设置份额。</translation>
    </message>
    <message>
        <source>every weight is 0</source>
        <translation>所有权重都为 0</translation>
    </message>
    <message>
        <source>None could be chosen; give one member a weight.</source>
        <translation>无法选择任何成员；请为一个成员设置权重。</translation>
    </message>
    <message>
        <source>%1 is a member twice</source>
        <translation>%1 重复出现</translation>
    </message>
    <message>
        <source>Take one of them out.</source>
        <translation>请移除其中一个。</translation>
    </message>
    <message>
        <source>sets the member “model”</source>
        <translation>设置了成员“model”</translation>
    </message>
    <message>
        <source>It has a field of its own: Model.</source>
        <translation>它有专门的字段：模型。</translation>
    </message>
    <message>
        <source>sets the member “stream”</source>
        <translation>设置了成员“stream”</translation>
    </message>
    <message>
        <source>Whether an answer streams is the client&apos;s to say.</source>
        <translation>是否流式返回由客户端决定。</translation>
    </message>
    <message>
        <source>leads nowhere yet</source>
        <translation>尚未通向任何地方</translation>
    </message>
    <message>
        <source>Choose the next step.</source>
        <translation>请选择下一个步骤。</translation>
    </message>
    <message>
        <source>has no provider yet</source>
        <translation>还没有提供商</translation>
    </message>
    <message>
        <source>Choose one.</source>
        <translation>请选择一个。</translation>
    </message>
    <message>
        <source>%1 is switched off</source>
        <translation>%1 已关闭</translation>
    </message>
    <message>
        <source>It is passed over until you switch it on.</source>
        <translation>在开启之前会被跳过。</translation>
    </message>
    <message>
        <source>the address of %1 is Tollgate&apos;s own</source>
        <translation>%1 的地址就是 Tollgate 自己</translation>
    </message>
    <message>
        <source>A request would go in a circle; give the provider its own address.</source>
        <translation>请求会循环往复；请填写提供商自己的地址。</translation>
    </message>
    <message>
        <source>%1 has no key</source>
        <translation>%1 没有密钥</translation>
    </message>
    <message>
        <source>It is passed over until you add one.</source>
        <translation>在添加密钥之前会被跳过。</translation>
    </message>
    <message>
        <source>the longest answer is over %1 tokens</source>
        <translation>最长回答超过 %1 个令牌</translation>
    </message>
    <message>
        <source>%2 cannot write more than %1.</source>
        <translation>%2 最多只能写 %1 个。</translation>
    </message>
    <message>
        <source>%2 has no model %1</source>
        <translation>%2 没有模型 %1</translation>
    </message>
    <message>
        <source>Choose one of its models.</source>
        <translation>请选择它的某个模型。</translation>
    </message>
    <message>
        <source>%1 has no tools</source>
        <translation>%1 不支持工具</translation>
    </message>
    <message>
        <source>This case sends requests with tools there.</source>
        <translation>此分支会把带工具的请求发往那里。</translation>
    </message>
    <message>
        <source>Requests with tools would fail on %2.</source>
        <translation>带工具的请求会在 %2 上失败。</translation>
    </message>
    <message>
        <source>%1 cannot see pictures</source>
        <translation>%1 无法识别图片</translation>
    </message>
    <message>
        <source>This case sends pictures there.</source>
        <translation>此分支会把图片发往那里。</translation>
    </message>
    <message>
        <source>requests are translated</source>
        <translation>请求会被转换</translation>
    </message>
    <message>
        <source>They come as %1, this provider speaks %2.</source>
        <translation>它们以 %1 到来，此提供商使用 %2。</translation>
    </message>
    <message>
        <source>several protocols</source>
        <translation>多种协议</translation>
    </message>
    <message>
        <source>What goes on is translated between %1.</source>
        <translation>继续时会在以下协议间转换：%1。</translation>
    </message>
    <message>
        <source>all with one provider</source>
        <translation>全部在同一提供商</translation>
    </message>
    <message>
        <source>One outage of %1 takes them all.</source>
        <translation>%1 一旦故障，全部失效。</translation>
    </message>
    <message>
        <source>%1 is %2 now</source>
        <translation>%1 现在 %2</translation>
    </message>
    <message>
        <source>%3 has 1 other member.</source>
        <translation>%3 还有 1 个其他成员。</translation>
    </message>
    <message>
        <source>%3 has %4 other members.</source>
        <translation>%3 还有 %4 个其他成员。</translation>
    </message>
    <message>
        <source>Nothing else answers in its place.</source>
        <translation>没有其他提供商可以代替它。</translation>
    </message>
    <message>
        <source>this version does not do this step yet</source>
        <translation>此版本尚不支持此步骤</translation>
    </message>
    <message>
        <source>Leave it out.</source>
        <translation>请去掉它。</translation>
    </message>
    <message>
        <source>Not JSON: line %1, column %2: %3</source>
        <translation>不是 JSON：第 %1 行第 %2 列：%3</translation>
    </message>
    <message>
        <source>must be %1, is %2</source>
        <translation>必须是%1，现为%2</translation>
    </message>
    <message>
        <source>must be %1 to %2, is %3</source>
        <translation>必须在 %1 到 %2 之间，现为 %3</translation>
    </message>
    <message>
        <source>must be %1 or more, is %2</source>
        <translation>必须不小于 %1，现为 %2</translation>
    </message>
    <message>
        <source>must be a whole number, is %1</source>
        <translation>必须是整数，现为 %1</translation>
    </message>
    <message>
        <source>must be more than 0</source>
        <translation>必须大于 0</translation>
    </message>
    <message>
        <source>must be one of %1; is %2</source>
        <translation>必须是 %1 之一；现为 %2</translation>
    </message>
    <message>
        <source>there is no provider %1</source>
        <translation>没有提供商 %1</translation>
    </message>
    <message>
        <source>there is no step %1</source>
        <translation>没有步骤 %1</translation>
    </message>
    <message>
        <source>there is no guardrail %1</source>
        <translation>没有护栏 %1</translation>
    </message>
    <message>
        <source>there is no kind of step %1</source>
        <translation>没有步骤类型 %1</translation>
    </message>
    <message>
        <source>the member %1 is not known</source>
        <translation>未知成员 %1</translation>
    </message>
    <message>
        <source>there is no operator %1</source>
        <translation>没有运算符 %1</translation>
    </message>
    <message>
        <source>there is no field %1</source>
        <translation>没有字段 %1</translation>
    </message>
    <message>
        <source>%1 does not go with this field; it compares others</source>
        <translation>%1 不适用于此字段</translation>
    </message>
    <message>
        <source>needs an operator, such as {&quot;eq&quot;: …}</source>
        <translation>需要运算符，例如 {&quot;eq&quot;: …}</translation>
    </message>
    <message>
        <source>the case has no condition yet</source>
        <translation>该分支还没有条件</translation>
    </message>
    <message>
        <source>Give it one, or delete the case: what fits none goes on at “otherwise”.</source>
        <translation>请设置条件或删除该分支：不符合任何分支的走“否则”。</translation>
    </message>
    <message>
        <source>must not be empty</source>
        <translation>不能为空</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>stands twice here; keep one of them</source>
        <translation>在此重复出现；请只保留一个</translation>
    </message>
    <message>
        <source>the id %1 is taken; ids must differ</source>
        <translation>ID %1 已被占用；ID 必须不同</translation>
    </message>
    <message>
        <source>%1 is a %2; only steps of the kind %3 can stand here</source>
        <translation>%1 是 %2；此处只能放 %3</translation>
    </message>
    <message>
        <source>must be the name of a target or {&quot;to&quot;: …, &quot;weight&quot;: …}</source>
        <translation>必须是目标名称或 {&quot;to&quot;: …, &quot;weight&quot;: …}</translation>
    </message>
    <message>
        <source>must be seconds, or minute, hour, day or month</source>
        <translation>必须是秒数，或 minute、hour、day、month</translation>
    </message>
    <message>
        <source>must be [x, y]</source>
        <translation>必须是 [x, y]</translation>
    </message>
    <message>
        <source>must be one line of at most 4096 bytes without control characters; is %1</source>
        <translation>必须是不含控制字符、最多 4096 字节的一行；现为 %1</translation>
    </message>
    <message>
        <source>must be one line of 1 to 4096 bytes without control characters; is %1</source>
        <translation>必须是不含控制字符、1 到 4096 字节的一行；现为 %1</translation>
    </message>
    <message>
        <source>must be 1 to 64 letters, digits, hyphens, dots and underscores; is %1</source>
        <translation>必须是 1 到 64 个字母、数字、连字符、点或下划线；现为 %1</translation>
    </message>
    <message>
        <source>must be 1 to 256 bytes without blanks or control characters; is %1</source>
        <translation>必须是不含空格和控制字符的 1 到 256 字节；现为 %1</translation>
    </message>
    <message>
        <source>must be all, key, team or tag:NAME; is %1</source>
        <translation>必须是 all、key、team 或 tag:NAME；现为 %1</translation>
    </message>
    <message>
        <source>the name of a tag must be letters, digits, hyphens, dots and underscores; is %1</source>
        <translation>标签名只能包含字母、数字、连字符、点和下划线；现为 %1</translation>
    </message>
    <message>
        <source>must be all, or key:, team:, provider:, model: or tag: with a name that there is; is %1</source>
        <translation>必须是 all，或 key:、team:、provider:、model:、tag: 加上存在的名称；现为 %1</translation>
    </message>
    <message>
        <source>must name a header: header.NAME</source>
        <translation>必须指明请求头：header.NAME</translation>
    </message>
    <message>
        <source>is no valid pattern (RE2): %1</source>
        <translation>不是有效的模式 (RE2)：%1</translation>
    </message>
    <message>
        <source>looks like a key: keys do not belong in this file, use keychain or env:NAME</source>
        <translation>看起来像密钥：密钥不应写在此文件中，请用 keychain 或 env:NAME</translation>
    </message>
    <message>
        <source>null</source>
        <translation>null</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true 或 false</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>a string</source>
        <translation>字符串</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>the text ends too early; a closing quote, } or ] is missing</source>
        <translation>文本过早结束；缺少右引号、} 或 ]</translation>
    </message>
    <message>
        <source>something follows after the end of the document</source>
        <translation>文档结束后还有内容</translation>
    </message>
    <message>
        <source>a comma (or a colon) is missing before this</source>
        <translation>此前缺少逗号（或冒号）</translation>
    </message>
    <message>
        <source>text stands in double quotes in JSON, not in single ones</source>
        <translation>JSON 中的文本用双引号，不用单引号</translation>
    </message>
    <message>
        <source>a comma stands before }; JSON wants none after the last entry</source>
        <translation>} 前有逗号；JSON 最后一项后不能有逗号</translation>
    </message>
    <message>
        <source>a comma stands before ]; JSON wants none after the last entry</source>
        <translation>] 前有逗号；JSON 最后一项后不能有逗号</translation>
    </message>
    <message>
        <source>a line break or control character inside a text; close its quote</source>
        <translation>文本中有换行或控制字符；请补上右引号</translation>
    </message>
    <message>
        <source>Did you mean “%1”?</source>
        <translation>您是指“%1”吗？</translation>
    </message>
    <message>
        <source>At %1.</source>
        <translation>位于 %1。</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::ProblemsView</name>
    <message>
        <source>The route</source>
        <translation>路由</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Problems of the draft</source>
        <translation>草稿的问题</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n 个错误</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n 个警告</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Error, %1</source>
        <translation>错误，%1</translation>
    </message>
    <message>
        <source>Warning, %1</source>
        <translation>警告，%1</translation>
    </message>
    <message>
        <source>Hint, %1</source>
        <translation>提示，%1</translation>
    </message>
    <message numerus="yes">
        <source>%n hint(s)</source>
        <translation>
            <numerusform>%n 条提示</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tollgate::ui::PropertiesPane</name>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>Choose a step to see its properties.</source>
        <translation>选择一个步骤以查看其属性。</translation>
    </message>
    <message>
        <source>This version of Tollgate does not know this kind of step.</source>
        <translation>此版本的 Tollgate 不认识这种步骤。</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>制作副本</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::PropertyField</name>
    <message>
        <source>Revert</source>
        <translation>还原</translation>
    </message>
    <message>
        <source>Revert %1</source>
        <translation>还原 %1</translation>
    </message>
    <message>
        <source>Draft: was %1</source>
        <translation>草稿：原为 %1</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::ProviderDetail</name>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Close the test</source>
        <translation>关闭测试</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::ProviderDialog</name>
    <message>
        <source>Add provider</source>
        <translation>添加提供商</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>编辑 %1</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Add and switch on</source>
        <translation>添加并开启</translation>
    </message>
    <message>
        <source>Change later in Providers, %1, Edit.</source>
        <translation>以后可在“提供商 › %1 › 编辑”中更改。</translation>
    </message>
    <message>
        <source>The pasted key starts with %1, so this is %2. Change it on the left if not.</source>
        <translation>粘贴的密钥以 %1 开头，因此这是 %2。如有误，请在左侧更改。</translation>
    </message>
    <message>
        <source>A key that starts with %1 is one of %2.</source>
        <translation>以 %1 开头的密钥属于 %2。</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>使用 %1</translation>
    </message>
    <message>
        <source>Starts in a moment</source>
        <translation>马上开始</translation>
    </message>
    <message>
        <source>Starts when the form is complete</source>
        <translation>表单填写完整后开始</translation>
    </message>
    <message>
        <source>The key of the variable goes to another address from now on.</source>
        <translation>该变量中的密钥从现在起发往另一个地址。</translation>
    </message>
    <message>
        <source>It will be sent to %1.</source>
        <translation>它将发送到 %1。</translation>
    </message>
    <message>
        <source>The key of %1 is not sent to the new address.</source>
        <translation>%1 的密钥不会发送到新地址。</translation>
    </message>
    <message>
        <source>Paste the key for %1, or add it later.</source>
        <translation>粘贴 %1 的密钥，或稍后添加。</translation>
    </message>
    <message>
        <source>Add anyway</source>
        <translation>仍然添加</translation>
    </message>
    <message>
        <source>Save anyway</source>
        <translation>仍然保存</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>正在保存</translation>
    </message>
    <message>
        <source>Waiting for the system keychain.</source>
        <translation>正在等待系统密钥环。</translation>
    </message>
    <message>
        <source>Nothing was saved.</source>
        <translation>未保存任何内容。</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::ProviderFacts</name>
    <message>
        <source>none while it is off</source>
        <translation>关闭期间无</translation>
    </message>
    <message>
        <source>%1 of %2 shown to clients</source>
        <translation>向客户端显示 %2 个中的 %1 个</translation>
    </message>
    <message>
        <source>%1 shown to clients</source>
        <translation>向客户端显示 %1 个</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>顺序</translation>
    </message>
    <message>
        <source>%1 of %2, where no route decides</source>
        <translation>%2 中的第 %1 个，在没有路由决定时</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::ProviderField</name>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::ProviderForm</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message numerus="yes">
        <source>It has %n key(s); replace them in its details.</source>
        <translation>
            <numerusform>它有 %n 个密钥；请在其详情中替换。</numerusform>
        </translation>
    </message>
    <message>
        <source>The name is missing.</source>
        <translation>缺少名称。</translation>
    </message>
    <message>
        <source>Choose a provider on the left, or paste a key.</source>
        <translation>在左侧选择提供商，或粘贴密钥。</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::ProviderLines</name>
    <message>
        <source>Provider</source>
        <translation>提供商</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>First token, 1 h</source>
        <translation>首个令牌，1 小时</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Needs a look</source>
        <translation>需要查看</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::ProviderList</name>
    <message>
        <source>Providers</source>
        <translation>提供商</translation>
    </message>
    <message>
        <source>No provider has this name.</source>
        <translation>没有这个名称的提供商。</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>开启</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>测试连接</translation>
    </message>
    <message>
        <source>Add key</source>
        <translation>添加密钥</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
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
        <translation>提供商</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Last 90 minutes, one cell per minute</source>
        <translation>最近 90 分钟，每分钟一格</translation>
    </message>
    <message>
        <source>TTFT, 1 h</source>
        <translation>TTFT，1 小时</translation>
    </message>
    <message>
        <source>p50 / p95</source>
        <translation>p50 / p95</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Req</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Order: drag, or Alt+Up and Alt+Down</source>
        <translation>顺序：拖动，或 Alt+上 和 Alt+下</translation>
    </message>
    <message>
        <source>Time to the first token, last hour, each on a scale of its own</source>
        <translation>最近一小时到首个令牌的时间，各自的刻度</translation>
    </message>
    <message>
        <source>Time to the first token, last hour: median and 95th percentile</source>
        <translation>最近一小时到首个令牌的时间：中位数和第 95 百分位</translation>
    </message>
    <message>
        <source>Failed attempts of all attempts, last hour</source>
        <translation>最近一小时所有尝试中失败的比例</translation>
    </message>
    <message>
        <source>Attempts in the last hour</source>
        <translation>最近一小时的尝试</translation>
    </message>
    <message>
        <source>%1, on</source>
        <translation>%1，开</translation>
    </message>
    <message>
        <source>%1, off</source>
        <translation>%1，关</translation>
    </message>
    <message>
        <source>%1, no requests</source>
        <translation>%1，无请求</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n request(s)</source>
        <translation>
            <numerusform>%1，%n 个请求</numerusform>
        </translation>
    </message>
    <message>
        <source>, %1 failed, worst: %2</source>
        <translation>，%1 个失败，最差：%2</translation>
    </message>
    <message>
        <source>, %1 slow or retried</source>
        <translation>，%1 个缓慢或重试</translation>
    </message>
    <message>
        <source>Keys that can be used, now or after a rest</source>
        <translation>现在或冷却后可用的密钥</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::ProviderTable</name>
    <message>
        <source>Providers, in the order in which they are asked</source>
        <translation>提供商，按询问顺序</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::ProviderTests</name>
    <message>
        <source>Testing %1 of %2</source>
        <translation>正在测试 %2 个中的第 %1 个</translation>
    </message>
    <message>
        <source>%1 tested, none failed</source>
        <translation>已测试 %1 个，均未失败</translation>
    </message>
    <message>
        <source>%1 tested, %2 failed</source>
        <translation>已测试 %1 个，%2 个失败</translation>
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
        <translation>需要处理</translation>
    </message>
    <message>
        <source>since yesterday %1</source>
        <translation>自昨天 %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>自 %1</translation>
    </message>
    <message>
        <source>local</source>
        <translation>本地</translation>
    </message>
    <message>
        <source>p95 first token %1</source>
        <translation>p95 首个令牌 %1</translation>
    </message>
    <message>
        <source>%1 of %2 attempts failed</source>
        <translation>%2 次尝试中 %1 次失败</translation>
    </message>
    <message>
        <source>Keychain</source>
        <translation>密钥环</translation>
    </message>
    <message>
        <source>Environment %1</source>
        <translation>环境变量 %1</translation>
    </message>
    <message>
        <source>This session</source>
        <translation>本次会话</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>无密钥</translation>
    </message>
    <message>
        <source>median %1, 95th percentile %2</source>
        <translation>中位数 %1，第 95 百分位 %2</translation>
    </message>
    <message>
        <source>%1 of %2 attempts failed in the last hour</source>
        <translation>最近一小时 %2 次尝试中 %1 次失败</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>无密钥</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 中的 %1</translation>
    </message>
    <message>
        <source>Switched on</source>
        <translation>已开启</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>A key was refused</source>
        <translation>有密钥被拒绝</translation>
    </message>
    <message>
        <source>List of models fetched</source>
        <translation>已获取模型列表</translation>
    </message>
    <message>
        <source>%1 (usual %2)</source>
        <translation>%1（通常 %2）</translation>
    </message>
    <message>
        <source>Nothing is sent to %1</source>
        <translation>暂停发送至 %1</translation>
    </message>
    <message>
        <source>asked without traffic at %1: it answers</source>
        <translation>%1 的无流量检查：有应答</translation>
    </message>
    <message>
        <source>asked without traffic at %1: %2</source>
        <translation>%1 的无流量检查：%2</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::ProvidersCard</name>
    <message>
        <source>Providers</source>
        <translation>提供商</translation>
    </message>
    <message>
        <source>First token, 1 h</source>
        <translation>首个令牌，1 小时</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>No provider yet.</source>
        <translation>还没有提供商。</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::ProvidersPage</name>
    <message>
        <source>Providers</source>
        <translation>提供商</translation>
    </message>
    <message>
        <source>Add provider</source>
        <translation>添加提供商</translation>
    </message>
    <message>
        <source>Test all</source>
        <translation>全部测试</translation>
    </message>
    <message>
        <source>Asks every provider in use for its models; no tokens are used</source>
        <translation>向每个使用中的提供商询问其模型；不使用令牌</translation>
    </message>
    <message>
        <source>Find a provider</source>
        <translation>查找提供商</translation>
    </message>
    <message>
        <source>No provider yet.</source>
        <translation>还没有提供商。</translation>
    </message>
    <message>
        <source>No provider is in use</source>
        <translation>没有使用中的提供商</translation>
    </message>
    <message>
        <source>%1 of %2 in use</source>
        <translation>使用中 %1 / %2</translation>
    </message>
    <message>
        <source>Keys cannot be read.</source>
        <translation>无法读取密钥。</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>再次询问</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>未做任何更改。</translation>
    </message>
    <message>
        <source>It could not be taken back.</source>
        <translation>无法撤销。</translation>
    </message>
    <message>
        <source>%1 is on.</source>
        <translation>%1 已开启。</translation>
    </message>
    <message>
        <source>%1 is off. Running requests finish.</source>
        <translation>%1 已关闭。进行中的请求会完成。</translation>
    </message>
    <message>
        <source> No provider is in use now.</source>
        <translation>现在没有使用中的提供商。</translation>
    </message>
    <message>
        <source>Key %1 of %2 is on.</source>
        <translation>%2 的密钥 %1 已开启。</translation>
    </message>
    <message>
        <source>Key %1 of %2 is off.</source>
        <translation>%2 的密钥 %1 已关闭。</translation>
    </message>
    <message>
        <source>%1 is asked as number %2 when no route says otherwise.</source>
        <translation>没有路由另行指定时，%1 排在第 %2 位被询问。</translation>
    </message>
    <message>
        <source>%1 is removed. Its keys leave the keychain with this message.</source>
        <translation>%1 已移除。其密钥会随此消息离开密钥环。</translation>
    </message>
    <message>
        <source>Remove key %1 of %2?</source>
        <translation>移除 %2 的密钥 %1？</translation>
    </message>
    <message>
        <source>It leaves the configuration, and the system keychain if it is stored there. The key itself stays valid at the provider until it is revoked there.</source>
        <translation>它会离开配置，若存于系统密钥环也会离开那里。在提供商处撤销之前，密钥本身仍然有效。</translation>
    </message>
    <message>
        <source>Remove key</source>
        <translation>移除密钥</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::PublishDialog</name>
    <message>
        <source>Publish %1?</source>
        <translation>发布 %1？</translation>
    </message>
    <message>
        <source>Version %1 takes effect for the next request.</source>
        <translation>版本 %1 从下一个请求起生效。</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s).</source>
        <translation>
            <numerusform>%n 处更改。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are %n warning(s).</source>
        <translation>
            <numerusform>有 %n 个警告。</numerusform>
        </translation>
    </message>
    <message>
        <source>What has changed and why</source>
        <translation>更改了什么以及原因</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>发布</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::RangeControl</name>
    <message>
        <source>Range</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>第一天</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最后一天</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 天</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 天</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>自定义</translation>
    </message>
    <message>
        <source>to</source>
        <translation>至</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::ReachChoice</name>
    <message>
        <source>Reachable from</source>
        <translation>可访问范围</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>这台计算机</translation>
    </message>
    <message>
        <source>Local network</source>
        <translation>本地网络</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::RehearsalView</name>
    <message>
        <source>Part of the result</source>
        <translation>结果的部分</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Result of the rehearsal</source>
        <translation>预演结果</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>转移</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Trying the draft on the requests of %1…</source>
        <translation>正在用%1的请求试验草稿…</translation>
    </message>
    <message>
        <source>%1 requests tried…</source>
        <translation>已试 %1 个请求…</translation>
    </message>
    <message>
        <source>It cannot be tried: %1</source>
        <translation>无法试验：%1</translation>
    </message>
    <message>
        <source>%1 requests: %2 as before, %3 moved, %4 refused</source>
        <translation>%1 个请求：%2 个不变，%3 个转移，%4 个被拒绝</translation>
    </message>
    <message>
        <source>Cost %1 before, %2 after</source>
        <translation>费用：之前 %1，之后 %2</translation>
    </message>
    <message>
        <source>; %1 without a price left out</source>
        <translation>；%1 个无定价的未计入</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>As logged</source>
        <translation>日志记录</translation>
    </message>
    <message>
        <source>With the draft</source>
        <translation>使用草稿</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Client and model</source>
        <translation>客户端与模型</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::RequestStrip</name>
    <message>
        <source>Named filters and totals</source>
        <translation>命名的筛选器和合计</translation>
    </message>
    <message>
        <source>%1 requests · %2</source>
        <translation>%1 个请求 · %2</translation>
    </message>
    <message>
        <source>%1 in, %2 out</source>
        <translation>输入 %1，输出 %2</translation>
    </message>
    <message>
        <source>%1 requests, %2</source>
        <translation>%1 个请求，%2</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::RequestsPage</name>
    <message>
        <source>Requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Span</source>
        <translation>时间段</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Copy as curl</source>
        <translation>复制为 curl</translation>
    </message>
    <message>
        <source>Copy as Python</source>
        <translation>复制为 Python</translation>
    </message>
    <message>
        <source>Copy as JavaScript</source>
        <translation>复制为 JavaScript</translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation>仅 %1</translation>
    </message>
    <message>
        <source>Without %1</source>
        <translation>排除 %1</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>约 %1</translation>
    </message>
    <message>
        <source>Asks %1 at %2 to say hi, %3.</source>
        <translation>请 %2 的 %1 打个招呼，%3。</translation>
    </message>
    <message>
        <source>Add a provider first; then Tollgate can send it.</source>
        <translation>请先添加提供商；然后 Tollgate 就能发送。</translation>
    </message>
    <message>
        <source>Waiting for the first request on :%1. Paste this into a terminal:</source>
        <translation>正在 :%1 上等待第一个请求。把这行粘贴到终端：</translation>
    </message>
    <message>
        <source>%1 new</source>
        <translation>%1 条新请求</translation>
    </message>
    <message>
        <source>%1 new requests, go to them</source>
        <translation>%1 个新请求，前往查看</translation>
    </message>
    <message>
        <source>Export requests</source>
        <translation>导出请求</translation>
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
        <translation>正在导出…</translation>
    </message>
    <message>
        <source>%1 requests written to %2</source>
        <translation>%1 个请求已写入 %2</translation>
    </message>
    <message>
        <source>Nothing was exported.</source>
        <translation>未导出任何内容。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Failover</source>
        <translation>故障转移</translation>
    </message>
    <message>
        <source>Denied</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>Unpriced</source>
        <translation>无定价</translation>
    </message>
    <message>
        <source>Over $0.05</source>
        <translation>超过 $0.05</translation>
    </message>
    <message>
        <source>The name of this filter is forgotten.</source>
        <translation>已忘记此筛选器的名称。</translation>
    </message>
    <message>
        <source>Recording to disk, texts kept 1 day</source>
        <translation>正在写入磁盘，文本保留 1 天</translation>
    </message>
    <message>
        <source>Recording to disk, texts kept %1 days</source>
        <translation>正在写入磁盘，文本保留 %1 天</translation>
    </message>
    <message>
        <source>Recording to disk, texts of errors kept %1 days</source>
        <translation>正在写入磁盘，错误的文本保留 %1 天</translation>
    </message>
    <message>
        <source>Recording to disk, without texts</source>
        <translation>正在写入磁盘，不含文本</translation>
    </message>
    <message>
        <source>Requests still pass; recording goes on by itself.</source>
        <translation>请求仍会通过；记录会自动恢复。</translation>
    </message>
    <message>
        <source>Open Data settings</source>
        <translation>打开数据设置</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::RouteDocument</name>
    <message>
        <source>This is no route: a route is a JSON object, this is %1.</source>
        <translation>这不是路由：路由是一个 JSON 对象，而这是 %1。</translation>
    </message>
    <message>
        <source>This is no route: it has no &quot;nodes&quot;. A route has id, entry and nodes.</source>
        <translation>这不是路由：没有“nodes”。路由具有 id、entry 和 nodes。</translation>
    </message>
    <message>
        <source>This member stands here twice.</source>
        <translation>此成员在此出现两次。</translation>
    </message>
    <message>
        <source>%1 must be %2, is %3.</source>
        <translation>%1 必须是%2，实际是 %3。</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>This route has a member &quot;%1&quot; that this version of Tollgate does not know; it was made by a newer one. It can be looked at, not changed.</source>
        <translation>此路由包含此版本的 Tollgate 不认识的成员“%1”；它由更新的版本创建。只能查看，不能更改。</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true 或 false</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>a list of texts</source>
        <translation>文本列表</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>The step &quot;%1&quot; is of the kind &quot;%2&quot;, which this version of Tollgate does not know. The route can be looked at, not changed.</source>
        <translation>步骤“%1”属于“%2”类型，此版本的 Tollgate 不认识。该路由只能查看，不能更改。</translation>
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
        <translation>添加%1</translation>
    </message>
    <message>
        <source>Insert %1</source>
        <translation>插入%1</translation>
    </message>
    <message>
        <source>Add a member to %1</source>
        <translation>向 %1 添加成员</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>删除 %1</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n step(s)</source>
        <translation>
            <numerusform>删除 %n 个步骤</numerusform>
        </translation>
    </message>
    <message>
        <source>Connect %1</source>
        <translation>连接 %1</translation>
    </message>
    <message>
        <source>the entry</source>
        <translation>入口</translation>
    </message>
    <message>
        <source>Disconnect %1</source>
        <translation>断开 %1</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>Tidy</source>
        <translation>整理</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>重命名 %1</translation>
    </message>
    <message>
        <source>Change the route</source>
        <translation>更改路由</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>更改 %1</translation>
    </message>
    <message>
        <source>Reorder %1</source>
        <translation>重新排序 %1</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>移动 %1</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::RouteEdits</name>
    <message>
        <source>There is no such step any more.</source>
        <translation>此步骤已不存在。</translation>
    </message>
    <message>
        <source>Members of a pool are providers; %1 is none.</source>
        <translation>池的成员是提供商；%1 不是。</translation>
    </message>
    <message>
        <source>%1 leads to %2 already; a request would go round in a circle.</source>
        <translation>%1 已通向 %2；请求会兜圈子。</translation>
    </message>
    <message>
        <source>%1 is a member already.</source>
        <translation>%1 已是成员。</translation>
    </message>
    <message>
        <source>This cannot be pasted here: %1</source>
        <translation>无法粘贴到这里：%1</translation>
    </message>
    <message>
        <source>There is no step in it.</source>
        <translation>其中没有步骤。</translation>
    </message>
    <message>
        <source>%1 has no place of its own in an order.</source>
        <translation>%1 在顺序中没有自己的位置。</translation>
    </message>
    <message>
        <source>There is no step before it that it could change with.</source>
        <translation>前面没有可与之交换的步骤。</translation>
    </message>
    <message>
        <source>There is no step after it that it could change with.</source>
        <translation>后面没有可与之交换的步骤。</translation>
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
        <translation>路由</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Requests for these models take this route; * stands for any text. Without any, only requests that name the route take it.</source>
        <translation>对这些模型的请求走此路由；* 代表任意文本。留空时，只有指名此路由的请求才走它。</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Called %1 in the log and in files</source>
        <translation>在日志和文件中名为 %1</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::RouteLines</name>
    <message numerus="yes">
        <source>in order, %n member(s)</source>
        <translation>
            <numerusform>按顺序，%n 个成员</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>weighted, %n member(s)</source>
        <translation>
            <numerusform>加权，%n 个成员</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in turn, %n member(s)</source>
        <translation>
            <numerusform>轮流，%n 个成员</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>fastest, %n member(s)</source>
        <translation>
            <numerusform>最快，%n 个成员</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>cheapest, %n member(s)</source>
        <translation>
            <numerusform>最便宜，%n 个成员</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>least busy, %n member(s)</source>
        <translation>
            <numerusform>最空闲，%n 个成员</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>most headroom, %n member(s)</source>
        <translation>
            <numerusform>余量最大，%n 个成员</numerusform>
        </translation>
    </message>
    <message>
        <source>in %1 s</source>
        <translation>每 %1 秒</translation>
    </message>
    <message>
        <source>a minute</source>
        <translation>每分钟</translation>
    </message>
    <message>
        <source>an hour</source>
        <translation>每小时</translation>
    </message>
    <message>
        <source>a day</source>
        <translation>每天</translation>
    </message>
    <message>
        <source>a month</source>
        <translation>每月</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 tokens %2</source>
        <translation>%1 个 token %2</translation>
    </message>
    <message>
        <source>%1 requests %2</source>
        <translation>%1 个请求 %2</translation>
    </message>
    <message>
        <source>model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>system text</source>
        <translation>系统文本</translation>
    </message>
    <message>
        <source>changes nothing yet</source>
        <translation>尚无更改</translation>
    </message>
    <message>
        <source>changes %1</source>
        <translation>更改 %1</translation>
    </message>
    <message>
        <source>first case that fits</source>
        <translation>第一个符合的情况</translation>
    </message>
    <message>
        <source>the same prompt again</source>
        <translation>相同的提示再次出现</translation>
    </message>
    <message>
        <source>model as asked</source>
        <translation>按请求的模型</translation>
    </message>
    <message>
        <source>the request is refused</source>
        <translation>拒绝请求</translation>
    </message>
    <message>
        <source>unpriced</source>
        <translation>无定价</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>any model</source>
        <translation>任意模型</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>that name this route</source>
        <translation>指名此路由的请求</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::RouteList</name>
    <message>
        <source>There is no place further that way.</source>
        <translation>该方向没有更多位置。</translation>
    </message>
    <message>
        <source>This row has no place of its own in an order.</source>
        <translation>此行在顺序中没有自己的位置。</translation>
    </message>
    <message>
        <source>Next on any error</source>
        <translation>任何错误都转下一个</translation>
    </message>
    <message>
        <source>Error to the client</source>
        <translation>向客户端返回错误</translation>
    </message>
    <message>
        <source>Next on %1</source>
        <translation>遇 %1 转下一个</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>入口</translation>
    </message>
    <message>
        <source>Any model</source>
        <translation>任意模型</translation>
    </message>
    <message>
        <source>Requests that name this route</source>
        <translation>指名此路由的请求</translation>
    </message>
    <message>
        <source>Model is %1</source>
        <translation>模型是 %1</translation>
    </message>
    <message>
        <source>as above</source>
        <translation>同上</translation>
    </message>
    <message>
        <source>Share %1</source>
        <translation>份额 %1</translation>
    </message>
    <message>
        <source>When over</source>
        <translation>超出时</translation>
    </message>
    <message>
        <source>When found</source>
        <translation>发现时</translation>
    </message>
    <message>
        <source>Otherwise</source>
        <translation>否则</translation>
    </message>
    <message>
        <source>No case fits</source>
        <translation>没有符合的情况</translation>
    </message>
    <message>
        <source>Case %1</source>
        <translation>情况 %1</translation>
    </message>
    <message>
        <source>no provider chosen</source>
        <translation>未选择提供商</translation>
    </message>
    <message>
        <source>Nothing leads here</source>
        <translation>没有通向这里的路</translation>
    </message>
    <message>
        <source>Used up</source>
        <translation>已用完</translation>
    </message>
    <message>
        <source>Under</source>
        <translation>未超出</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::RouteSteps</name>
    <message>
        <source>no condition yet</source>
        <translation>尚无条件</translation>
    </message>
    <message>
        <source>otherwise</source>
        <translation>否则</translation>
    </message>
    <message>
        <source>under</source>
        <translation>未超</translation>
    </message>
    <message>
        <source>over</source>
        <translation>超出</translation>
    </message>
    <message>
        <source>miss</source>
        <translation>未命中</translation>
    </message>
    <message>
        <source>pass</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>found</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>next</source>
        <translation>下一步</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::RouteTemplates</name>
    <message>
        <source>This needs a provider that is in use and offers a model.</source>
        <translation>这需要一个使用中且提供模型的提供商。</translation>
    </message>
    <message>
        <source>Whoever answers</source>
        <translation>谁能回答就用谁</translation>
    </message>
    <message>
        <source>Cheapest that can</source>
        <translation>能胜任的最便宜者</translation>
    </message>
    <message>
        <source>This needs one provider on your own hardware and one elsewhere.</source>
        <translation>这需要一个在自有硬件上的提供商和一个在别处的提供商。</translation>
    </message>
    <message>
        <source>Everything else</source>
        <translation>其他一切</translation>
    </message>
    <message>
        <source>Private?</source>
        <translation>私密？</translation>
    </message>
    <message>
        <source>Cheapest at night</source>
        <translation>夜间最便宜</translation>
    </message>
    <message>
        <source>Batch requests run from 22:00 to 6:00.</source>
        <translation>批量请求在 22:00 至 6:00 运行。</translation>
    </message>
    <message>
        <source>Wait for the night</source>
        <translation>等到夜间</translation>
    </message>
    <message>
        <source>Is it night?</source>
        <translation>是夜间吗？</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>照常</translation>
    </message>
    <message>
        <source>$10 a day for each project</source>
        <translation>每个项目每天 $10</translation>
    </message>
    <message>
        <source>This needs two models: one that is used now and a new one.</source>
        <translation>这需要两个模型：一个正在使用的和一个新的。</translation>
    </message>
    <message>
        <source>5 % for the new one</source>
        <translation>新模型 5 %</translation>
    </message>
    <message>
        <source>This needs two models: a strong one and a cheap one.</source>
        <translation>这需要两个模型：一个强的和一个便宜的。</translation>
    </message>
    <message>
        <source>Hard task?</source>
        <translation>困难任务？</translation>
    </message>
    <message>
        <source>Stay up</source>
        <translation>保持在线</translation>
    </message>
    <message>
        <source>Asks your best provider and goes to the next one when it fails or limits you. A session stays where it is, so that prompt caches keep working.</source>
        <translation>先询问您最好的提供商，失败或受限时转到下一个。会话保持原处，使提示缓存继续有效。</translation>
    </message>
    <message>
        <source>Cheap first</source>
        <translation>便宜优先</translation>
    </message>
    <message>
        <source>Reckons for each request which provider would cost least and asks it. Those that cannot do the request are left out.</source>
        <translation>为每个请求估算哪个提供商最便宜并询问它。无法处理该请求的会被排除。</translation>
    </message>
    <message>
        <source>Local for private</source>
        <translation>私密走本地</translation>
    </message>
    <message>
        <source>Requests with the tag private=yes or the header X-Private stay on your own hardware. Everything else goes to your other providers.</source>
        <translation>带有标签 private=yes 或标头 X-Private 的请求留在您自己的硬件上。其他请求转到您的其他提供商。</translation>
    </message>
    <message>
        <source>Night batch</source>
        <translation>夜间批处理</translation>
    </message>
    <message>
        <source>Lets requests pass between 22:00 and 6:00 and takes the cheapest provider. By day they are told to come back.</source>
        <translation>在 22:00 至 6:00 之间放行请求，并选最便宜的提供商。白天则告知稍后再来。</translation>
    </message>
    <message>
        <source>Budget per project</source>
        <translation>按项目预算</translation>
    </message>
    <message>
        <source>Each project, by its tag, may spend $10 a day. What comes above that goes to your own hardware, or is refused where there is none.</source>
        <translation>每个项目（按标签）每天可花费 $10。超出部分转到您自己的硬件，没有则拒绝。</translation>
    </message>
    <message>
        <source>Canary 5 %</source>
        <translation>金丝雀 5 %</translation>
    </message>
    <message>
        <source>Sends one session in twenty to a new model and the others to the one you use. See how it does before you move everything.</source>
        <translation>每二十个会话中有一个发往新模型，其余发往您正在使用的模型。在全部迁移前先看效果。</translation>
    </message>
    <message>
        <source>Strong model only for hard tasks</source>
        <translation>仅困难任务用强模型</translation>
    </message>
    <message>
        <source>Looks at each prompt: coding, reasoning and what looks complex go to your strongest model. The rest goes to a cheap one.</source>
        <translation>查看每个提示：编程、推理和看起来复杂的发往您最强的模型，其余发往便宜的模型。</translation>
    </message>
    <message>
        <source>New route</source>
        <translation>新路由</translation>
    </message>
    <message>
        <source>Used up</source>
        <translation>已用完</translation>
    </message>
    <message>
        <source>This project has used up its money for today.</source>
        <translation>此项目今天的预算已用完。</translation>
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
        <translation>提示</translation>
    </message>
    <message>
        <source>Providers that offer it</source>
        <translation>提供它的提供商</translation>
    </message>
    <message>
        <source>%1 by what-if</source>
        <translation>按假设为 %1</translation>
    </message>
    <message>
        <source>left out: %1</source>
        <translation>已排除：%1</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>约 %1</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>被拒绝</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::RouteView</name>
    <message>
        <source>Route: %1</source>
        <translation>路由：%1</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::RoutingPage</name>
    <message>
        <source>It was not published; what was live stays live.</source>
        <translation>未发布；线上版本保持不变。</translation>
    </message>
    <message>
        <source>Version %1 cannot be restored.</source>
        <translation>无法恢复版本 %1。</translation>
    </message>
    <message>
        <source>Restore version %1</source>
        <translation>恢复版本 %1</translation>
    </message>
    <message>
        <source>Draft and live</source>
        <translation>草稿与线上</translation>
    </message>
    <message>
        <source>− only in what is live, + only in the draft</source>
        <translation>− 仅在线上，+ 仅在草稿中</translation>
    </message>
    <message>
        <source>Their change and your draft</source>
        <translation>对方的更改与您的草稿</translation>
    </message>
    <message>
        <source>− only in theirs, + only in your draft</source>
        <translation>− 仅在对方，+ 仅在您的草稿中</translation>
    </message>
    <message>
        <source>The draft of %1 is gone.</source>
        <translation>%1 的草稿已放弃。</translation>
    </message>
    <message>
        <source>Take back the draft</source>
        <translation>取回草稿</translation>
    </message>
    <message>
        <source>It was not deleted.</source>
        <translation>未删除。</translation>
    </message>
    <message>
        <source>%1 is deleted; its requests go where no route takes them.</source>
        <translation>%1 已删除；其请求将按无路由处理。</translation>
    </message>
    <message>
        <source>It cannot be put back.</source>
        <translation>无法放回。</translation>
    </message>
    <message>
        <source>A route that is not live yet has no place in the order.</source>
        <translation>尚未上线的路由在顺序中没有位置。</translation>
    </message>
    <message>
        <source>It is asked first already.</source>
        <translation>已是第一个被询问。</translation>
    </message>
    <message>
        <source>It is asked last already.</source>
        <translation>已是最后一个被询问。</translation>
    </message>
    <message>
        <source>The order was not changed.</source>
        <translation>顺序未更改。</translation>
    </message>
    <message>
        <source>Routes are asked from top to bottom; this one is number %1 now.</source>
        <translation>路由自上而下询问；此路由现为第 %1 个。</translation>
    </message>
    <message>
        <source>Note on %1</source>
        <translation>%1 的备注</translation>
    </message>
    <message>
        <source>Note on the route</source>
        <translation>路由的备注</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Routing</source>
        <translation>路由</translation>
    </message>
    <message>
        <source>What edges show</source>
        <translation>连线显示内容</translation>
    </message>
    <message>
        <source>Live flow</source>
        <translation>实时流量</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>Simulate</source>
        <translation>模拟</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>保留我的</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>采用对方的</translation>
    </message>
    <message>
        <source>A route decides where each request goes. Begin with one of these; every one can be changed before it is live.</source>
        <translation>路由决定每个请求的去向。从其中之一开始；上线前都可以更改。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>%1 in the last hour</source>
        <translation>最近一小时 %1</translation>
    </message>
    <message>
        <source>The configuration file has a mistake; what was live stays live.</source>
        <translation>配置文件有误；线上版本保持不变。</translation>
    </message>
    <message>
        <source>This route can only be looked at.</source>
        <translation>此路由只能查看。</translation>
    </message>
    <message>
        <source>This route was removed outside since you began to change it.</source>
        <translation>自您开始更改以来，此路由已在外部被删除。</translation>
    </message>
    <message>
        <source>This route was changed outside since you began to change it.</source>
        <translation>自您开始更改以来，此路由已在外部被更改。</translation>
    </message>
    <message>
        <source>Both are kept until you decide.</source>
        <translation>在您决定前两者都会保留。</translation>
    </message>
    <message>
        <source>What was typed is no route and was left out.</source>
        <translation>输入的内容不是路由，已忽略。</translation>
    </message>
    <message>
        <source>Show the place</source>
        <translation>显示该处</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::ScopeField</name>
    <message>
        <source>Counts</source>
        <translation>统计对象</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Access key</source>
        <translation>访问密钥</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>团队</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>提供商</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>There is no team yet.</source>
        <translation>还没有团队。</translation>
    </message>
    <message>
        <source>There is no provider yet.</source>
        <translation>还没有提供商。</translation>
    </message>
    <message>
        <source>Choose one.</source>
        <translation>请选择一个。</translation>
    </message>
    <message>
        <source>The model is missing.</source>
        <translation>缺少模型。</translation>
    </message>
    <message>
        <source>A model has no blanks in its name; * stands for any text.</source>
        <translation>模型名称中没有空格；* 代表任意文本。</translation>
    </message>
    <message>
        <source>The project is missing.</source>
        <translation>缺少项目。</translation>
    </message>
    <message>
        <source>A tag is written name=value, such as feature=search.</source>
        <translation>标签写作 名称=值，例如 feature=search。</translation>
    </message>
    <message>
        <source>gpt-5*, with * for any text</source>
        <translation>gpt-5*，* 代表任意文本</translation>
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
        <translation>搜索或运行</translation>
    </message>
    <message>
        <source>Search or run (Ctrl+K)</source>
        <translation>搜索或运行 (Ctrl+K)</translation>
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
        <translation>清除搜索</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>查找设置</translation>
    </message>
    <message>
        <source>Settings groups</source>
        <translation>设置分组</translation>
    </message>
    <message>
        <source>General</source>
        <translation>常规</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Capture &amp; privacy</source>
        <translation>记录与隐私</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>not at all</source>
        <translation>不保留</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 天</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>%1 months</source>
        <translation>%1 个月</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::ShortcutsForm</name>
    <message>
        <source>Everywhere</source>
        <translation>所有页面</translation>
    </message>
    <message>
        <source>Ctrl+1, Ctrl+2, …</source>
        <translation>Ctrl+1、Ctrl+2、…</translation>
    </message>
    <message>
        <source>Pages in the order of the navigation</source>
        <translation>按导航顺序的页面</translation>
    </message>
    <message>
        <source>Ctrl+,</source>
        <translation>Ctrl+,</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation>Ctrl+K</translation>
    </message>
    <message>
        <source>Search or run</source>
        <translation>搜索或运行</translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation>Ctrl+F</translation>
    </message>
    <message>
        <source>Filter or search of the page</source>
        <translation>页面的筛选或搜索</translation>
    </message>
    <message>
        <source>F5</source>
        <translation>F5</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>F6, Shift+F6</source>
        <translation>F6、Shift+F6</translation>
    </message>
    <message>
        <source>Next and previous part of the window</source>
        <translation>窗口的下一个和上一个部分</translation>
    </message>
    <message>
        <source>Ctrl+B</source>
        <translation>Ctrl+B</translation>
    </message>
    <message>
        <source>Navigation with or without names</source>
        <translation>导航显示或隐藏名称</translation>
    </message>
    <message>
        <source>Ctrl+Z</source>
        <translation>Ctrl+Z</translation>
    </message>
    <message>
        <source>Undo what acted at once</source>
        <translation>撤销已立即生效的操作</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>One level back</source>
        <translation>后退一级</translation>
    </message>
    <message>
        <source>Ctrl+Q</source>
        <translation>Ctrl+Q</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>主页</translation>
    </message>
    <message>
        <source>C</source>
        <translation>C</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>复制地址</translation>
    </message>
    <message>
        <source>T</source>
        <translation>T</translation>
    </message>
    <message>
        <source>Today&apos;s spending</source>
        <translation>今天的支出</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>J, K, arrows</source>
        <translation>J、K、方向键</translation>
    </message>
    <message>
        <source>Next and previous row</source>
        <translation>下一行和上一行</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>Open the details</source>
        <translation>打开详情</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Follow or hold the view</source>
        <translation>跟随或暂停视图</translation>
    </message>
    <message>
        <source>Ctrl+[, Ctrl+]</source>
        <translation>Ctrl+[、Ctrl+]</translation>
    </message>
    <message>
        <source>Table and details</source>
        <translation>表格和详情</translation>
    </message>
    <message>
        <source>Ctrl+Shift+C</source>
        <translation>Ctrl+Shift+C</translation>
    </message>
    <message>
        <source>Copy as curl</source>
        <translation>复制为 curl</translation>
    </message>
    <message>
        <source>Ctrl+.</source>
        <translation>Ctrl+.</translation>
    </message>
    <message>
        <source>Stop the request in flight</source>
        <translation>停止进行中的请求</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::SidePane</name>
    <message>
        <source>Properties and problems</source>
        <translation>属性与问题</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) selected</source>
        <translation>
            <numerusform>已选择 %n 个步骤</numerusform>
        </translation>
    </message>
    <message>
        <source>the route</source>
        <translation>路由</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::SpendBarsCard</name>
    <message>
        <source>Spend by hour</source>
        <translation>按小时支出</translation>
    </message>
    <message>
        <source>Spend by day</source>
        <translation>按天支出</translation>
    </message>
    <message>
        <source>Spend by month</source>
        <translation>按月支出</translation>
    </message>
    <message>
        <source>US dollars, by provider</source>
        <translation>美元，按提供商</translation>
    </message>
    <message>
        <source>Spend by time</source>
        <translation>按时间支出</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::SpendBudgetsCard</name>
    <message>
        <source>Budgets</source>
        <translation>预算</translation>
    </message>
    <message>
        <source>Edit in Access</source>
        <translation>在“访问”中编辑</translation>
    </message>
    <message>
        <source>No budget yet. One warns, or stops paid requests, when a day or a month has cost enough.</source>
        <translation>还没有预算。当一天或一个月的费用达到设定值时，预算会发出警告或停止付费请求。</translation>
    </message>
    <message>
        <source>Set a budget</source>
        <translation>设置预算</translation>
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
        <translation>今天</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>本周</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已节省</translation>
    </message>
    <message>
        <source>Prompt cache read</source>
        <translation>提示缓存读取</translation>
    </message>
    <message>
        <source>Unpriced</source>
        <translation>无定价</translation>
    </message>
    <message>
        <source>%1 of %2 in</source>
        <translation>输入 %2 中的 %1</translation>
    </message>
    <message>
        <source>no tokens yet</source>
        <translation>尚无令牌</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>自 %1</translation>
    </message>
    <message>
        <source>Forecast, %1</source>
        <translation>预测，%1</translation>
    </message>
    <message>
        <source>Forecast from %1 days on</source>
        <translation>满 %1 天后开始预测</translation>
    </message>
    <message>
        <source>What the last %1 weekdays and weekend days cost, carried on to the end of the month. Four of five months end in the range below.</source>
        <translation>最近 %1 个工作日和周末的花费，延续到月底。五个月中有四个月会落在下面的范围内。</translation>
    </message>
    <message>
        <source>Saved today</source>
        <translation>今天节省</translation>
    </message>
    <message>
        <source>Saved, %1</source>
        <translation>节省，%1</translation>
    </message>
    <message>
        <source>cache %1, local %2</source>
        <translation>缓存 %1，本地 %2</translation>
    </message>
    <message>
        <source>by cache or own hardware</source>
        <translation>通过缓存或自有硬件</translation>
    </message>
    <message>
        <source>all have a price</source>
        <translation>都有价格</translation>
    </message>
    <message>
        <source>no requests yet</source>
        <translation>尚无请求</translation>
    </message>
    <message>
        <source>Set a price</source>
        <translation>设置价格</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 reached %2</source>
        <translation>%2 达到 %1</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::SpendTodayCard</name>
    <message>
        <source>Spend today by hour</source>
        <translation>今天按小时支出</translation>
    </message>
    <message>
        <source>US dollars, local time</source>
        <translation>美元，本地时间</translation>
    </message>
    <message>
        <source>Open Spending</source>
        <translation>打开“支出”</translation>
    </message>
    <message>
        <source>Nothing spent yet. The chart starts with the first request.</source>
        <translation>尚无支出。图表从第一个请求开始。</translation>
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
        <translation>导出</translation>
    </message>
    <message>
        <source>Breakdown as CSV…</source>
        <translation>明细导出为 CSV…</translation>
    </message>
    <message>
        <source>Chart as PNG…</source>
        <translation>图表导出为 PNG…</translation>
    </message>
    <message>
        <source>The log cannot be read.</source>
        <translation>无法读取日志。</translation>
    </message>
    <message>
        <source>%1. These figures are as of %2.</source>
        <translation>%1。这些数字截至 %2。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>New requests may be missing here.</source>
        <translation>这里可能缺少新请求。</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::SplitForm</name>
    <message>
        <source>Ways</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add a way</source>
        <translation>添加路径</translation>
    </message>
    <message>
        <source>Weight %1</source>
        <translation>权重 %1</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::StackedBarChart</name>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>预计</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::StageList</name>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>not run</source>
        <translation>未运行</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::StepListModel</name>
    <message>
        <source>changed</source>
        <translation>已更改</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已折叠</translation>
    </message>
    <message>
        <source>open</source>
        <translation>已展开</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n 个错误</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n 个警告</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tollgate::ui::StepListPane</name>
    <message>
        <source>Steps of the route</source>
        <translation>路由的步骤</translation>
    </message>
    <message>
        <source>Same route as in Graph and JSON: one model, one undo history. Every change here works with the keyboard and a screen reader.</source>
        <translation>与图和 JSON 中是同一路由：一个模型，一个撤销历史。这里的每项更改都可用键盘和屏幕阅读器完成。</translation>
    </message>
    <message>
        <source>Add step</source>
        <translation>添加步骤</translation>
    </message>
    <message>
        <source>Lead to</source>
        <translation>通向</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Find a step</source>
        <translation>查找步骤</translation>
    </message>
    <message>
        <source>Choose a row first</source>
        <translation>请先选择一行</translation>
    </message>
    <message>
        <source>Nothing leads on from here</source>
        <translation>从这里没有后续</translation>
    </message>
    <message>
        <source>A route has one entry</source>
        <translation>一条路由只有一个入口</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::StripLegend</name>
    <message>
        <source>All served</source>
        <translation>全部成功</translation>
    </message>
    <message>
        <source>Slow or retried</source>
        <translation>缓慢或重试</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>No requests</source>
        <translation>无请求</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Cell height repeats the colour</source>
        <translation>格子高度与颜色含义相同</translation>
    </message>
    <message>
        <source>Cells: %1. %2</source>
        <translation>格子：%1。%2</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::SummaryView</name>
    <message>
        <source>Summary</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Timing</source>
        <translation>耗时</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>路由</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>%1, 1 attempt</source>
        <translation>%1，1 次尝试</translation>
    </message>
    <message>
        <source>%1, %2 attempts</source>
        <translation>%1，%2 次尝试</translation>
    </message>
    <message>
        <source>no route</source>
        <translation>无路由</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>版本 %1</translation>
    </message>
    <message>
        <source>So far</source>
        <translation>至今</translation>
    </message>
    <message>
        <source>estimated while it runs</source>
        <translation>运行期间为估计值</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::Switch</name>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
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
        <translation>提供商</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>as asked</source>
        <translation>与请求相同</translation>
    </message>
    <message>
        <source>Tries again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>Answer tokens</source>
        <translation>回答令牌</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Time limits</source>
        <translation>时间限制</translation>
    </message>
    <message>
        <source>the provider&apos;s</source>
        <translation>同提供商</translation>
    </message>
    <message>
        <source>Connect within</source>
        <translation>连接限时</translation>
    </message>
    <message>
        <source>First byte within</source>
        <translation>首字节限时</translation>
    </message>
    <message>
        <source>Silence up to</source>
        <translation>静默上限</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::TeamRows</name>
    <message>
        <source>Team</source>
        <translation>团队</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>/ %1</translation>
    </message>
    <message>
        <source>The budget is used up</source>
        <translation>预算已用完</translation>
    </message>
    <message>
        <source>Over the share at which it warns</source>
        <translation>超过警告比例</translation>
    </message>
    <message>
        <source>Today, of budget</source>
        <translation>今天 / 预算</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::TemplatesView</name>
    <message>
        <source>Start empty</source>
        <translation>从空白开始</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>使用 %1</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::TermEditor</name>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Take this condition out</source>
        <translation>移除此条件</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>several, with commas</source>
        <translation>多个，用逗号分隔</translation>
    </message>
    <message>
        <source>There is no such field.</source>
        <translation>没有这个字段。</translation>
    </message>
    <message>
        <source>At least one value is needed.</source>
        <translation>至少需要一个值。</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::TimingWaterfall</name>
    <message>
        <source>, first token %1</source>
        <translation>，首个令牌 %1</translation>
    </message>
    <message>
        <source>Timing: %1</source>
        <translation>耗时：%1</translation>
    </message>
    <message>
        <source>first token %1</source>
        <translation>首个令牌 %1</translation>
    </message>
    <message>
        <source>stream</source>
        <translation>流</translation>
    </message>
    <message>
        <source>stream, %1</source>
        <translation>流，%1</translation>
    </message>
    <message>
        <source>connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>failed wait</source>
        <translation>失败的等待</translation>
    </message>
    <message>
        <source>wait</source>
        <translation>等待</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::TokenMixCard</name>
    <message>
        <source>Tokens the models wrote, reasoning included; the dearest kind.</source>
        <translation>模型写出的令牌，包含推理；最贵的一种。</translation>
    </message>
    <message>
        <source>Reasoning: %1.</source>
        <translation>推理：%1。</translation>
    </message>
    <message>
        <source>Token mix</source>
        <translation>令牌构成</translation>
    </message>
    <message>
        <source>Cache read</source>
        <translation>缓存读取</translation>
    </message>
    <message>
        <source>Prompt tokens the provider read from its prompt cache, for a fraction of the price of fresh input.</source>
        <translation>提供商从提示缓存读取的提示令牌，价格只是新输入的一小部分。</translation>
    </message>
    <message>
        <source>Fresh input</source>
        <translation>新输入</translation>
    </message>
    <message>
        <source>Prompt tokens read at the full price: new text, or text no cache knew.</source>
        <translation>按全价读取的提示令牌：新文本，或没有缓存的文本。</translation>
    </message>
    <message>
        <source>Cache write</source>
        <translation>缓存写入</translation>
    </message>
    <message>
        <source>Prompt tokens the provider put into its prompt cache for the next request, some for more than fresh input costs.</source>
        <translation>提供商为下一个请求存入提示缓存的提示令牌，有些比新输入更贵。</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Audio, images</source>
        <translation>音频、图像</translation>
    </message>
    <message>
        <source>Tokens of sound and pictures, in and out, at prices of their own.</source>
        <translation>声音和图像的令牌，输入和输出，各有价格。</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::TotalsRow</name>
    <message>
        <source>Total: %1</source>
        <translation>合计：%1</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::TransformForm</name>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>as asked</source>
        <translation>与请求相同</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>Text before the conversation</source>
        <translation>对话之前的文字</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>去除</translation>
    </message>
    <message>
        <source>Leads to</source>
        <translation>通向</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::TrayIcon</name>
    <message>
        <source>Gateway on</source>
        <translation>网关已开启</translation>
    </message>
    <message>
        <source>Providers</source>
        <translation>提供商</translation>
    </message>
    <message>
        <source>Open Providers</source>
        <translation>打开“提供商”</translation>
    </message>
    <message>
        <source>Open Requests</source>
        <translation>打开“请求”</translation>
    </message>
    <message>
        <source>Open Tollgate</source>
        <translation>打开 Tollgate</translation>
    </message>
    <message>
        <source>Quit Tollgate</source>
        <translation>退出 Tollgate</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>复制地址</translation>
    </message>
    <message>
        <source>Copy address	%1</source>
        <translation>复制地址	%1</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::TrialDrawer</name>
    <message>
        <source>Rehearse last hour</source>
        <translation>预演最近一小时</translation>
    </message>
    <message>
        <source>the last hour</source>
        <translation>最近一小时</translation>
    </message>
    <message>
        <source>Rehearse last 24 h</source>
        <translation>预演最近 24 小时</translation>
    </message>
    <message>
        <source>the last 24 hours</source>
        <translation>最近 24 小时</translation>
    </message>
    <message>
        <source>Rehearse last 7 days</source>
        <translation>预演最近 7 天</translation>
    </message>
    <message>
        <source>the last 7 days</source>
        <translation>最近 7 天</translation>
    </message>
    <message>
        <source>Simulate</source>
        <translation>模拟</translation>
    </message>
    <message>
        <source>Rehearse</source>
        <translation>预演</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>假设</translation>
    </message>
    <message>
        <source>This cannot be tried.</source>
        <translation>无法试验。</translation>
    </message>
    <message>
        <source>same as logged</source>
        <translation>与日志相同</translation>
    </message>
    <message>
        <source>logged: %1</source>
        <translation>日志：%1</translation>
    </message>
    <message>
        <source>Run shows the way of the request through the draft, step by step with the reason, and what it would cost.</source>
        <translation>“运行”会逐步显示请求经过草稿的路径及原因，并估算费用。</translation>
    </message>
    <message>
        <source>Rehearsal</source>
        <translation>预演</translation>
    </message>
    <message>
        <source>nothing is sent</source>
        <translation>不会发送任何内容</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::TrialForm</name>
    <message>
        <source>Request to try</source>
        <translation>要试验的请求</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>From the log</source>
        <translation>来自日志</translation>
    </message>
    <message>
        <source>Pasted</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Request of the log</source>
        <translation>日志中的请求</translation>
    </message>
    <message>
        <source>Protocol of the request</source>
        <translation>请求的协议</translation>
    </message>
    <message>
        <source>Body of the request</source>
        <translation>请求正文</translation>
    </message>
    <message>
        <source>Paste the JSON of a request</source>
        <translation>粘贴请求的 JSON</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Nothing in the log yet</source>
        <translation>日志中尚无内容</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::TrialSteps</name>
    <message>
        <source>Route: %1</source>
        <translation>路由：%1</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::VolumeStrip</name>
    <message>
        <source>Requests over time</source>
        <translation>请求随时间的变化</translation>
    </message>
    <message>
        <source>Left and Right choose a time, Enter shows its requests</source>
        <translation>左右键选择时间，回车显示其请求</translation>
    </message>
    <message>
        <source>%1: %2 requests</source>
        <translation>%1：%2 个请求</translation>
    </message>
    <message>
        <source>%1, %2 errors</source>
        <translation>%1，%2 个错误</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::WeightEditor</name>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Leads to</source>
        <translation>通向</translation>
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
        <translation>无，已宕机</translation>
    </message>
    <message>
        <source>nothing in time</source>
        <translation>未及时响应</translation>
    </message>
    <message>
        <source>401, key rejected</source>
        <translation>401，密钥被拒</translation>
    </message>
    <message>
        <source>What %1 answers</source>
        <translation>%1 的回答</translation>
    </message>
    <message>
        <source>%1 answers</source>
        <translation>%1 回答</translation>
    </message>
    <message>
        <source>%1 is used up</source>
        <translation>%1 已用完</translation>
    </message>
    <message>
        <source>Day of the week</source>
        <translation>星期</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>It is</source>
        <translation>时间为</translation>
    </message>
    <message>
        <source>Access key</source>
        <translation>访问密钥</translation>
    </message>
    <message>
        <source>It comes with the key</source>
        <translation>使用密钥</translation>
    </message>
    <message>
        <source>Tokens of the prompt</source>
        <translation>提示的 token 数</translation>
    </message>
    <message>
        <source>Its prompt has tokens:</source>
        <translation>提示的 token 数：</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::ZoomControl</name>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Zoom to 100 %</source>
        <translation>缩放到 100 %</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
</TS>
