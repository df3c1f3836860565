// SPDX-License-Identifier: GPL-3.0-or-later
// Ids from names: what they are made of, and that they are free.
#include "config/free_id.h"
#include "support/test_main.h"

#include <set>

using namespace tollgate;

class FreeIdTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void isMadeFromAName_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("id");
        QTest::addRow("capitals and blanks") << QStringLiteral("Lab vLLM") << QStringLiteral("lab-vllm");
        QTest::addRow("signs at the ends") << QStringLiteral("  !Night  batch! ") << QStringLiteral("night-batch");
        QTest::addRow("dots of models") << QStringLiteral("gpt-5.4-*-day") << QStringLiteral("gpt-5-4-day");
        QTest::addRow("other scripts") << QStringLiteral("日本") << QStringLiteral("thing");
        QTest::addRow("too long") << QString(80, u'a') << QString(36, u'a');
    }

    void isMadeFromAName() {
        QFETCH(QString, name);
        const std::string id = config::freeId(name.toStdString(), "thing", [](const std::string&) { return false; });
        QTEST(QString::fromStdString(id), "id");
    }

    void isFree() {
        std::set<std::string> taken;
        const auto next = [&] {
            const std::string id =
                config::freeId("Main", "thing", [&](const std::string& one) { return taken.count(one) > 0; });
            taken.insert(id);
            return QString::fromStdString(id);
        };
        QCOMPARE(next(), QStringLiteral("main"));
        QCOMPARE(next(), QStringLiteral("main-2"));
        QCOMPARE(next(), QStringLiteral("main-3"));
    }
};

TOLLGATE_TEST(FreeIdTest)
#include "tst_free_id.moc"
