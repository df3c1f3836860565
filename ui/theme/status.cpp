// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/status.h"

#include <QCoreApplication>

namespace tollgate::ui {

namespace {

struct Look {
    Role role;
    const char* icon;
    const char* word;
};

Look lookOf(Status status) {
    switch (status) {
    case Status::Healthy: return {Role::Ok, "healthy", QT_TRANSLATE_NOOP("Status", "Healthy")};
    case Status::Degraded: return {Role::Warning, "degraded", QT_TRANSLATE_NOOP("Status", "Degraded")};
    case Status::Cooling: return {Role::Warning, "cooling", QT_TRANSLATE_NOOP("Status", "Cooling")};
    case Status::Down: return {Role::Error, "down", QT_TRANSLATE_NOOP("Status", "Down")};
    case Status::Off: return {Role::Muted, "off", QT_TRANSLATE_NOOP("Status", "Off")};
    case Status::NoTraffic: return {Role::Muted, "none", QT_TRANSLATE_NOOP("Status", "No traffic")};
    case Status::InFlight: return {Role::Accent, "inflight", QT_TRANSLATE_NOOP("Status", "In flight")};
    case Status::Ok: return {Role::Ok, "ok", QT_TRANSLATE_NOOP("Status", "OK")};
    case Status::Failover: return {Role::Warning, "failover", QT_TRANSLATE_NOOP("Status", "Failover")};
    case Status::CacheHit: return {Role::Info, "cache", QT_TRANSLATE_NOOP("Status", "Cache hit")};
    case Status::Cancelled: return {Role::Muted, "cancelled", QT_TRANSLATE_NOOP("Status", "Cancelled")};
    case Status::Error: return {Role::Error, "error", QT_TRANSLATE_NOOP("Status", "Error")};
    case Status::Denied: return {Role::Denied, "denied", QT_TRANSLATE_NOOP("Status", "Denied")};
    }
    return {Role::Muted, "none", ""};
}

} // namespace

Role statusRole(Status status) {
    return lookOf(status).role;
}

Role statusWordRole(Status status) {
    const Role role = statusRole(status);
    return role == Role::Muted ? Role::Text : role;
}

QString statusIcon(Status status) {
    return QStringLiteral("status-") + QLatin1String(lookOf(status).icon);
}

QString statusWord(Status status) {
    return QCoreApplication::translate("Status", lookOf(status).word);
}

} // namespace tollgate::ui
