// SPDX-License-Identifier: GPL-3.0-or-later
// A sentence for people, in their language on screen and in English for files and the command line. Values; UI thread.
#pragma once

#include <QString>
#include <QStringList>

#include <string>
#include <string_view>
#include <vector>

namespace tollgate::resilience {
struct Reason;
}

namespace tollgate::bridge {

struct Sentence {
    QString shown;
    std::string plain;
};

// `pattern` with its places filled, in one pass: "%1" stands for the first argument.
QString filled(const QString& pattern, const QStringList& arguments);

// `english` is marked with QT_TRANSLATE_NOOP("tollgate::bridge", …).
Sentence sentence(const char* english, const QStringList& arguments = {});

// Why a breaker is not closed or a key rests (resilience/reason.h).
Sentence sentenceOf(const resilience::Reason& reason);
// The same by code, in the person's language; "" for a code that is none of these.
QString reasonShown(std::string_view code, const std::vector<std::string>& arguments);

} // namespace tollgate::bridge
