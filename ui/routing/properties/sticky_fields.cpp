// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routing/properties/sticky_fields.h"

#include "config/codecs.h"

#include <QCoreApplication>

namespace tollgate::ui {

namespace {

QString say(const char* words) {
    return QCoreApplication::translate("StickyFields", words);
}

} // namespace

WordField* makeStickyField() {
    return new WordField(QStringLiteral("sticky"), say(QT_TRANSLATE_NOOP("StickyFields", "Stick to")),
                         {{QStringLiteral("none"), say(QT_TRANSLATE_NOOP("StickyFields", "Nothing"))},
                          {QStringLiteral("session"), say(QT_TRANSLATE_NOOP("StickyFields", "Session"))},
                          {QStringLiteral("key"), say(QT_TRANSLATE_NOOP("StickyFields", "Access key"))},
                          {QStringLiteral("user"), say(QT_TRANSLATE_NOOP("StickyFields", "User"))}},
                         QStringLiteral("none"));
}

DurationField* makeStickyForField() {
    return new DurationField(QStringLiteral("sticky_s"), say(QT_TRANSLATE_NOOP("StickyFields", "For")),
                             {1000, 1, config::kMostSeconds, 3600, {}, {600, 1800, 3600, 14'400, 86'400}},
                             kPropertyLabel);
}

bool isSticky(const config::Json& node) {
    const config::Json* sticky = node.find("sticky");
    return sticky != nullptr && sticky->text != "none";
}

} // namespace tollgate::ui
