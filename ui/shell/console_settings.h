// SPDX-License-Identifier: GPL-3.0-or-later
// What the console remembers about itself: theme, window, splitters, columns. A small JSON file of its own
// (console.json beside the configuration), written when something changed; never configuration of the gateway. A file
// that cannot be read is as good as none. Owned by `app`, UI thread.
#pragma once

#include "ui/theme/appearance.h"
#include "ui/widgets/layout_store.h"

#include <QByteArray>
#include <QJsonObject>
#include <QObject>
#include <QTimer>

namespace tollgate::ui {

class ConsoleSettings : public QObject, public LayoutStore {
    Q_OBJECT

public:
    // An empty path keeps everything in memory (demo, screenshots, tests).
    explicit ConsoleSettings(const QString& path = {}, QObject* parent = nullptr);
    ~ConsoleSettings() override; // writes what is still unwritten

    ThemeChoice theme() const;
    void setTheme(ThemeChoice choice);
    bool navigationCollapsed() const;
    void setNavigationCollapsed(bool collapsed);
    bool reduceMotion() const;
    void setReduceMotion(bool reduce);
    // QWidget::saveGeometry().
    QByteArray geometry() const;
    void setGeometry(const QByteArray& geometry);
    // Answered "Keep the gateway running in the background?" (no tray): none until it was asked.
    std::optional<bool> keepRunning() const;
    void setKeepRunning(bool keep);

    // Filters of the log that a person gave a name: name and expression, in the order of their making.
    QList<QPair<QString, QString>> namedFilters() const;
    void setNamedFilters(const QList<QPair<QString, QString>>& filters);
    // The first-run card was hidden; it comes back through the menu.
    bool firstRunHidden() const;
    void setFirstRunHidden(bool hidden);

    QList<ColumnState> columns(const QString& table) const override;
    void setColumns(const QString& table, const QList<ColumnState>& columns) override;
    QList<int> sizes(const QString& splitter) const override;
    void setSizes(const QString& splitter, const QList<int>& sizes) override;

    // Writes now. False when the file cannot be written; the values stay.
    bool save();

Q_SIGNALS:
    void themeChanged(ThemeChoice choice);

private:
    void set(const QString& name, const QJsonValue& value);
    void setIn(const QString& group, const QString& name, const QJsonValue& value);

    QString m_path;
    QJsonObject m_values;
    QTimer m_save;
    bool m_unsaved = false;
};

} // namespace tollgate::ui
