// SPDX-License-Identifier: GPL-3.0-or-later
// The list of models and prices in force: the product's own, or one that a person installed beside the journal, which
// then stands instead of it. Another process (the command line) may install one; a running gateway notices. Made by the
// runtime or a command. Main thread.
#pragma once

#include "base/result.h"
#include "bridge/catalogue_changes.h"

#include <QDateTime>
#include <QFileSystemWatcher>
#include <QObject>
#include <QString>
#include <QTimer>

#include <memory>
#include <string>
#include <vector>

namespace tollgate::pricing {
class Catalogue;
}

namespace tollgate::bridge {

// A list that was read and may be installed.
struct CatalogueUpdate {
    QString as_of_before; // ISO dates of both lists
    QString as_of;
    int models = 0; // in the new one
    std::vector<ModelChange> changes;
    std::string text; // of the file

    int count(ModelChange::Kind kind) const;
};

class CatalogueStore : public QObject {
    Q_OBJECT
public:
    CatalogueStore(const QString& dataFolder, std::shared_ptr<const pricing::Catalogue> builtIn,
                   QObject* parent = nullptr);

    // Reads the installed list, if there is one. One that does not read is not used: problem() says why.
    void load();
    // Notices from now on when another process installs or removes one.
    void watch();

    const std::shared_ptr<const pricing::Catalogue>& current() const { return m_current; } // never null

    bool installed() const { return m_current != m_builtIn; }

    const QString& problem() const { return m_problem; } // "" or why the installed list is not used

    // What a file would change; the error names the place in it. Installs nothing.
    Result<CatalogueUpdate> preview(const QString& file) const;
    // "" or what went wrong; then nothing has changed. The list before is kept as catalogue.json.bak.
    QString install(const CatalogueUpdate& update);
    // Back to the product's own; the installed one is kept as catalogue.json.bak.
    QString reset();

Q_SIGNALS:
    void changed(); // current() is another one

private:
    void take(std::shared_ptr<const pricing::Catalogue> catalogue, const QString& problem);

    QString m_path;
    std::shared_ptr<const pricing::Catalogue> m_builtIn;
    std::shared_ptr<const pricing::Catalogue> m_current;
    std::string m_text; // of the installed list; "" for the product's own
    QString m_problem;
    QDateTime m_stamp; // of the installed file as it was read
    QFileSystemWatcher m_watcher;
    QTimer m_settle;
};

} // namespace tollgate::bridge
