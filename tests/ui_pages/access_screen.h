// SPDX-License-Identifier: GPL-3.0-or-later
// The access page in its window on the frozen day, used as a person would: controls by the names that assistive
// programs read. Owned by a test.
#pragma once

#include "bridge/access_keys.h"
#include "bridge/budgets.h"
#include "fixture.h"
#include "providers_screen.h"
#include "ui/access/access_page.h"
#include "ui/access/key_panel.h"
#include "ui/shell/console_settings.h"
#include "ui/shell/main_window.h"
#include "ui/widgets/button.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/dialog.h"

#include <QLineEdit>

namespace tollgate::test {

class AccessScreen {
public:
    explicit AccessScreen(QSize size = {1440, 900})
        : m_day(std::make_unique<PictureDay>()), m_window(std::make_unique<ui::MainWindow>(&m_settings)) {
        m_page = new ui::AccessPage({m_day->runtime().accessKeys(), m_day->runtime().budgets(), m_day->log(),
                                     m_day->settings(), m_day->gateway(), &m_settings});
        m_window->addPage(m_page);
        m_window->resize(size);
        m_window->show();
        m_window->activateWindow();
        if (!QTest::qWaitFor([this] { return m_day->log().isIdle(); }, kScreenPatienceMs)) qFatal("no figures came");
        QCoreApplication::processEvents();
    }

    ui::MainWindow& window() { return *m_window; }

    ui::AccessPage& page() { return *m_page; }

    PictureDay& day() { return *m_day; }

    ui::DataTable* table(const char* name = "Access keys") {
        return control<ui::DataTable>(m_window.get(), QString::fromLatin1(name));
    }

    ui::Cell cell(int row, const char* column, const char* name = "Access keys") {
        ui::DataTable* in = table(name);
        return in->model()
            ->index(row, in->table()->columnOf(QString::fromLatin1(column)))
            .data(ui::TableModel::CellRole)
            .value<ui::Cell>();
    }

    const config::AccessKey* key(const char* id) { return m_day->settings().config().accessKey(id); }

    ui::KeyPanel* panel() { return m_page->findChild<ui::KeyPanel*>(); }

    QLineEdit* field(const char* name) { return control<QLineEdit>(panel(), QString::fromLatin1(name)); }

    ui::Button* button(const char* name) { return control<ui::Button>(m_window.get(), QString::fromLatin1(name)); }

    // The dialog that stands open.
    QWidget* dialog() {
        if (!QTest::qWaitFor([&] { return openDialog() != nullptr; }, kScreenPatienceMs)) qFatal("no dialog is open");
        return openDialog();
    }

    // Replaces a text in the configuration file, as an editor does.
    void editOutside(const QByteArray& from, const QByteArray& to) {
        QByteArray text = fileText();
        if (!text.contains(from)) qFatal("%s is not in the file.", from.constData());
        TempProfile::writeFile(m_day->configFile(), text.replace(from, to));
    }

    const config::Budget* budget(const char* id) {
        for (const config::Budget& one : m_day->settings().config().budgets)
            if (one.id == id) return &one;
        return nullptr;
    }

    QByteArray fileText() const { return TempProfile::readFile(m_day->configFile()); }

private:
    QWidget* openDialog() {
        for (ui::Dialog* dialog : m_window->findChildren<ui::Dialog*>())
            if (dialog->isVisible()) return dialog;
        return nullptr;
    }

    std::unique_ptr<PictureDay> m_day;
    ui::ConsoleSettings m_settings;
    std::unique_ptr<ui::MainWindow> m_window;
    ui::AccessPage* m_page;
};

} // namespace tollgate::test
