// SPDX-License-Identifier: GPL-3.0-or-later
// Ctrl+K: search or run (DESIGN-LANGUAGE.md §10). A field with a list under it, over the window's header; each line
// says what Enter will do. It knows no pages and no providers: sources give commands for what is typed. UI thread.
#pragma once

#include <QFrame>
#include <QList>
#include <QPointer>
#include <QString>

#include <functional>

class QLineEdit;
class QListWidget;

namespace tollgate::ui {

struct Command {
    QString title;  // "Switch off OpenAI"
    QString detail; // muted, behind it: "provider"
    QString icon;
    QString words; // further words that find it: "openai off"
    std::function<void()> run;
    bool always = false; // made for just what was typed: no need to contain it
};

// Commands that fit what is typed, or all of a source's: the palette chooses among them.
using CommandSource = std::function<QList<Command>(const QString& typed)>;

// The commands that contain every word of `typed`, those that begin with it first; at most `most`.
QList<Command> fittingCommands(const QList<Command>& commands, const QString& typed, int most);

class CommandPalette : public QFrame {
    Q_OBJECT
public:
    explicit CommandPalette(QWidget* parent);

    void addSource(CommandSource source) { m_sources.append(std::move(source)); }

    // Right-aligned at `right` and below `top`, in the parent.
    void open(int right, int top);
    void close();

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill();
    void run(int row);
    void step(int by);

    QList<CommandSource> m_sources;
    QList<Command> m_shown;
    QLineEdit* m_edit;
    QListWidget* m_list;
    QPointer<QWidget> m_before; // had the focus
};

} // namespace tollgate::ui
