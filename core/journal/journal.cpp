// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/journal.h"

#include "journal/writer.h"

namespace tollgate::journal {

Journal::Journal(std::unique_ptr<Writer> writer) : m_writer(std::move(writer)) {}

Journal::~Journal() = default;

Result<std::unique_ptr<Journal>> Journal::open(const std::filesystem::path& folder, JournalOptions options) {
    auto writer = std::make_unique<Writer>(folder, std::move(options));
    if (auto problem = writer->start()) return Error{*problem};
    return std::unique_ptr<Journal>(new Journal(std::move(writer)));
}

void Journal::finished(record::Finished&& finished) noexcept {
    if (finished.request) m_writer->queue().push(std::move(finished));
}

void Journal::happened(record::Event&& event) noexcept {
    m_writer->queue().push(std::move(event));
}

bool Journal::flush() {
    return m_writer->flush();
}

void Journal::setRetention(const config::Logging& logging) {
    m_writer->setRetention(logging);
}

void Journal::deleteBodies() {
    m_writer->deleteBodies();
}

} // namespace tollgate::journal
