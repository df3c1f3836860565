// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/test_main.h"
#include "ui/models/rows_model.h"
#include "ui/shell/console_settings.h"
#include "ui/widgets/column_fit.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/empty_state.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QHeaderView>
#include <QMenu>
#include <QScrollBar>

using namespace tollgate::ui;

namespace {

QString q(const char* text) {
    return QString::fromUtf8(text);
}

struct Provider {
    QString id;
    bool on = true;
    int requests = 0;
    bool operator==(const Provider&) const = default;
};

const QList<Column> kColumns{
    {.id = q("use"), .title = q("Use"), .kind = CellKind::Switch, .width = 60},
    {.id = q("name"), .title = q("Provider"), .kind = CellKind::Swatch, .width = 120, .stretch = true},
    {.id = q("state"), .title = q("State"), .kind = CellKind::Status, .width = 120, .priority = 3},
    {.id = q("requests"),
     .title = q("Requests"),
     .kind = CellKind::Number,
     .width = 80,
     .priority = 2,
     .unit = q("today")}};

class ProviderModel : public RowsModel<Provider> {
public:
    ProviderModel() : RowsModel(kColumns) {}

protected:
    QString key(const Provider& row) const override { return row.id; }

    Cell cellOf(const Provider& row, int column) const override {
        switch (column) {
        case 0: return {.value = row.on, .spoken = row.on ? q("on") : q("off")};
        case 1: return {.text = row.id, .value = row.id, .slot = 1};
        case 2: return {.second = q("p95 3.99 s"), .status = Status::Degraded};
        default: return {.text = QString::number(row.requests), .value = row.requests};
        }
    }
};

// One closed row of a tree.
class TreeModel : public TableModel {
public:
    TreeModel() : TableModel({{.id = q("name"), .title = q("Name"), .width = 200, .stretch = true}}) {}

protected:
    int rows() const override { return 1; }

    Cell cell(int, int) const override { return {.text = q("Claude Code"), .expander = Expander::Closed}; }
};

QStringList ids(const ProviderModel& model) {
    QStringList names;
    for (const Provider& row : model.list()) names.append(row.id);
    return names;
}

QStringList shownColumns(const DataTable& table) {
    QStringList names;
    for (int i = 0; i < table.table()->columnCount(); ++i)
        if (!table.isColumnHidden(i)) names.append(table.table()->columns()[i].id);
    return names;
}

} // namespace

class RowsModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsOnlyWhatChanged();
    void keepsSelectionThroughEverything();
    void sortsByRawValues();
    void speaksHeaderValueUnit();
    void refusesIndexesOfOthers();
};

void RowsModelTest::tellsOnlyWhatChanged() {
    ProviderModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRows({{q("anthropic")}, {q("openai")}, {q("ollama")}});
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged), reset(&model, &QAbstractItemModel::modelReset),
        inserted(&model, &QAbstractItemModel::rowsInserted), removed(&model, &QAbstractItemModel::rowsRemoved);
    model.setRows({{q("anthropic")}, {q("openai"), true, 7}, {q("ollama")}});
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.constFirst().constFirst().toModelIndex().row(), 1);
    model.setRows({{q("ollama")}, {q("mistral")}, {q("anthropic")}});
    QCOMPARE(ids(model), (QStringList{q("ollama"), q("mistral"), q("anthropic")}));
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(removed.count(), 1);
    model.setRows({});
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(reset.count(), 0);
}

void RowsModelTest::keepsSelectionThroughEverything() {
    ProviderModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRows({{q("a")}, {q("b")}, {q("c")}, {q("d")}});
    const QPersistentModelIndex chosen = model.index(2, 1);
    model.setRows({{q("d")}, {q("c"), false}, {q("new")}, {q("a")}});
    QCOMPARE(chosen.row(), 1);
    QCOMPARE(chosen.data().toString(), q("c"));
    model.setRows({{q("a")}});
    QVERIFY(!chosen.isValid());
}

void RowsModelTest::sortsByRawValues() {
    ProviderModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRows({{q("nine"), true, 9}, {q("ten"), true, 10}, {q("two"), true, 2}, {q("also nine"), true, 9}});
    model.sort(3, Qt::DescendingOrder);
    QCOMPARE(ids(model), (QStringList{q("ten"), q("nine"), q("also nine"), q("two")})); // as text "9" would be first
    model.setRows({{q("nine"), true, 9}, {q("ten"), true, 1}, {q("two"), true, 2}, {q("also nine"), true, 9}});
    QCOMPARE(ids(model).constLast(), q("ten")); // new rows stay sorted
}

void RowsModelTest::speaksHeaderValueUnit() {
    ProviderModel model;
    model.setRows({{q("anthropic"), true, 83}});
    const auto spoken = [&](int column) { return model.index(0, column).data(Qt::AccessibleTextRole).toString(); };
    QCOMPARE(spoken(0), q("Use, on"));
    QCOMPARE(spoken(1), q("Provider, anthropic"));
    QCOMPARE(spoken(2), q("State, Degraded, p95 3.99 s"));
    QCOMPARE(spoken(3), q("Requests, 83 today"));
    QCOMPARE(model.headerData(3, Qt::Horizontal, Qt::TextAlignmentRole).toInt(),
             int(Qt::AlignRight | Qt::AlignVCenter));
}

void RowsModelTest::refusesIndexesOfOthers() {
    ProviderModel model, other;
    model.setRows({{q("a")}});
    other.setRows({{q("a")}, {q("b")}});
    QVERIFY(!model.data({}, Qt::DisplayRole).isValid());
    QVERIFY(!model.headerData(99, Qt::Horizontal).isValid());
    QVERIFY(!model.setData(model.index(0, 1), true)); // no switch there
}

class DataTableTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void clickMovesTheSwitch();
    void keysActOnTheRow();
    void chevronNeverOpensTheRow();
    void columnsDropByPriority();
    void numbersGrowTheirColumn();
    void menuChoosesColumns();
    void remembersColumns();
    void headerSorts();
    void emptyShowsThePlaceholder();
    void fitsItsRows();
    void cellsAreReadable();

private:
    std::unique_ptr<ProviderModel> m_model;
    std::unique_ptr<DataTable> m_table;
};

void DataTableTest::init() {
    m_model = std::make_unique<ProviderModel>();
    m_model->setRows({{q("anthropic"), true, 83}, {q("openai"), false, 41}});
    m_table = std::make_unique<DataTable>(q("Providers"));
    m_table->setTable(m_model.get());
    m_table->resize(600, 200);
    m_table->show();
    QVERIFY(QTest::qWaitForWindowActive(m_table.get()));
}

void DataTableTest::cleanup() {
    m_table.reset();
    m_model.reset();
}

void DataTableTest::clickMovesTheSwitch() {
    QSignalSpy switched(m_model.get(), &TableModel::switched);
    QSignalSpy opened(m_table.get(), &QAbstractItemView::activated);
    const QRect cell = m_table->visualRect(m_model->index(1, 0));
    QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {}, cell.topLeft() + QPoint(20, cell.height() / 2));
    QCOMPARE(switched.count(), 1);
    QCOMPARE(switched.constFirst(), (QVariantList{1, 0, true}));
    QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {}, m_table->visualRect(m_model->index(1, 1)).center());
    QCOMPARE(switched.count(), 1);
    QCOMPARE(m_table->currentIndex().row(), 1);
    QCOMPARE(opened.count(), 0);
}

void DataTableTest::keysActOnTheRow() {
    QSignalSpy switched(m_model.get(), &TableModel::switched);
    QSignalSpy opened(m_table.get(), &QAbstractItemView::activated), rename(m_table.get(), &DataTable::renameRequested),
        remove(m_table.get(), &DataTable::removeRequested);
    m_table->setFocus(Qt::TabFocusReason);
    QCOMPARE(m_table->currentIndex().row(), 0);
    QTest::keyClick(m_table.get(), Qt::Key_End);
    QCOMPARE(m_table->currentIndex().row(), 1);
    QTest::keyClick(m_table.get(), Qt::Key_Space);
    QCOMPARE(switched.constFirst(), (QVariantList{1, 0, true}));
    QTest::keyClick(m_table.get(), Qt::Key_Return);
    QCOMPARE(opened.count(), 1);
    QTest::keyClick(m_table.get(), Qt::Key_F2);
    QTest::keyClick(m_table.get(), Qt::Key_Delete);
    QCOMPARE(rename.count() + remove.count(), 2);
    QTest::keyClick(m_table.get(), Qt::Key_Home);
    QCOMPARE(m_table->currentIndex().row(), 0);
}

// Two quick clicks close again what the first has opened.
void DataTableTest::chevronNeverOpensTheRow() {
    TreeModel model;
    DataTable table(q("Breakdown"));
    table.setTable(&model);
    table.resize(300, 120);
    table.show();
    QSignalSpy expanded(&table, &DataTable::expandRequested), opened(&table, &QAbstractItemView::activated);
    const QPoint chevron(18, table.visualRect(model.index(0, 0)).center().y());
    QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, chevron);
    QTest::mouseDClick(table.viewport(), Qt::LeftButton, {}, chevron);
    QCOMPARE(expanded.count(), 2);
    QCOMPARE(opened.count(), 0);
    const QPoint name = chevron + QPoint(120, 0);
    QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, name);
    QTest::mouseDClick(table.viewport(), Qt::LeftButton, {}, name);
    QCOMPARE(expanded.count(), 2);
    QCOMPARE(opened.count(), 1);
}

void DataTableTest::columnsDropByPriority() {
    QCOMPARE(shownColumns(*m_table).size(), 4);
    m_table->resize(340, 200);
    QCOMPARE(shownColumns(*m_table), (QStringList{q("use"), q("name"), q("requests")}));
    m_table->resize(250, 200);
    QCOMPARE(shownColumns(*m_table), (QStringList{q("use"), q("name")}));
    m_table->resize(600, 200);
    QCOMPARE(shownColumns(*m_table).size(), 4);
    QCOMPARE(m_table->horizontalHeader()->length(), m_table->viewport()->width());
    // What no column may give up is taken from the one that stretches.
    QCOMPARE(fittedColumns({{100, 1, false, false, true}, {100, 1, true, false, true}}, 160), (QList<int>{100, 60}));
    // And when the stretching one is gone, words grow instead of a blank.
    QCOMPARE(fittedColumns({{100, 1, false, true, true}, {300, 2, true, false, true}}, 350), (QList<int>{350, 0}));
}

void DataTableTest::numbersGrowTheirColumn() {
    const int before = m_table->columnWidth(3);
    m_model->setRows({{q("anthropic"), true, 2'000'000'000}, {q("openai"), false, 41}});
    m_table->horizontalHeader()->resizeSection(3, 40);
    m_table->grab();
    QTRY_VERIFY(m_table->columnWidth(3) > 60);
    QVERIFY(before >= 80);
}

void DataTableTest::menuChoosesColumns() {
    QMenu menu;
    m_table->fillColumnMenu(&menu);
    QAction* state = nullptr;
    for (QAction* action : menu.actions()) {
        if (action->text() == q("State")) state = action;
        if (action->text() == q("Provider")) QVERIFY(!action->isEnabled()); // priority 1 stays
    }
    QVERIFY(state && state->isChecked());
    state->trigger();
    QVERIFY(!shownColumns(*m_table).contains(q("state")));
    m_table->resetColumns();
    QVERIFY(shownColumns(*m_table).contains(q("state")));
}

void DataTableTest::remembersColumns() {
    ConsoleSettings store;
    m_table->setStore(&store, q("providers"));
    m_table->horizontalHeader()->resizeSection(3, 133);
    m_table->horizontalHeader()->moveSection(3, 1);
    m_table->setColumnShown(2, false);
    DataTable again(q("Providers"));
    ProviderModel model;
    again.setTable(&model);
    again.resize(600, 200);
    again.setStore(&store, q("providers"));
    QCOMPARE(again.columnWidth(3), 133);
    QCOMPARE(again.horizontalHeader()->visualIndex(3), 1);
    QVERIFY(again.isColumnHidden(2));
    again.resetColumns();
    QCOMPARE(again.horizontalHeader()->visualIndex(3), 3);
    QVERIFY(store.columns(q("providers")).isEmpty());
}

void DataTableTest::headerSorts() {
    QHeaderView* header = m_table->horizontalHeader();
    const QPoint place(header->sectionViewportPosition(3) + 20, header->height() / 2);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, place);
    QCOMPARE(ids(*m_model), (QStringList{q("openai"), q("anthropic")}));
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, place);
    QCOMPARE(ids(*m_model), (QStringList{q("anthropic"), q("openai")}));
}

void DataTableTest::emptyShowsThePlaceholder() {
    auto* empty = new EmptyState(q("providers"), q("No provider yet."));
    m_table->setPlaceholder(empty);
    QVERIFY(!empty->isVisible());
    m_model->setRows({});
    QVERIFY(empty->isVisible());
    QCOMPARE(empty->geometry(), m_table->viewport()->geometry());
    m_model->setRows({{q("anthropic")}});
    QVERIFY(!empty->isVisible());
}

void DataTableTest::fitsItsRows() {
    m_table->setFitToRows(true);
    const int two = m_table->sizeHint().height();
    m_model->setRows({{q("a")}, {q("b")}, {q("c")}});
    QCOMPARE(m_table->sizeHint().height(), two + 28);
    m_table->resize(600, m_table->sizeHint().height());
    QCOMPARE(m_table->verticalScrollBar()->maximum(), 0);
}

void DataTableTest::cellsAreReadable() {
    QAccessibleInterface* face = QAccessible::queryAccessibleInterface(m_table.get());
    QCOMPARE(face->text(QAccessible::Name), q("Providers"));
    QCOMPARE(face->tableInterface()->rowCount(), 2);
    QCOMPARE(face->tableInterface()->cellAt(0, 3)->text(QAccessible::Name), q("Requests, 83 today"));
}

TOLLGATE_TEST(RowsModelTest)
TOLLGATE_TEST(DataTableTest)
#include "tst_tables.moc"
