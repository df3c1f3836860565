// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/condition_words.h"
#include "config/conditions.h"
#include "samples.h"
#include "support/test_main.h"
#include "ui/routing/properties/condition_builder.h"
#include "ui/routing/properties/condition_completer.h"
#include "ui/routing/properties/condition_labels.h"
#include "ui/routing/properties/condition_text.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLineEdit>
#include <QRandomGenerator>

using namespace tollgate;
using namespace tollgate::ui;
using config::Json;
using Kind = ConditionNode::Kind;

namespace {

// What the configuration says about it; "" when nothing is wrong.
std::string problemsOf(const Json& condition) {
    const config::Presets presets;
    config::Context context{presets, {}, {}};
    context.names.providers = {"openai"};
    context.names.teams = {"support"};
    context.names.access_keys = {"ci"};
    std::monostate checked;
    config::Condition{}.read(config::At{condition, context}, checked);
    return context.problems.empty() ? std::string() : config::toText(context.problems.front());
}

class RandomCondition {
public:
    explicit RandomCondition(quint32 seed) : m_random(seed) {}

    ConditionNode node(int depth) {
        const int kind = depth > 3 ? 3 : m_random.bounded(6);
        if (kind == 0) return ConditionNode::group(Kind::Not, {node(depth + 1)});
        if (kind > 2) return term();
        std::vector<ConditionNode> parts;
        for (int i = 0; i < 2 + m_random.bounded(3); ++i) parts.push_back(node(depth + 1));
        return ConditionNode::group(kind == 1 ? Kind::All : Kind::Any, std::move(parts));
    }

private:
    template <class List>
    auto any(const List& list) {
        return list[static_cast<std::size_t>(m_random.bounded(static_cast<int>(list.size())))];
    }

    ConditionNode term() {
        const config::ConditionField& field = any(config::conditionFields());
        std::string name(field.name);
        if (name == "header.") name += any(std::vector<std::string>{"x-team", "user-agent"});
        if (name == "tag.") name += "project";
        if (name == "provider_state.") name += "openai";
        if (name == "spend_today.") name += any(std::vector<std::string>{"all", "provider:openai", "tag:project=a b"});
        std::string_view op = any(config::conditionOperators());
        while (!config::operatorFits(op, field.type)) op = any(config::conditionOperators());
        if (op == "exists") return ConditionNode::term(name, "exists", Json::boolean(m_random.bounded(2) == 0));
        if (op == "matches")
            return ConditionNode::term(name, "matches",
                                       Json::string(any(std::vector<std::string>{"^gpt-", "a|b", "\\d+\"x"})));
        if (op != "in" && op != "not_in") return ConditionNode::term(name, std::string(op), value(field));
        Json list = Json::array();
        for (int i = 0; i <= m_random.bounded(3); ++i) list.items.push_back(value(field));
        return ConditionNode::term(name, std::string(op), list);
    }

    Json value(const config::ConditionField& field) {
        if (field.type == config::ConditionType::Bool) return Json::boolean(m_random.bounded(2) == 0);
        if (field.type == config::ConditionType::Number)
            return field.most <= 1 ? Json::number(any(std::vector<std::string>{"0", "0.25", "1", "1e-3"}))
                                   : Json::number(any(std::vector<std::string>{"0", "7", "12.50", "23"}));
        if (!field.words.empty()) return Json::string(any(field.words));
        return Json::string(any(std::vector<std::string>{"batch", "", "and", "not", "two words", "a\\b", "say \"x\"",
                                                         "42", "true", "(x)", "claude-*", "é", "=", "a,b", "exists"}));
    }

    QRandomGenerator m_random;
};

QList<QComboBox*> combos(QWidget& widget, const QString& name) {
    QList<QComboBox*> found;
    for (QComboBox* box : widget.findChildren<QComboBox*>())
        if (box->accessibleName() == name && !box->parentWidget()->isHidden()) found.append(box);
    return found;
}

// What was taken out goes, what was put in shows.
void settle() {
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QCoreApplication::processEvents();
}

void choose(QComboBox* box, const QString& text) {
    box->setCurrentIndex(box->findText(text));
    Q_EMIT box->activated(box->currentIndex());
}

void type(QComboBox* box, const QString& text) {
    box->setEditText(text);
    Q_EMIT box->lineEdit()->editingFinished();
}

} // namespace

class ConditionsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    // Text, builder and file say the same of whatever the configuration accepts.
    void goesThroughTextAndBuilderAndBack() {
        ConditionBuilder builder;
        builder.setChoices(sample::choices());
        for (quint32 seed = 1; seed <= 1000; ++seed) {
            const ConditionNode node = simplified(RandomCondition(seed).node(0));
            const Json json = conditionToJson(node);
            QCOMPARE(problemsOf(json), std::string());
            QVERIFY(conditionFromJson(json) == node);
            const QString text = conditionText(node);
            const ParsedCondition parsed = conditionFromText(text);
            QVERIFY2(parsed.node.has_value(), qPrintable(text + u" -- "_qs + parsed.problem.message));
            QVERIFY2(*parsed.node == node, qPrintable(text + u" -- "_qs + conditionText(*parsed.node)));
            if (seed % 20 != 0) continue;
            builder.setCondition(node);
            QVERIFY(simplified(builder.condition()) == node);
        }
    }

    void readsText_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("json");
        QTest::newRow("equal") << u"key = batch"_qs << u"{\"key\":{\"eq\":\"batch\"}}"_qs;
        QTest::newRow("not equal") << u"model != gpt-5.4"_qs << u"{\"model\":{\"ne\":\"gpt-5.4\"}}"_qs;
        QTest::newRow("number") << u"input_tokens<2000"_qs << u"{\"input_tokens\":{\"lt\":2000}}"_qs;
        QTest::newRow("text that looks like a number") << u"session = 42"_qs << u"{\"session\":{\"eq\":\"42\"}}"_qs;
        QTest::newRow("yes alone") << u"stream"_qs << u"{\"stream\":{\"eq\":true}}"_qs;
        QTest::newRow("no") << u"has_tools = false"_qs << u"{\"has_tools\":{\"eq\":false}}"_qs;
        QTest::newRow("list") << u"task in (chat, coding)"_qs << u"{\"task\":{\"in\":[\"chat\",\"coding\"]}}"_qs;
        QTest::newRow("not in") << u"weekday not in (sat,sun)"_qs << u"{\"weekday\":{\"not_in\":[\"sat\",\"sun\"]}}"_qs;
        QTest::newRow("pattern") << u"model ~ \"^claude\""_qs << u"{\"model\":{\"matches\":\"^claude\"}}"_qs;
        QTest::newRow("there") << u"header.x-team exists"_qs << u"{\"header.x-team\":{\"exists\":true}}"_qs;
        QTest::newRow("missing") << u"team missing"_qs << u"{\"team\":{\"exists\":false}}"_qs;
        QTest::newRow("words in any case")
            << u"NOT stream AND hour >= 8"_qs
            << u"{\"all\":[{\"not\":{\"stream\":{\"eq\":true}}},{\"hour\":{\"gte\":8}}]}"_qs;
        QTest::newRow("and before or")
            << u"stream or has_tools and has_images"_qs
            << u"{\"any\":[{\"stream\":{\"eq\":true}},{\"all\":[{\"has_tools\":{\"eq\":true}},{\"has_images\":{\"eq\":true}}]}]}"_qs;
        QTest::newRow("parentheses")
            << u"(stream or has_tools) and has_images"_qs
            << u"{\"all\":[{\"any\":[{\"stream\":{\"eq\":true}},{\"has_tools\":{\"eq\":true}}]},{\"has_images\":{\"eq\":true}}]}"_qs;
    }

    void readsText() {
        QFETCH(QString, text);
        QFETCH(QString, json);
        const ParsedCondition parsed = conditionFromText(text);
        QVERIFY2(parsed.node.has_value(), qPrintable(parsed.problem.message));
        QCOMPARE(QString::fromStdString(config::compactText(conditionToJson(*parsed.node))), json);
    }

    void saysWhatIsWrongAndWhere_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("words");
        QTest::newRow("nothing") << u""_qs << u""_qs << u"missing"_qs;
        QTest::newRow("unknown field") << u"key = a and modle = b"_qs << u"modle"_qs << u"did you mean \"model\""_qs;
        QTest::newRow("no operator") << u"model gpt"_qs << u"gpt"_qs << u"After model"_qs;
        QTest::newRow("operator of numbers") << u"model < 5"_qs << u"<"_qs << u"does not go with model"_qs;
        QTest::newRow("word that is none") << u"task = walking"_qs << u"walking"_qs << u"none of coding"_qs;
        QTest::newRow("word for a number") << u"hour = noon"_qs << u"noon"_qs << u"from 0 to 23"_qs;
        QTest::newRow("too large") << u"hour = 24"_qs << u"24"_qs << u"from 0 to 23"_qs;
        QTest::newRow("bad item of a list") << u"hour in (1, 99)"_qs << u"(1, 99)"_qs << u"from 0 to 23"_qs;
        QTest::newRow("bad pattern") << u"model matches \"a(\""_qs << u"\"a(\""_qs << u"pattern"_qs;
        QTest::newRow("open quote") << u"model = \"gpt"_qs << u"\"gpt"_qs << u"does not end"_qs;
        QTest::newRow("open parenthesis") << u"(model = a or key = b"_qs << u"("_qs << u"parenthesis"_qs;
        QTest::newRow("no list") << u"key in ci"_qs << u"ci"_qs << u"(a, b)"_qs;
        QTest::newRow("no value") << u"key ="_qs << u""_qs << u"value is missing"_qs;
        QTest::newRow("no word between") << u"stream has_tools"_qs << u"has_tools"_qs << u"“and”"_qs;
        QTest::newRow("stray sign") << u"model = a & b"_qs << u"&"_qs << u"“and”"_qs;
    }

    void saysWhatIsWrongAndWhere() {
        QFETCH(QString, text);
        QFETCH(QString, place);
        QFETCH(QString, words);
        const ParsedCondition parsed = conditionFromText(text);
        QVERIFY(!parsed.node.has_value());
        QVERIFY2(parsed.problem.message.contains(words), qPrintable(parsed.problem.message));
        QCOMPARE(text.mid(parsed.problem.from, parsed.problem.length), place);
        QVERIFY(parsed.problem.length >= 1);
    }

    void readsAnyTextWithoutFalling() {
        QRandomGenerator random(5);
        const QStringList pieces{u"model"_qs, u"not"_qs,    u"("_qs,  u")"_qs,  u"and"_qs, u"or"_qs,
                                 u"="_qs,     u"in"_qs,     u"\""_qs, u"\\"_qs, u","_qs,   u"stream"_qs,
                                 u"5"_qs,     u"exists"_qs, u"ü"_qs,  u"<="_qs};
        for (int i = 0; i < 5000; ++i) {
            QString text;
            for (int k = random.bounded(12); k > 0; --k)
                text += pieces[random.bounded(static_cast<int>(pieces.size()))] + u' ';
            const ParsedCondition parsed = conditionFromText(text);
            QVERIFY(parsed.node.has_value() != !parsed.problem.message.isEmpty());
        }
        QVERIFY(!conditionFromText(QString(10'000, u'(')).node.has_value());
    }

    void completesWhatIsTyped_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("whole");
        QTest::newRow("field") << u""_qs << u"mod"_qs << u"model"_qs;
        QTest::newRow("field of a provider")
            << u"stream and "_qs << u"provider_state.an"_qs << u"stream and provider_state.anthropic"_qs;
        QTest::newRow("operator") << u"task "_qs << u"i"_qs << u"task in ("_qs;
        QTest::newRow("value") << u"task = "_qs << u"cod"_qs << u"task = coding"_qs;
        QTest::newRow("value of a list") << u"weekday not in (sat, "_qs << u"su"_qs << u"weekday not in (sat, sun"_qs;
        QTest::newRow("value with blanks") << u"client = "_qs << u"\"Cl"_qs << u"client = \"Claude Code\""_qs;
        QTest::newRow("next") << u"task = coding "_qs << u"a"_qs << u"task = coding and"_qs;
        QTest::newRow("after a parenthesis") << u"not ("_qs << u"has_t"_qs << u"not (has_tools"_qs;
    }

    void completesWhatIsTyped() {
        QFETCH(QString, text);
        QFETCH(QString, typed);
        QFETCH(QString, whole);
        ConditionCompleter completer;
        completer.setChoices(sample::choices());
        completer.setCompletionPrefix(text + typed);
        QCOMPARE(completer.pathFromIndex(completer.completionModel()->index(0, 0)), whole);
    }

    void knowsEveryFieldAndOperator() {
        for (const config::ConditionField& field : config::conditionFields()) {
            const QString name = QString::fromUtf8(field.name.data(), static_cast<qsizetype>(field.name.size()));
            if (!name.endsWith(u'.')) QVERIFY2(fieldLabel(name) != name, qPrintable(name));
        }
        for (const std::string_view op : config::conditionOperators()) {
            const QString word = QString::fromUtf8(op.data(), static_cast<qsizetype>(op.size()));
            if (word != u"matches"_qs) QVERIFY2(operatorLabel(word) != word, qPrintable(word));
        }
    }

    void buildsAConditionByChoosing() {
        ConditionBuilder builder;
        builder.setChoices(sample::choices());
        builder.setCondition(*conditionFromText(u"model = x"_qs).node);
        builder.show();
        ConditionNode told;
        connect(&builder, &ConditionBuilder::edited, &builder, [&told](const ConditionNode& node) { told = node; });
        choose(combos(builder, u"Field"_qs)[0], u"Task"_qs);
        QCOMPARE(conditionText(told), u"task = coding"_qs);
        choose(combos(builder, u"Comparison"_qs)[0], u"is one of"_qs);
        type(combos(builder, u"Value"_qs)[0], u"chat, translation"_qs);
        QCOMPARE(conditionText(told), u"task in (chat, translation)"_qs);
        click(builder, u"Add condition"_qs);
        settle();
        QCOMPARE(conditionText(told), u"task in (chat, translation) and model = \"\""_qs);
        choose(combos(builder, u"Field"_qs)[1], u"Access key"_qs);
        choose(combos(builder, u"Value"_qs)[1], u"CI"_qs);
        QCOMPARE(conditionText(told), u"task in (chat, translation) and key = ci"_qs);
        choose(combos(builder, u"Group"_qs)[0], u"Any of these"_qs);
        settle();
        QCOMPARE(conditionText(told), u"task in (chat, translation) or key = ci"_qs);
        choose(combos(builder, u"Group"_qs)[0], u"Not this"_qs);
        settle();
        QCOMPARE(conditionText(told), u"not (task in (chat, translation) or key = ci)"_qs);
        click(builder, u"Take this condition out"_qs);
        settle();
        QCOMPARE(conditionText(told), u"not key = ci"_qs);
    }

    void keepsWhatDoesNotFitFromTheDocument() {
        ConditionBuilder builder;
        builder.setChoices(sample::choices());
        builder.setCondition(*conditionFromText(u"hour = 8"_qs).node);
        builder.show();
        QSignalSpy edited(&builder, &ConditionBuilder::edited);
        type(combos(builder, u"Value"_qs)[0], u"late"_qs);
        QCOMPARE(edited.size(), 0);
        type(combos(builder, u"Value"_qs)[0], u"22"_qs);
        QCOMPARE(edited.size(), 1);
    }

private:
    static void click(QWidget& widget, const QString& name) {
        for (QAbstractButton* button : widget.findChildren<QAbstractButton*>())
            if (button->accessibleName() == name && button->isVisibleTo(&widget)) return button->click();
        QFAIL(qPrintable(u"no button "_qs + name));
    }
};

TOLLGATE_TEST(ConditionsTest)
#include "tst_conditions.moc"
