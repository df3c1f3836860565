<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>tollgate::bridge::Prober</name>
    <message numerus="yes">
        <source>%n model(s)</source>
        <translation>
            <numerusform>%n model</numerusform>
            <numerusform>%n models</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tollgate::ui::AccessKeyRows</name>
    <message numerus="yes">
        <source>%n model(s)</source>
        <translation>
            <numerusform>%n model</numerusform>
            <numerusform>%n models</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tollgate::ui::AccessKeysCard</name>
    <message numerus="yes">
        <source>%n key(s)</source>
        <translation>
            <numerusform>%n key</numerusform>
            <numerusform>%n keys</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tollgate::ui::AccessPage</name>
    <message numerus="yes">
        <source>%n more budget(s) refuse requests now.</source>
        <translation>
            <numerusform>%n more budget refuse requests now.</numerusform>
            <numerusform>%n more budgets refuse requests now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tollgate::ui::DeniedCard</name>
    <message numerus="yes">
        <source>%n request(s) denied today</source>
        <translation>
            <numerusform>%n request denied today</numerusform>
            <numerusform>%n requests denied today</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tollgate::ui::DraftBar</name>
    <message numerus="yes">
        <source>%n change(s), not live yet. Live: version %1</source>
        <translation>
            <numerusform>%n change, not live yet. Live: version %1</numerusform>
            <numerusform>%n changes, not live yet. Live: version %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tollgate::ui::KeyFields</name>
    <message numerus="yes">
        <source>%n request(s) denied today. &lt;a href=&quot;denied&quot;&gt;Show&lt;/a&gt;</source>
        <translation>
            <numerusform>%n request denied today. &lt;a href=&quot;denied&quot;&gt;Show&lt;/a&gt;</numerusform>
            <numerusform>%n requests denied today. &lt;a href=&quot;denied&quot;&gt;Show&lt;/a&gt;</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tollgate::ui::PresetList</name>
    <message numerus="yes">
        <source>Find in %n provider(s)</source>
        <translation>
            <numerusform>Find in %n provider</numerusform>
            <numerusform>Find in %n providers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tollgate::ui::ProblemsView</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hint(s)</source>
        <translation>
            <numerusform>%n hint</numerusform>
            <numerusform>%n hints</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tollgate::ui::ProviderForm</name>
    <message numerus="yes">
        <source>It has %n key(s); replace them in its details.</source>
        <translation>
            <numerusform>It has %n key; replace them in its details.</numerusform>
            <numerusform>It has %n keys; replace them in its details.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tollgate::ui::ProviderRows</name>
    <message numerus="yes">
        <source>%1, %n request(s)</source>
        <translation>
            <numerusform>%1, %n request</numerusform>
            <numerusform>%1, %n requests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tollgate::ui::PublishDialog</name>
    <message numerus="yes">
        <source>%n change(s).</source>
        <translation>
            <numerusform>%n change.</numerusform>
            <numerusform>%n changes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are %n warning(s).</source>
        <translation>
            <numerusform>There are %n warning.</numerusform>
            <numerusform>There are %n warnings.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tollgate::ui::RouteEditor</name>
    <message numerus="yes">
        <source>Delete %n step(s)</source>
        <translation>
            <numerusform>Delete %n step</numerusform>
            <numerusform>Delete %n steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tollgate::ui::RouteLines</name>
    <message numerus="yes">
        <source>in order, %n member(s)</source>
        <translation>
            <numerusform>in order, %n member</numerusform>
            <numerusform>in order, %n members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>weighted, %n member(s)</source>
        <translation>
            <numerusform>weighted, %n member</numerusform>
            <numerusform>weighted, %n members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in turn, %n member(s)</source>
        <translation>
            <numerusform>in turn, %n member</numerusform>
            <numerusform>in turn, %n members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>fastest, %n member(s)</source>
        <translation>
            <numerusform>fastest, %n member</numerusform>
            <numerusform>fastest, %n members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>cheapest, %n member(s)</source>
        <translation>
            <numerusform>cheapest, %n member</numerusform>
            <numerusform>cheapest, %n members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>least busy, %n member(s)</source>
        <translation>
            <numerusform>least busy, %n member</numerusform>
            <numerusform>least busy, %n members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>most headroom, %n member(s)</source>
        <translation>
            <numerusform>most headroom, %n member</numerusform>
            <numerusform>most headroom, %n members</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tollgate::ui::SidePane</name>
    <message numerus="yes">
        <source>%n step(s) selected</source>
        <translation>
            <numerusform>%n step selected</numerusform>
            <numerusform>%n steps selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tollgate::ui::StepListModel</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
</context>
</TS>
