// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routing/properties/node_combo.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/widgets/combo_items.h"

#include <QComboBox>
#include <QIconEngine>
#include <QPainter>

namespace tollgate::ui {

namespace {

class SwatchEngine final : public QIconEngine {
public:
    explicit SwatchEngine(int slot) : m_slot(slot) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode, QIcon::State) override {
        QRect square(0, 0, kSwatch, kSwatch);
        square.moveCenter(rect.center());
        drawSwatch(*painter, square, Theme::of(nullptr).slot(m_slot));
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        QPixmap made(size);
        made.fill(Qt::transparent);
        QPainter painter(&made);
        paint(&painter, QRect({0, 0}, size), mode, state);
        return made;
    }

    QIconEngine* clone() const override { return new SwatchEngine(m_slot); }

private:
    int m_slot;
};

} // namespace

QIcon swatchIcon(int color_slot) {
    return QIcon(new SwatchEngine(color_slot));
}

void offerNodes(QComboBox& box, const Choices& choices, const NodeOffer& offer) {
    QList<ComboItem> items;
    if (!offer.none.isEmpty()) items.append({offer.none, QString()});
    bool known = offer.now.isEmpty();
    for (const NodeChoice& node : choices.nodes) {
        if (node.id == offer.self || node.kind == StepKind::Entry || node.kind == StepKind::Note) continue;
        if (offer.only != StepKind::Unknown && node.kind != offer.only) continue;
        const ProviderChoice* provider = choices.provider(node.provider);
        items.append({node.name, node.id,
                      provider != nullptr ? swatchIcon(provider->color_slot) : icon(stepIcon(node.kind), Role::Muted)});
        known = known || node.id == offer.now;
    }
    if (!known) items.append({offer.now, offer.now});
    setItems(box, items);
    box.setCurrentIndex(offer.now.isEmpty() && offer.none.isEmpty() ? -1 : box.findData(offer.now));
}

} // namespace tollgate::ui
