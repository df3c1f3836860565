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
</TS>
