// SPDX-License-Identifier: GPL-3.0-or-later
// What is set for the selected provider: protocol, address, models, place in the order. UI thread.
#pragma once

#include "bridge/provider_status.h"

#include <QWidget>

namespace tollgate::ui {

class Label;

class ProviderFacts : public QWidget {
    Q_OBJECT
public:
    explicit ProviderFacts(QWidget* parent = nullptr);

    // `place` of `all`, from 1.
    void setProvider(const bridge::ProviderStatus& status, int place, int all);

private:
    Label* m_protocol;
    Label* m_address;
    Label* m_models;
    Label* m_order;
};

} // namespace tollgate::ui
