// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/test_main.h"
#include "ui/theme/appearance.h"
#include "ui/theme/icons.h"
#include "ui/theme/status.h"
#include "ui/theme/type.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"

#include <QApplication>
#include <QFile>
#include <QPainter>

#include <cmath>

using namespace tollgate::ui;

namespace {

double linear(float part) {
    return part <= 0.04045F ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& color) {
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor& a, const QColor& b) {
    const double first = luminance(a) + 0.05, second = luminance(b) + 0.05;
    return std::max(first, second) / std::min(first, second);
}

// Widths of digits in an image: the columns where something was painted.
QRect inked(const QImage& image) {
    QRect box;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (qAlpha(image.pixel(x, y)) > 40) box |= QRect(x, y, 1, 1);
    return box;
}

} // namespace

class ThemeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textReadsOnEverySurface();
    void paletteNamesItsTheme();
    void foreignPaletteIsKept();
    void switchesWhileShown();
    void everyIconOfTheCodeExists();
    void iconsTakeTheColour();
    void digitsDoNotJump();
    void typeStyles();
};

// DESIGN-LANGUAGE.md §1.1: every text role at least 4.5 over every surface, lines of controls at least 3.
void ThemeTest::textReadsOnEverySurface() {
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        for (const Role surface : {Role::Window, Role::Base, Role::Alternate, Role::Nav, Role::Hover, Role::Selected})
            for (const Role text : {Role::Text, Role::Muted, Role::Accent, Role::Ok, Role::Warning, Role::Error,
                                    Role::Info, Role::Denied})
                QVERIFY2(
                    contrast(roleColor(scheme, text), roleColor(scheme, surface)) >= 4.5,
                    qPrintable(QStringLiteral("%1 on %2").arg(static_cast<int>(text)).arg(static_cast<int>(surface))));
        for (const Role state : {Role::Ok, Role::Warning, Role::Error, Role::Info, Role::Denied})
            QVERIFY(contrast(roleColor(scheme, state), roleColor(scheme, tintOf(state))) >= 4.5);
        for (int slot = 1; slot <= kSlotCount; ++slot)
            QVERIFY(contrast(slotColor(scheme, slot), roleColor(scheme, Role::Base)) >= 2.95);
        QVERIFY(contrast(roleColor(scheme, Role::OnAccent), roleColor(scheme, Role::Accent)) >= 4.5);
        QVERIFY(contrast(roleColor(scheme, Role::Control), roleColor(scheme, Role::Base)) >= 3);
    }
}

void ThemeTest::paletteNamesItsTheme() {
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        const Theme found = Theme::of(Theme(scheme).palette());
        QCOMPARE(found.scheme(), scheme);
        QVERIFY(!found.isPlatform());
    }
}

void ThemeTest::foreignPaletteIsKept() {
    QPalette contrasting(Qt::white, Qt::black);
    contrasting.setColor(QPalette::Base, Qt::black);
    const Theme theme = Theme::of(contrasting);
    QVERIFY(theme.isPlatform());
    QCOMPARE(theme.scheme(), Scheme::Dark);
    QCOMPARE(theme.color(Role::TintError), QColor(Qt::black)); // no tints
    QCOMPARE(theme.palette(), contrasting);
}

void ThemeTest::switchesWhileShown() {
    Card card(QStringLiteral("Providers"));
    auto* label = new Label(QStringLiteral("muted"), Type::Body, Role::Muted);
    card.add(label);
    card.resize(200, 100);
    card.show();
    QList<QColor> fills, words;
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark, Scheme::Light}) {
        QApplication::setPalette(Theme(scheme).palette());
        QCoreApplication::processEvents(); // Qt posts the new palette to the windows
        fills.append(card.grab().toImage().pixelColor(190, 90));
        words.append(label->palette().color(QPalette::WindowText));
    }
    const auto both = [](Role role) {
        return QList<QColor>{roleColor(Scheme::Light, role), roleColor(Scheme::Dark, role),
                             roleColor(Scheme::Light, role)};
    };
    QCOMPARE(fills, both(Role::Base));
    QCOMPARE(words, both(Role::Muted));
}

void ThemeTest::everyIconOfTheCodeExists() {
    for (int i = 0; i <= static_cast<int>(Status::Denied); ++i) {
        const auto status = static_cast<Status>(i);
        QVERIFY2(!iconPixmap(statusIcon(status), 12, Qt::black, 1).isNull(), qPrintable(statusIcon(status)));
        QVERIFY(!statusWord(status).isEmpty());
    }
    for (const char* name : {"home",    "requests", "spending", "providers", "settings", "copy",    "check", "close",
                             "more",    "menu",     "search",   "filter",    "star",     "eye",     "chevd", "chevr",
                             "warning", "error",    "info",     "deny",      "drag",     "tollgate"})
        QVERIFY2(QFile::exists(QStringLiteral(":/icons/%1.svg").arg(QLatin1String(name))), name);
    QVERIFY(iconPixmap(QStringLiteral("nothing-like-this"), 16, Qt::black, 1).isNull());
}

void ThemeTest::iconsTakeTheColour() {
    const QImage image = iconPixmap(QStringLiteral("status-down"), 12, QColor(10, 200, 30), 2).toImage();
    QCOMPARE(image.size(), QSize(24, 24));
    QCOMPARE(image.pixelColor(12, 12), QColor(10, 200, 30));
}

// Inter's own digits differ in width; drawn evenly, "1" and "8" end at the same place.
void ThemeTest::digitsDoNotJump() {
    const QFont proportional(QStringLiteral("Inter"), 10);
    if (hasTabularDigits(proportional)) QSKIP("no font with proportional digits on this machine");
    QCOMPARE(tabularWidth(QStringLiteral("11:11"), proportional), tabularWidth(QStringLiteral("88:88"), proportional));
    const auto right_edge_of_first = [&](const QString& text) {
        QImage image(120, 30, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        painter.setFont(proportional);
        drawTabular(painter, QRectF(0, 0, 110, 30), Qt::AlignRight | Qt::AlignVCenter, text);
        painter.end();
        return inked(image).right();
    };
    QCOMPARE(right_edge_of_first(QStringLiteral("111 s")), right_edge_of_first(QStringLiteral("888 s")));
}

void ThemeTest::typeStyles() {
    const QFont body(QStringLiteral("DejaVu Sans"), 10);
    QCOMPARE(font(Type::Caption, body).pointSizeF(), 9.0);
    QCOMPARE(font(Type::Figure, body).pointSizeF(), 18.0);
    QCOMPARE(font(Type::Title, body).weight(), QFont::DemiBold);
    QCOMPARE(font(Type::Caption, QFont(QStringLiteral("DejaVu Sans"), 9)).pointSizeF(), 9.0); // never under 9
    QVERIFY(fixedFont().pointSizeF() >= 9);
}

TOLLGATE_TEST(ThemeTest)
#include "tst_theme.moc"
