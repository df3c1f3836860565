// SPDX-License-Identifier: GPL-3.0-or-later
// The page in a window of 960×600: what can be done with a draft stays within reach.
#include "routing_screen.h"
#include "support/test_main.h"

#include <QComboBox>

using namespace tollgate;
using namespace tollgate::test;

class NarrowRoutingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void theDraftBarKeepsWhatIsNeeded() {
        RoutingScreen screen({QStringLiteral("anthropic"), QStringLiteral("openai")}, {960, 600});
        screen.click(QStringLiteral("Use Stay up"));
        screen.publish({});
        screen.page().editor().setMember({}, QStringLiteral("name"), config::Json::string("Default route"));
        QTRY_VERIFY(screen.checked());
        const QRect window = screen.window().rect();
        const auto inside = [&](QWidget* widget) {
            return window.contains(QRect(widget->mapTo(&screen.window(), QPoint()), widget->size()));
        };
        for (const char* name : {"Undo", "Redo", "History", "Discard", "Compare", "Publish"}) {
            auto* button = control<QAbstractButton>(&screen.page(), QString::fromLatin1(name));
            QVERIFY2(inside(button) && button->width() >= button->minimumSizeHint().width(), name);
        }
        auto* routes = control<QComboBox>(&screen.page(), QStringLiteral("Route"));
        QVERIFY(inside(routes));
        constexpr int kArrow = 36; // and the frame
        QVERIFY(routes->fontMetrics().horizontalAdvance(routes->currentText()) + kArrow <= routes->width());
        screen.click(QStringLiteral("Discard"));
        QCOMPARE(screen.draft().name, std::string("Stay up"));
    }
};

TOLLGATE_TEST(NarrowRoutingTest)
#include "tst_narrow.moc"
