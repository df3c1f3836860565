// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/spending/spend_export.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QSaveFile>
#include <QWidget>

#include <functional>

namespace tollgate::ui {

namespace {

using record::GroupBy;
using record::SpendRow;

constexpr int kPictureScale = 2;

class Words {
    Q_DECLARE_TR_FUNCTIONS(SpendExport)
};

// Names come from programs that call; a spreadsheet must not take them for formulas.
QByteArray cellText(const QString& name) {
    static const QString kFormula = QStringLiteral("=+-@\t\r");
    QString safe = name;
    if (!safe.isEmpty() && kFormula.contains(safe[0])) safe.prepend(u'\'');
    const bool quote = safe.contains(u'"') || safe.contains(u',') || safe.contains(u'\n') || safe.contains(u'\r');
    if (quote) safe = u'"' + safe.replace(u'"', QStringLiteral("\"\"")) + u'"';
    return safe.toUtf8();
}

void addLine(QByteArray& csv, const QList<QByteArray>& cells) {
    csv += cells.join(',') + "\r\n";
}

void addRow(QByteArray& csv, QList<QByteArray> cells, const record::Totals& totals) {
    for (const std::int64_t number :
         {totals.requests, totals.usage.prompt(), totals.usage.cache_read, totals.usage.output})
        cells.append(QByteArray::number(qlonglong{number}));
    cells.append(QByteArray::fromStdString(toDollars(totals.cost)));
    cells.append(QByteArray::fromStdString(toDollars(totals.saved)));
    cells.append(QByteArray::number(qlonglong{totals.unpriced}));
    addLine(csv, cells);
}

QByteArray heading(GroupBy group) {
    const std::string_view name = record::nameOf(group);
    return {name.data(), static_cast<qsizetype>(name.size())};
}

QString write(const QString& path, const std::function<bool(QIODevice&)>& content) {
    QSaveFile file(path);
    const bool good = file.open(QIODevice::WriteOnly) && content(file) && file.commit();
    return good ? Words::tr("Saved as %1").arg(path)
                : Words::tr("%1 cannot be written: %2").arg(path, file.errorString());
}

} // namespace

QByteArray breakdownCsv(const SpendAnswer& answer, const EntityNames& names) {
    const bool two = answer.wish.then != GroupBy::None;
    QByteArray csv;
    QList<QByteArray> head{heading(answer.wish.group)};
    if (two) head.append(heading(answer.wish.then));
    head += {"requests", "tokens_in", "cached_tokens", "tokens_out", "cost_usd", "saved_usd", "unpriced_requests"};
    addLine(csv, head);
    for (const SpendRow& row : answer.part.rows) {
        const QByteArray name = cellText(nameOf(names, answer.wish.group, row.name));
        if (!two) addRow(csv, {name}, row.totals);
        for (const SpendRow& child : row.children)
            addRow(csv, {name, cellText(nameOf(names, answer.wish.then, child.name))}, child.totals);
    }
    return csv;
}

QImage pictureOf(QWidget& widget) {
    QImage image(widget.size() * kPictureScale, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(kPictureScale);
    image.fill(Qt::transparent);
    widget.render(&image);
    return image;
}

QString fileStem(const SpendSpan& span) {
    const QDate first = localDay(span.from()), last = localDay(span.to() - 1);
    const QString from = first.toString(Qt::ISODate);
    return first == last ? Words::tr("spending %1").arg(from)
                         : Words::tr("spending %1 to %2").arg(from, last.toString(Qt::ISODate));
}

QString saveCsv(QWidget* parent, const SpendAnswer& answer, const EntityNames& names) {
    const QByteArray csv = breakdownCsv(answer, names);
    const QString name = fileStem(answer.chosen) + QStringLiteral(".csv");
    const QString path = QFileDialog::getSaveFileName(parent, Words::tr("Export the breakdown"), name,
                                                      Words::tr("Comma-separated values (*.csv)"));
    if (path.isEmpty()) return {};
    return write(path, [&](QIODevice& file) { return file.write(csv) == csv.size(); });
}

QString savePng(QWidget* parent, const SpendSpan& span, QWidget& card) {
    const QImage image = pictureOf(card);
    const QString path = QFileDialog::getSaveFileName(
        parent, Words::tr("Export the chart"), fileStem(span) + QStringLiteral(".png"), Words::tr("Pictures (*.png)"));
    if (path.isEmpty()) return {};
    return write(path, [&](QIODevice& file) { return image.save(&file, "PNG"); });
}

} // namespace tollgate::ui
