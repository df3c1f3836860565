// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/listener.h"
#include "support/test_main.h"

#include <limits>

using namespace tollgate::net;

class ListenerTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    // reliability.md §4.2 #38: clients never take the descriptors that providers, journal and window need.
    void leavesDescriptorsToTheOthers_data() {
        QTest::addColumn<quint64>("descriptors");
        QTest::addColumn<quint64>("wanted");
        QTest::addColumn<quint64>("clients");
        auto row = [](const char* name, quint64 descriptors, quint64 wanted, quint64 clients) {
            QTest::newRow(name) << descriptors << wanted << clients;
        };
        row("plenty", 1'048'576, 10'000, 10'000);
        row("no limit", std::numeric_limits<quint64>::max(), 10'000, 10'000);
        row("a desktop's soft limit", 1024, 10'000, 480);
        row("exactly enough", 20'064, 10'000, 10'000);
        row("one too few", 20'062, 10'000, 9'999);
        row("hardly any", 70, 10'000, 3);
        row("none", 10, 10'000, 1);
        row("asked for none", 1024, 0, 1);
    }

    void leavesDescriptorsToTheOthers() {
        QFETCH(quint64, descriptors);
        QFETCH(quint64, wanted);
        QFETCH(quint64, clients);
        QCOMPARE(quint64{clientsFor(descriptors, static_cast<std::size_t>(wanted))}, clients);
    }
};

TOLLGATE_TEST(ListenerTest)
#include "tst_listener.moc"
