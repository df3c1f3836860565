// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/providers/detail_head.h"

#include "ui/common/entities.h"
#include "ui/providers/provider_words.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/theme/type.h"
#include "ui/widgets/button.h"
#include "ui/widgets/status_label.h"

#include <QMenu>
#include <QPainter>

namespace tollgate::ui {

namespace {

constexpr int kHeight = 46;
constexpr int kSwatchGap = 6;
constexpr int kWidestName = 240;

} // namespace

// Swatch and name, as in the list.
class DetailHead::Name final : public QWidget {
public:
    void show(const QString& name, int slot) {
        m_name = name;
        m_slot = slot;
        setAccessibleName(name);
        setToolTip(name);
        updateGeometry();
        update();
    }

    QSize sizeHint() const override {
        const QFontMetrics metrics(ui::font(Type::Strong, font()));
        return {std::min(kWidestName, kSwatch + kSwatchGap + metrics.horizontalAdvance(m_name) + kSpace1),
                metrics.height()};
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const Theme theme = Theme::of(this);
        drawSwatch(painter, {0, (height() - kSwatch) / 2, kSwatch, kSwatch}, theme.slot(m_slot));
        painter.setFont(ui::font(Type::Strong, font()));
        painter.setPen(theme.color(Role::Text));
        const QRect area = rect().adjusted(kSwatch + kSwatchGap, 0, 0, 0);
        painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(m_name, Qt::ElideRight, area.width()));
    }

private:
    QString m_name;
    int m_slot = 0;
};

DetailHead::DetailHead(QWidget* parent)
    : Bar(kHeight, parent),
      m_name(new Name),
      m_state(new StatusLabel),
      m_retry(new Button(tr("Try again"), QStringLiteral("replay"))),
      m_test(new Button(tr("Test connection"), QStringLiteral("play"))) {
    setAccessibleName(tr("Selected provider"));
    setMargins(kCardPadding, kCardPadding);
    m_state->setStrong(true);
    m_state->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    add(m_name);
    add(m_state, 1);
    m_retry->setToolTip(tr("Asks it again with the next request, whatever has failed"));
    m_retry->setVisible(false);
    add(m_retry);
    add(m_test);
    auto* addKey = new Button(tr("Add key"), QStringLiteral("plus"));
    auto* edit = new Button(tr("Edit"), QStringLiteral("edit"));
    auto* more = Button::iconOnly(QStringLiteral("more"), tr("More for this provider"), ButtonVariant::Flat);
    add(addKey);
    add(edit);
    add(more);
    connect(m_retry, &QPushButton::clicked, this, &DetailHead::retryRequested);
    connect(m_test, &QPushButton::clicked, this, &DetailHead::testRequested);
    connect(addKey, &QPushButton::clicked, this, &DetailHead::addKeyRequested);
    connect(edit, &QPushButton::clicked, this, &DetailHead::editRequested);
    QMenu* menu = buildMenu();
    connect(more, &QPushButton::clicked, this,
            [more, menu] { menu->popup(more->mapToGlobal(QPoint(0, more->height()))); });
}

QMenu* DetailHead::buildMenu() {
    auto* menu = new QMenu(this);
    m_up = menu->addAction(tr("Move up"), this, [this] { Q_EMIT moveRequested(-1); });
    m_down = menu->addAction(tr("Move down"), this, [this] { Q_EMIT moveRequested(1); });
    menu->addSeparator();
    menu->addAction(icon(QStringLiteral("trash"), Role::Error), tr("Remove"), this,
                    [this] { Q_EMIT removeRequested(); });
    return menu;
}

void DetailHead::setProvider(const bridge::ProviderStatus& status, int place, int all, const QDateTime& now) {
    m_name->show(text(status.provider.name), status.provider.color_slot);
    m_state->setStatus(statusOf(status.state), stateWord(status.state));
    m_state->setReason(stateSentence(status, now));
    m_retry->setVisible(bridge::canTryAgain(status));
    m_up->setEnabled(place > 1);
    m_down->setEnabled(place < all);
}

} // namespace tollgate::ui
