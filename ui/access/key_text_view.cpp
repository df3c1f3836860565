// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/access/key_text_view.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/code_block.h"
#include "ui/widgets/copy_button.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace tollgate::ui {

namespace {

constexpr int kSnippetLines = 6;

QString snippet(const QString& key, const QString& base) {
    return QStringLiteral("export OPENAI_BASE_URL=%2/v1\nexport OPENAI_API_KEY=%1\n"
                          "export ANTHROPIC_BASE_URL=%2\nexport ANTHROPIC_AUTH_TOKEN=%1")
        .arg(key, base);
}

} // namespace

KeyTextView::KeyTextView(const QString& key, const QString& base_url, QWidget* parent) : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kSpace3);
    auto* once = new Label(tr("This is the one time the key is shown. Copy it now; what Tollgate keeps is its hash."));
    once->setWordWrap(true);
    column->addWidget(once);
    auto* row = new QHBoxLayout;
    row->setSpacing(kSpace2);
    auto* field = new QLineEdit(key);
    field->setAccessibleName(tr("Access key"));
    field->setReadOnly(true);
    field->setCursorPosition(0);
    auto* copy = new CopyButton(tr("Copy"), true);
    copy->setCopied(key);
    row->addWidget(field, 1);
    row->addWidget(copy);
    column->addLayout(row);
    column->addWidget(new Label(tr("In a shell"), Type::Strong));
    auto* code = new CodeBlock(tr("Snippet for this key"));
    code->setFitToLines(kSnippetLines);
    const qsizetype tail = 4;
    code->setCode(snippet(QStringLiteral("tg-…") + key.right(tail), base_url));
    code->setCopied(snippet(key, base_url));
    column->addWidget(code);
}

} // namespace tollgate::ui
