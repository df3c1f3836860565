// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/style.h"

#include "ui/theme/focus_ring.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/theme/style_parts.h"
#include "ui/theme/type.h"
#include "ui/theme/variant.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QComboBox>
#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTabBar>

namespace tollgate::ui {

namespace {

template <class T>
const T& as(const QStyleOption* option) {
    return *static_cast<const T*>(option);
}

constexpr int kTabHeight = 36;
constexpr int kTabPadding = 8;
constexpr int kSpinButtons = 24;

QSize tabSize(const QStyleOption* option, const QWidget* widget) {
    const auto& tab = as<QStyleOptionTab>(option);
    const QFontMetrics metrics(font(Type::Strong, widget ? widget->font() : QFont()));
    return {metrics.horizontalAdvance(tab.text) + 2 * kTabPadding, std::max(kTabHeight, metrics.height() + 12)};
}

int controlHeight(const QWidget* widget) {
    return widget ? std::max(kControlHeight, widget->fontMetrics().height() + 8) : kControlHeight;
}

void tipPanel(const QStyleOption& option, QPainter& painter, const QWidget* widget) {
    const Theme theme = Theme::of(widget);
    painter.fillRect(option.rect, theme.color(Role::Base));
    drawBox(painter, option.rect, 0, Qt::transparent, theme.color(Role::Control));
}

} // namespace

Style::Style() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))), m_ring(new FocusRing(this)) {
    setObjectName(QStringLiteral("tollgate"));
}

void Style::polish(QWidget* widget) {
    QProxyStyle::polish(widget);
    if (wantsFocusRing(widget)) m_ring->watch(widget);
    if (auto* tabs = qobject_cast<QTabBar*>(widget)) {
        tabs->setExpanding(false);
        tabs->setDrawBase(false);
    }
    if (qobject_cast<QAbstractButton*>(widget) || qobject_cast<QComboBox*>(widget) || qobject_cast<QTabBar*>(widget))
        widget->setAttribute(Qt::WA_Hover);
}

void Style::unpolish(QWidget* widget) {
    m_ring->forget(widget);
    QProxyStyle::unpolish(widget);
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                          const QWidget* widget) const {
    switch (element) {
    case PE_FrameFocusRect:
    case PE_FrameDefaultButton:
    case PE_IndicatorTabClose:
    case PE_FrameStatusBarItem:
    case PE_FrameTabBarBase: return;
    case PE_PanelButtonCommand: return parts::buttonPanel(as<QStyleOptionButton>(option), *painter, widget);
    case PE_PanelButtonTool: return parts::toolPanel(*option, *painter, widget);
    case PE_PanelLineEdit:
        // Edits inside combo and spin boxes have no frame of their own.
        if (as<QStyleOptionFrame>(option).lineWidth > 0) parts::inputPanel(*option, *painter, widget);
        return;
    case PE_FrameLineEdit: return;
    case PE_Frame: drawBox(*painter, option->rect, 0, Qt::transparent, Theme::of(widget).color(Role::Border)); return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck: return parts::check(*option, *painter, widget);
    case PE_IndicatorRadioButton: return parts::radio(*option, *painter, widget);
    case PE_PanelMenu:
    case PE_FrameMenu: return parts::menuPanel(*option, *painter, widget);
    case PE_PanelTipLabel: return tipPanel(*option, *painter, widget);
    case PE_PanelItemViewItem: return parts::viewItemPanel(as<QStyleOptionViewItem>(option), *painter, widget);
    default: QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                        const QWidget* widget) const {
    switch (element) {
    case CE_FocusFrame: drawFocusRing(*painter, option->rect, kControlRadius + 2, Theme::of(widget)); return;
    case CE_PushButtonBevel: return parts::buttonPanel(as<QStyleOptionButton>(option), *painter, widget);
    case CE_PushButtonLabel: return parts::buttonLabel(as<QStyleOptionButton>(option), *painter, widget);
    case CE_MenuItem: return parts::menuItem(as<QStyleOptionMenuItem>(option), *painter, widget);
    case CE_MenuEmptyArea: return;
    case CE_TabBarTabShape: return parts::tabShape(as<QStyleOptionTab>(option), *painter, widget);
    case CE_TabBarTabLabel: return parts::tabLabel(as<QStyleOptionTab>(option), *painter, widget);
    case CE_HeaderSection: return parts::headerSection(as<QStyleOptionHeader>(option), *painter, widget);
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, Theme::of(widget).color(Role::Alternate));
        drawRule(*painter, option->rect.left(), option->rect.bottom(), option->rect.width(),
                 Theme::of(widget).color(Role::Border));
        return;
    case CE_Splitter: painter->fillRect(option->rect, Theme::of(widget).color(Role::Border)); return;
    case CE_ProgressBar: return parts::progress(as<QStyleOptionProgressBar>(option), *painter, widget);
    default: QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                               const QWidget* widget) const {
    switch (control) {
    case CC_ComboBox: return parts::comboBox(as<QStyleOptionComboBox>(option), *painter, widget);
    case CC_SpinBox:
        return parts::spinBox(as<QStyleOptionSpinBox>(option), *painter, widget,
                              subControlRect(control, option, SC_SpinBoxUp, widget),
                              subControlRect(control, option, SC_SpinBoxDown, widget));
    case CC_ScrollBar:
        return parts::scrollBar(as<QStyleOptionSlider>(option), *painter, widget,
                                subControlRect(control, option, SC_ScrollBarSlider, widget));
    default: QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                            const QWidget* widget) const {
    const QRect& rect = option->rect;
    if (control == CC_ComboBox && part == SC_ComboBoxEditField) return rect.adjusted(9, 1, -8 - kIcon - 4, -1);
    if (control == CC_SpinBox && as<QStyleOptionSpinBox>(option).buttonSymbols != QAbstractSpinBox::NoButtons) {
        const QRect buttons(rect.right() - 22, rect.top() + 1, 22, rect.height() - 2);
        const int half = buttons.height() / 2;
        if (part == SC_SpinBoxUp) return {buttons.left(), buttons.top(), buttons.width(), half};
        if (part == SC_SpinBoxDown)
            return {buttons.left(), buttons.top() + half, buttons.width(), buttons.height() - half};
        if (part == SC_SpinBoxEditField) return rect.adjusted(7, 1, -24, -1);
    }
    if (control == CC_ScrollBar) {
        // No arrow buttons: the groove is the whole bar.
        if (part == SC_ScrollBarAddLine || part == SC_ScrollBarSubLine) return {};
        if (part == SC_ScrollBarGroove) return rect;
        const auto& bar = as<QStyleOptionSlider>(option);
        const bool upright = bar.orientation == Qt::Vertical;
        const int length = upright ? rect.height() : rect.width();
        const qint64 range = static_cast<qint64>(bar.maximum) - bar.minimum;
        const int handle = static_cast<int>(
            std::clamp<qint64>(length * static_cast<qint64>(bar.pageStep) / std::max<qint64>(1, range + bar.pageStep),
                               std::min(length, 2 * kTarget), length));
        const int start =
            sliderPositionFromValue(bar.minimum, bar.maximum, bar.sliderPosition, length - handle, bar.upsideDown);
        const auto piece = [&](int from, int to) {
            return upright ? QRect(rect.left(), rect.top() + from, rect.width(), to - from)
                           : QRect(rect.left() + from, rect.top(), to - from, rect.height());
        };
        if (part == SC_ScrollBarSlider) return piece(start, start + handle);
        if (part == SC_ScrollBarSubPage) return piece(0, start);
        if (part == SC_ScrollBarAddPage) return piece(start + handle, length);
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QRect Style::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const {
    if (element == SE_PushButtonContents || element == SE_PushButtonFocusRect) return option->rect;
    if (element == SE_LineEditContents && as<QStyleOptionFrame>(option).lineWidth > 0)
        return option->rect.adjusted(7, 1, -7, -1);
    return QProxyStyle::subElementRect(element, option, widget);
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents,
                              const QWidget* widget) const {
    switch (type) {
    case CT_PushButton: return parts::buttonSize(as<QStyleOptionButton>(option), widget);
    case CT_LineEdit: return {contents.width() + 16, controlHeight(widget)};
    case CT_ComboBox: return {contents.width() + 9 + 8 + kIcon + 8, controlHeight(widget)};
    case CT_SpinBox: return {contents.width() + 12 + kSpinButtons, controlHeight(widget)};
    case CT_MenuItem: return parts::menuItemSize(as<QStyleOptionMenuItem>(option), contents);
    case CT_TabBarTab: return tabSize(option, widget);
    case CT_CheckBox:
    case CT_RadioButton:
        return QProxyStyle::sizeFromContents(type, option, contents, widget).expandedTo({kTarget, kTarget});
    case CT_ItemViewItem: {
        const QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
        return {size.width(), std::max(size.height(), kControlHeight)};
    }
    default: return QProxyStyle::sizeFromContents(type, option, contents, widget);
    }
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const {
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
    case PM_ButtonIconSize:
    case PM_SmallIconSize: return kIcon;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing: return kSpace2;
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_ScrollView_ScrollBarSpacing:
    case PM_ScrollView_ScrollBarOverlap:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabOverlap:
    case PM_TabBarBaseHeight:
    case PM_MenuHMargin:
    case PM_MenuDesktopFrameWidth: return 0;
    case PM_ScrollBarExtent: return 12;
    case PM_ScrollBarSliderMin: return 2 * kTarget;
    case PM_MenuVMargin: return kSpace1;
    case PM_MenuPanelWidth:
    case PM_DefaultFrameWidth:
    case PM_SplitterWidth: return 1;
    case PM_FocusFrameHMargin:
    case PM_FocusFrameVMargin: return 3;
    case PM_ToolTipLabelFrameWidth: return kSpace1 + 2;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                     QStyleHintReturn* answer) const {
    switch (hint) {
    case SH_ComboBox_Popup:
    case SH_EtchDisabledText:
    case SH_UnderlineShortcut:
    case SH_Widget_Animation_Duration:
    case SH_ScrollBar_Transient:
    case SH_FocusFrame_Mask:
    case SH_ItemView_ActivateItemOnSingleClick: return 0;
    case SH_ItemView_ShowDecorationSelected:
    case SH_FocusFrame_AboveWidget:
    case SH_Menu_MouseTracking: return 1;
    case SH_ToolTipLabel_Opacity: return 255;
    case SH_TabBar_Alignment: return Qt::AlignLeft;
    case SH_DialogButtonLayout: return 3; // QDialogButtonBox::GnomeLayout: the main button is the last one
    default: return QProxyStyle::styleHint(hint, option, widget, answer);
    }
}

QIcon Style::standardIcon(StandardPixmap standard, const QStyleOption* option, const QWidget* widget) const {
    switch (standard) {
    case SP_MessageBoxWarning: return icon(QStringLiteral("warning"), Role::Warning);
    case SP_MessageBoxCritical: return icon(QStringLiteral("error"), Role::Error);
    case SP_MessageBoxInformation:
    case SP_MessageBoxQuestion: return icon(QStringLiteral("info"), Role::Info);
    case SP_LineEditClearButton: return icon(QStringLiteral("close"), Role::Muted);
    default: return QProxyStyle::standardIcon(standard, option, widget);
    }
}

} // namespace tollgate::ui
