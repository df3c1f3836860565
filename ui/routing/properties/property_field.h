// SPDX-License-Identifier: GPL-3.0-or-later
// A member of a step as a line of its form: label, control, below it what is wrong or "Draft: was 20 s" with Revert.
// The subclasses know one kind of value each. What is being typed stays while the document says the same. UI thread.
#pragma once

#include "config/json.h"

#include <QWidget>

#include <optional>

namespace tollgate::ui {

class FieldRow;
class Label;

inline constexpr int kPropertyLabel = 76;      // width of the labels
inline constexpr int kPropertyLabelWide = 116; // where they are sentences

class PropertyField : public QWidget {
    Q_OBJECT

public:
    // "first_byte_ms", or "timeouts/connect_ms" for a member of a member.
    const QString& member() const { return m_member; }

    // `live`: the step in the live version; nothing when it is new there or nothing is live.
    void show(const config::Json& node, const std::optional<config::Json>& live);
    virtual void setReadOnly(bool read_only);

    QWidget* control() const { return m_control; }

Q_SIGNALS:
    // A member of the node with all that is in it; none: it goes.
    void edited(const QString& member, const std::optional<tollgate::config::Json>& value);

protected:
    PropertyField(QString member, const QString& label, QWidget* control, int label_width);

    virtual void setValue(const config::Json* value) = 0;
    // As a person reads it ("20 s", "never"); of a member that is missing, its default.
    virtual QString words(const config::Json* value) const = 0;
    // Tells, unless it is what the document says already.
    void send(const std::optional<config::Json>& value);
    void setError(const QString& error);
    void setHelp(const QString& help);

private:
    void showLive(const std::optional<config::Json>& live);

    QString m_member;
    QWidget* m_control;
    FieldRow* m_row;
    QWidget* m_was_row;
    Label* m_was;
    config::Json m_node;
    std::optional<config::Json> m_live; // the member there
    std::string m_shown;                // the member's text when it was last put into the control
    bool m_ever_shown = false;
};

// A member by its path; nullptr when it is not there.
const config::Json* memberAt(const config::Json& node, const QString& path);
// The top member of a path with the change in it; nothing when nothing is left of it.
std::optional<config::Json> withMember(const config::Json& node, const QString& path,
                                       const std::optional<config::Json>& value);

} // namespace tollgate::ui
