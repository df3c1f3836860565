// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/console_settings.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

#include <array>
#include <chrono>

namespace tollgate::ui {

namespace {

constexpr auto kSaveDelay = std::chrono::seconds(2);
constexpr qint64 kLargestFile = 1 << 20;
constexpr std::array kThemes{"system", "light", "dark"}; // in the order of ThemeChoice

QString key(const char* name) {
    return QString::fromLatin1(name);
}

QJsonObject stored(const QString& path) {
    QFile file(path);
    if (path.isEmpty() || !file.open(QIODevice::ReadOnly) || file.size() > kLargestFile) return {};
    return QJsonDocument::fromJson(file.readAll()).object();
}

} // namespace

ConsoleSettings::ConsoleSettings(const QString& path, QObject* parent)
    : QObject(parent), m_path(path), m_values(stored(path)) {
    m_save.setSingleShot(true);
    m_save.setInterval(kSaveDelay);
    connect(&m_save, &QTimer::timeout, this, &ConsoleSettings::save);
}

ConsoleSettings::~ConsoleSettings() {
    if (m_unsaved) save();
}

ThemeChoice ConsoleSettings::theme() const {
    const QString name = m_values.value(key("theme")).toString();
    for (std::size_t i = 0; i < kThemes.size(); ++i)
        if (name == QLatin1String(kThemes[i])) return static_cast<ThemeChoice>(i);
    return ThemeChoice::System;
}

void ConsoleSettings::setTheme(ThemeChoice choice) {
    if (choice == theme()) return;
    set(key("theme"), key(kThemes[static_cast<std::size_t>(choice)]));
    Q_EMIT themeChanged(choice);
}

bool ConsoleSettings::navigationCollapsed() const {
    return m_values.value(key("navigation_collapsed")).toBool();
}

void ConsoleSettings::setNavigationCollapsed(bool collapsed) {
    set(key("navigation_collapsed"), collapsed);
}

bool ConsoleSettings::reduceMotion() const {
    return m_values.value(key("reduce_motion")).toBool();
}

void ConsoleSettings::setReduceMotion(bool reduce) {
    set(key("reduce_motion"), reduce);
}

QByteArray ConsoleSettings::geometry() const {
    return QByteArray::fromBase64(m_values.value(key("geometry")).toString().toLatin1());
}

void ConsoleSettings::setGeometry(const QByteArray& geometry) {
    set(key("geometry"), QString::fromLatin1(geometry.toBase64()));
}

std::optional<bool> ConsoleSettings::keepRunning() const {
    const QJsonValue value = m_values.value(key("keep_running"));
    return value.isBool() ? std::optional(value.toBool()) : std::nullopt;
}

void ConsoleSettings::setKeepRunning(bool keep) {
    set(key("keep_running"), keep);
}

QList<QPair<QString, QString>> ConsoleSettings::namedFilters() const {
    QList<QPair<QString, QString>> filters;
    const QJsonArray list = m_values.value(key("filters")).toArray();
    for (const QJsonValue& value : list)
        filters.append(
            {value.toObject().value(key("name")).toString(), value.toObject().value(key("filter")).toString()});
    return filters;
}

void ConsoleSettings::setNamedFilters(const QList<QPair<QString, QString>>& filters) {
    QJsonArray list;
    for (const auto& [name, filter] : filters) list.append(QJsonObject{{key("name"), name}, {key("filter"), filter}});
    set(key("filters"), list);
}

bool ConsoleSettings::firstRunHidden() const {
    return m_values.value(key("first_run_hidden")).toBool();
}

void ConsoleSettings::setFirstRunHidden(bool hidden) {
    set(key("first_run_hidden"), hidden);
}

QList<ColumnState> ConsoleSettings::columns(const QString& table) const {
    QList<ColumnState> states;
    const QJsonArray list = m_values.value(key("columns")).toObject().value(table).toArray();
    for (const QJsonValue& value : list) {
        const QJsonObject state = value.toObject();
        states.append({state.value(key("id")).toString(), state.value(key("width")).toInt(),
                       state.value(key("shown")).toBool(true)});
    }
    return states;
}

void ConsoleSettings::setColumns(const QString& table, const QList<ColumnState>& columns) {
    QJsonArray list;
    for (const ColumnState& state : columns)
        list.append(QJsonObject{{key("id"), state.id}, {key("width"), state.width}, {key("shown"), state.shown}});
    setIn(key("columns"), table, list);
}

QList<int> ConsoleSettings::sizes(const QString& splitter) const {
    QList<int> sizes;
    const QJsonArray list = m_values.value(key("splitters")).toObject().value(splitter).toArray();
    for (const QJsonValue& value : list) sizes.append(value.toInt());
    return sizes;
}

void ConsoleSettings::setSizes(const QString& splitter, const QList<int>& sizes) {
    QJsonArray list;
    for (const int size : sizes) list.append(size);
    setIn(key("splitters"), splitter, list);
}

bool ConsoleSettings::save() {
    m_save.stop();
    m_unsaved = false;
    if (m_path.isEmpty()) return true;
    QDir().mkpath(QFileInfo(m_path).absolutePath());
    QSaveFile file(m_path);
    if (!file.open(QIODevice::WriteOnly)) return false;
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.write(QJsonDocument(m_values).toJson());
    return file.commit();
}

void ConsoleSettings::set(const QString& name, const QJsonValue& value) {
    if (m_values.value(name) == value) return;
    m_values.insert(name, value);
    m_unsaved = true;
    m_save.start();
}

void ConsoleSettings::setIn(const QString& group, const QString& name, const QJsonValue& value) {
    QJsonObject values = m_values.value(group).toObject();
    const QJsonArray list = value.toArray();
    if (list.isEmpty())
        values.remove(name);
    else
        values.insert(name, list);
    set(group, values);
}

} // namespace tollgate::ui
