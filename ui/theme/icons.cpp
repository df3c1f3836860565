// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.h"

#include "ui/theme/theme.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QRegularExpression>
#include <QSvgRenderer>

namespace tollgate::ui {

namespace {

QString source(const QString& name) {
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString tinted(QString svg, const QColor& color) {
    static const QRegularExpression colors(QStringLiteral("#[0-9A-Fa-f]{6}"));
    return svg.replace(colors, color.name());
}

QPixmap rendered(const QString& svg, const QSize& size, qreal ratio) {
    QPixmap pixmap(size * ratio);
    pixmap.fill(Qt::transparent);
    QSvgRenderer renderer(svg.toUtf8());
    QPainter painter(&pixmap);
    renderer.render(&painter);
    painter.end();
    pixmap.setDevicePixelRatio(ratio);
    return pixmap;
}

class ThemedEngine final : public QIconEngine {
public:
    ThemedEngine(QString name, Role role) : m_name(std::move(name)), m_role(role) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
        const qreal ratio = painter->device() ? painter->device()->devicePixelRatioF() : 1.0;
        painter->drawPixmap(rect, iconPixmap(m_name, rect.height(), tint(mode), ratio));
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State) override {
        return iconPixmap(m_name, size.height(), tint(mode), 1.0);
    }

    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State, qreal scale) override {
        QPixmap made = iconPixmap(m_name, qRound(size.height() / scale), tint(mode), scale);
        return made;
    }

    QIconEngine* clone() const override { return new ThemedEngine(m_name, m_role); }

private:
    QColor tint(QIcon::Mode mode) const { return color(nullptr, mode == QIcon::Disabled ? Role::Muted : m_role); }

    QString m_name;
    Role m_role;
};

} // namespace

QPixmap iconPixmap(const QString& name, int size, const QColor& color, qreal ratio) {
    const QString key = QStringLiteral("tollgate/%1/%2/%3/%4").arg(name).arg(size).arg(color.name()).arg(ratio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap)) return pixmap;
    const QString svg = source(name);
    if (svg.isEmpty()) return {};
    pixmap = rendered(tinted(svg, color), {size, size}, ratio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

QIcon icon(const QString& name, Role role) {
    return QIcon(new ThemedEngine(name, role));
}

void drawIcon(QPainter& painter, const QRect& rect, const QString& name, const QColor& color) {
    painter.drawPixmap(rect, iconPixmap(name, rect.height(), color, painter.device()->devicePixelRatioF()));
}

void drawMark(QPainter& painter, const QRect& rect, const QColor& square, const QColor& barrier) {
    QString svg = source(QStringLiteral("tollgate"));
    svg.replace(QStringLiteral("#2457C5"), square.name()).replace(QStringLiteral("#FFFFFF"), barrier.name());
    QSvgRenderer renderer(svg.toUtf8());
    renderer.render(&painter, rect);
}

QIcon appIcon() {
    QIcon made;
    for (const int size : {16, 22, 24, 32, 48, 64, 128, 256}) {
        QPixmap pixmap(size, size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        drawMark(painter, pixmap.rect(), roleColor(Scheme::Light, Role::Accent),
                 roleColor(Scheme::Light, Role::OnAccent));
        painter.end();
        made.addPixmap(pixmap);
    }
    return made;
}

} // namespace tollgate::ui
