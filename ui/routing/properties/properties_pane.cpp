// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routing/properties/properties_pane.h"

#include "ui/routing/properties/node_form.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

namespace tollgate::ui {

namespace {

// The icon of the step's kind.
class KindIcon final : public QWidget {
public:
    KindIcon() { setFixedSize(kIcon, kIcon); }

    void setKind(StepKind kind) {
        m_name = stepIcon(kind);
        setToolTip(stepWord(kind));
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        if (!m_name.isEmpty()) drawIcon(painter, rect(), m_name, color(this, Role::Muted));
    }

private:
    QString m_name;
};

QString titleOf(const QString& id, const config::Json& node) {
    const config::Json* name = node.find("name");
    return name != nullptr && !name->text.empty() ? QString::fromStdString(name->text) : id;
}

} // namespace

class PropertiesHead final : public QWidget {
public:
    PropertiesHead()
        : m_icon(new KindIcon),
          m_title(new Label({}, Type::Strong)),
          m_more(Button::iconOnly(QStringLiteral("more"), PropertiesPane::tr("More"), ButtonVariant::Quiet)) {
        auto* row = new QHBoxLayout(this);
        row->setContentsMargins(kSpace3, kSpace2, kSpace2, 0);
        row->addWidget(m_icon);
        row->addWidget(m_title, 1);
        row->addWidget(m_more);
        m_title->setElided(true);
    }

    void show(StepKind kind, const QString& title) {
        m_icon->setKind(kind);
        m_title->setText(title);
    }

    Button* more() const { return m_more; }

private:
    KindIcon* m_icon;
    Label* m_title;
    Button* m_more;
};

PropertiesPane::PropertiesPane(QWidget* parent)
    : QWidget(parent),
      m_head(new PropertiesHead),
      m_sentence(new Label({}, Type::Body, Role::Muted)),
      m_scroll(new QScrollArea) {
    setAccessibleName(tr("Properties"));
    auto* column = new QVBoxLayout(this);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_sentence);
    column->addWidget(m_scroll, 1);
    column->addStretch(0);
    m_sentence->setWordWrap(true);
    m_sentence->setContentsMargins(kSpace3, kSpace3, kSpace3, kSpace3);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    connect(m_head->more(), &Button::clicked, this, &PropertiesPane::showMenu);
    clear(tr("Choose a step to see its properties."));
}

void PropertiesPane::setChoices(const Choices& choices) {
    m_choices = choices;
    if (m_form != nullptr) m_form->show(m_id, m_node, m_live, m_choices);
}

void PropertiesPane::setNode(const QString& id, const config::Json& node, const std::optional<config::Json>& live) {
    // What is being typed belongs to the step that is left.
    if (QWidget* typing = focusWidget();
        id != m_id && m_form != nullptr && typing != nullptr && m_form->isAncestorOf(typing))
        typing->clearFocus();
    const StepKind kind = stepKindOf(node);
    if (id != m_id || kind != m_kind) replaceForm(id, kind);
    m_node = node;
    m_live = live;
    m_head->show(kind, titleOf(id, node));
    m_head->setVisible(true);
    m_sentence->setVisible(m_form == nullptr);
    m_sentence->setText(m_form == nullptr ? tr("This version of Tollgate does not know this kind of step.")
                                          : QString());
    if (m_form != nullptr) m_form->show(id, node, live, m_choices);
}

// A form of its own for each step: what is being typed belongs to it.
void PropertiesPane::replaceForm(const QString& id, StepKind kind) {
    m_id = id;
    m_kind = kind;
    if (m_form != nullptr) {
        m_form->disconnect(this);
        m_form->hide();
        m_scroll->takeWidget();
        m_form->deleteLater();
    }
    m_form = makeNodeForm(kind);
    m_scroll->setVisible(m_form != nullptr);
    if (m_form == nullptr) return;
    m_form->setContentsMargins(kSpace3, kSpace2, kSpace3, kSpace3);
    m_scroll->setWidget(m_form);
    m_form->setAutoFillBackground(false);
    m_form->setReadOnly(m_read_only);
    connect(m_form, &NodeForm::edited, this,
            [this, id](const QString& member, const std::optional<config::Json>& value) {
                Q_EMIT memberEdited(id, member, value);
            });
    connect(m_form, &NodeForm::nodeActivated, this, &PropertiesPane::nodeActivated);
    connect(m_form, &NodeForm::memberWanted, this,
            [this, id](const QString& provider) { Q_EMIT memberWanted(id, provider); });
}

void PropertiesPane::clear(const QString& sentence) {
    replaceForm({}, StepKind::Unknown);
    m_head->setVisible(false);
    m_sentence->setText(sentence);
    m_sentence->setVisible(true);
}

QString PropertiesPane::node() const {
    return m_id;
}

void PropertiesPane::setReadOnly(bool read_only) {
    m_read_only = read_only;
    if (m_form != nullptr) m_form->setReadOnly(read_only);
}

void PropertiesPane::focusName() {
    if (m_form != nullptr) m_form->focusName();
}

void PropertiesPane::paintEvent(QPaintEvent*) {
    QPainter(this).fillRect(rect(), color(this, Role::Base));
}

void PropertiesPane::showMenu() {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString& words, auto signal) {
        QAction* action = menu->addAction(words);
        action->setEnabled(!m_read_only);
        connect(action, &QAction::triggered, this, [this, signal, id = m_id] { Q_EMIT(this->*signal)(id); });
    };
    add(tr("Duplicate"), &PropertiesPane::duplicateRequested);
    add(tr("Delete"), &PropertiesPane::removeRequested);
    menu->popup(m_head->more()->mapToGlobal(QPoint(0, m_head->more()->height())));
}

} // namespace tollgate::ui
