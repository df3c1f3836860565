// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of `tollgated prices`, one file each; `arguments` without the words before. They return exit codes.
#pragma once

#include <QStringList>

#include <optional>
#include <string>

namespace tollgate::cli {

class CommandArguments;

int pricesShow(const QStringList& arguments);
int pricesSet(const QStringList& arguments);
int pricesClear(const QStringList& arguments);
int pricesUpdate(const QStringList& arguments);
int pricesReset(const QStringList& arguments);

struct PricedModel {
    std::string provider; // id in the configuration
    std::string model;    // as the provider knows it; slashes may stand in it
};

// "openai/gpt-5.4"; nothing for anything else.
std::optional<PricedModel> pricedModel(const QString& text);

} // namespace tollgate::cli
