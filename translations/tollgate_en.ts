<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>tollgate::app::Console</name>
    <message numerus="yes">
        <source> · %n in flight</source>
        <translation>
            <numerusform> · %n in flight</numerusform>
            <numerusform> · %n in flight</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tollgate::ui::CaptureForm</name>
    <message numerus="yes">
        <source>Always, kept %n day(s)</source>
        <translation>
            <numerusform>Always, kept %n day</numerusform>
            <numerusform>Always, kept %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tollgate::ui::HomeFigures</name>
    <message numerus="yes">
        <source>%n request(s) unpriced</source>
        <translation>
            <numerusform>%n request unpriced</numerusform>
            <numerusform>%n requests unpriced</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tollgate::ui::RequestsPage</name>
    <message numerus="yes">
        <source>Recording to disk, text kept %n day(s)</source>
        <translation>
            <numerusform>Recording to disk, text kept %n day</numerusform>
            <numerusform>Recording to disk, text kept %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) exported</source>
        <translation>
            <numerusform>%n request exported</numerusform>
            <numerusform>%n requests exported</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tollgate::ui::SummaryView</name>
    <message numerus="yes">
        <source>%1, %n attempt(s)</source>
        <translation>
            <numerusform>%1, %n attempt</numerusform>
            <numerusform>%1, %n attempts</numerusform>
        </translation>
    </message>
</context>
</TS>
