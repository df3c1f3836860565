// SPDX-License-Identifier: GPL-3.0-or-later
// The group Prices: which list of models and prices is in force, and another one from a file, chosen or dropped here.
// UI thread.
#pragma once

#include "bridge/prices.h"
#include "bridge/settings.h"

#include <QWidget>

namespace tollgate::ui {

class Button;
class FormRow;
class Label;

class PricesForm : public QWidget {
    Q_OBJECT
public:
    PricesForm(bridge::Settings& settings, bridge::Prices& prices, QWidget* parent = nullptr);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void show();
    void chooseFile();
    void openFile(const QString& file);
    void goBack();

    bridge::Settings& m_settings;
    bridge::Prices& m_prices;
    Label* m_date;
    Label* m_models;
    FormRow* m_date_row;
    FormRow* m_file_row;
    Button* m_back;
};

} // namespace tollgate::ui
