// SPDX-License-Identifier: GPL-3.0-or-later
// Where a provider is and how it is spoken to: what its address needs (resource, account, region), the address, the
// protocol. The address follows the preset until somebody types one. UI thread.
#pragma once

#include "config/config.h"
#include "config/preset.h"

#include <QWidget>

#include <map>
#include <vector>

class QComboBox;
class QLineEdit;
class QVBoxLayout;

namespace tollgate::ui {

class FieldRow;

class AddressFields : public QWidget {
    Q_OBJECT
public:
    explicit AddressFields(QWidget* parent = nullptr);

    void setPreset(const config::Preset* preset); // null: none is chosen
    void setProvider(const config::Provider& provider, const config::Preset* preset);

    // Fills in dialect, params and base_url, the latter with the params in it.
    void apply(config::Provider& provider) const;
    // The first thing that is missing or wrong, and says so under its field when `show`; "" when all is well.
    QString problem(bool show);
    void setAddressHelp(const QString& help);

    QLineEdit* address() const { return m_address; }

Q_SIGNALS:
    void edited();

private:
    struct Param {
        config::PresetParam about;
        QLineEdit* field;
        FieldRow* row;
    };

    void showParams(const std::map<std::string, std::string>& values);
    void showDialects();
    void followPreset();
    Dialect dialect() const;
    std::map<std::string, std::string> params() const;
    QString filled(QString address) const;
    QString paramProblem(const Param& param) const;
    QString addressProblem() const;

    const config::Preset* m_preset = nullptr;
    std::vector<Param> m_params;
    QVBoxLayout* m_param_rows;
    QLineEdit* m_address;
    FieldRow* m_address_row;
    QComboBox* m_dialect;
    bool m_own_address = false; // typed by the person
};

} // namespace tollgate::ui
