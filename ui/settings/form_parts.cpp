// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/form_parts.h"

#include "ui/format/numbers.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDesktopServices>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace tollgate::ui {

namespace {

constexpr qint64 kMonth = 30; // as people count when they say "about a year"

class Words {
    Q_DECLARE_TR_FUNCTIONS(tollgate::ui::SettingsPage)
};

constexpr int kFactWidth = 360; // then a fact goes on in a second line

// As wide as its words, which labels that may wrap are not by themselves.
class Fact final : public Label {
public:
    using Label::Label;

    QSize sizeHint() const override {
        const int wanted = std::min(fontMetrics().horizontalAdvance(text()) + 2, kFactWidth);
        return {wanted, heightForWidth(wanted)};
    }
};

} // namespace

QVBoxLayout* columnOf(QWidget* form) {
    auto* column = new QVBoxLayout(form);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    return column;
}

Label* fact(const QString& words) {
    auto* label = new Fact(words);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setWordWrap(true);
    return label;
}

Button* opener(const QString& words, const QString& name, const std::function<QString()>& path) {
    auto* button = new Button(words);
    button->setAccessibleName(name);
    QObject::connect(button, &QPushButton::clicked, button,
                     [path] { QDesktopServices::openUrl(QUrl::fromLocalFile(path())); });
    return button;
}

void choose(QComboBox* box, qint64 value, const QString& words) {
    if (box->findData(value) < 0) box->addItem(words, value);
    box->setCurrentIndex(box->findData(value));
}

QString daysInWords(qint64 days) {
    if (days == 0) return Words::tr("not at all");
    if (days == 1) return Words::tr("1 day");
    if (days < 3 * kMonth) return Words::tr("%1 days").arg(days);
    return Words::tr("%1 months").arg(days / kMonth);
}

QString roomInWords(qint64 size) {
    constexpr qint64 half = qint64{1} << 29;
    if (size < half || size % half != 0) return bytes(size);
    return QStringLiteral("%1 GB").arg(QLocale().toString(static_cast<double>(size) / (2.0 * half)));
}

} // namespace tollgate::ui
