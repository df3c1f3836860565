// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/raw_client.h"

#include "base/text.h"

#include <algorithm>

namespace tollgate::test {

namespace {

bool contains(const HeaderPairs& headers, std::string_view name) {
    return std::ranges::any_of(headers, [&](const auto& header) { return equalsIgnoreCase(header.first, name); });
}

} // namespace

std::string requestText(std::string_view method, std::string_view target, std::string_view body,
                        const HeaderPairs& headers) {
    HeaderPairs all = headers;
    if (!contains(headers, "host")) all.insert(all.begin(), {"host", "localhost"});
    if (!body.empty() && !contains(headers, "content-type")) all.emplace_back("content-type", "application/json");
    const bool framed = contains(headers, "content-length") || contains(headers, "transfer-encoding");
    if (!framed && (!body.empty() || method == "POST")) all.emplace_back("content-length", std::to_string(body.size()));
    std::string text = std::string(method) + ' ' + std::string(target) + " HTTP/1.1\r\n";
    for (const auto& [name, value] : all) text += name + ": " + value + "\r\n";
    return text + "\r\n" + std::string(body);
}

const char* nameOf(Response::End end) {
    switch (end) {
    case Response::End::Complete: return "complete";
    case Response::End::Closed: return "closed";
    case Response::End::Reset: return "reset";
    case Response::End::Timeout: return "timeout";
    case Response::End::Malformed: return "malformed";
    }
    return "?";
}

RawClient::RawClient(std::uint16_t port, const std::string& address, std::chrono::milliseconds patience)
    : m_patience(patience) {
    std::tie(m_wire, m_state) = Wire::connect(address, port, deadlineIn(patience));
}

RawClient::RawClient(std::uint16_t port, const TestAuthority& authority, const std::string& server_name,
                     const std::string& address)
    : RawClient(port, address) {
    const ContextPointer context = authority.clientContext();
    if (isConnected()) m_state = m_wire.startTls(context.get(), false, server_name, deadlineIn(m_patience));
}

bool RawClient::send(std::string_view bytes) {
    m_state = m_wire.write(bytes, deadlineIn(m_patience));
    return m_state == IoState::Ok;
}

bool RawClient::sendByteByByte(std::string_view bytes) {
    return std::ranges::all_of(bytes, [this](char byte) { return send({&byte, 1}); });
}

void RawClient::brokeOff(IoState state) {
    switch (state) {
    case IoState::Timeout: m_answer.end = Response::End::Timeout; return;
    case IoState::End: m_answer.end = Response::End::Closed; return;
    default: m_answer.end = Response::End::Reset; return;
    }
}

bool RawClient::receive() {
    m_state = m_wire.read(m_inbox, deadlineIn(m_patience));
    if (m_state != IoState::Ok) brokeOff(m_state);
    return m_state == IoState::Ok;
}

Response RawClient::readHead(std::string_view method) {
    m_answer = {};
    m_body.reset();
    m_taken = 0;
    m_text.clear();
    for (;;) {
        std::optional<std::string> raw;
        while (!(raw = takeHead(m_inbox)))
            if (!receive()) return m_answer;
        ResponseHead head = parseResponseHead(*raw, m_answer.complaints);
        if (head.status / 100 == 1 && head.status != 101) {
            m_answer.interim.push_back(std::move(head));
            continue;
        }
        m_body = BodyReader::forResponse(head, method, m_answer.complaints);
        m_answer.status = head.status;
        m_answer.headers = std::move(head.headers);
        return m_answer;
    }
}

// Makes sure of a piece that was not given out, or of the end.
bool RawClient::pullPieces() {
    while (m_body && m_taken == m_answer.pieces.size()) {
        std::vector<std::string> found;
        const BodyReader::State state = m_body->feed(m_inbox, found);
        for (std::string& data : found) {
            m_answer.body += data;
            m_answer.pieces.push_back({std::move(data), std::chrono::steady_clock::now()});
        }
        if (state == BodyReader::State::More) {
            if (m_taken < m_answer.pieces.size()) break;
            if (receive()) continue;
            if (m_state == IoState::End && m_body->atEnd() == BodyReader::State::Complete)
                m_answer.end = Response::End::Complete;
        } else if (state == BodyReader::State::Malformed) {
            m_answer.end = Response::End::Malformed;
            m_answer.complaints.push_back(m_body->problem());
        } else {
            m_answer.end = Response::End::Complete;
        }
        m_body.reset();
    }
    return m_taken < m_answer.pieces.size();
}

std::optional<Response::Piece> RawClient::readPiece() {
    if (!pullPieces()) return std::nullopt;
    return m_answer.pieces[m_taken++];
}

std::optional<SseEvent> RawClient::readEvent() {
    for (;;) {
        if (auto event = takeEvent(m_text)) return event;
        const auto piece = readPiece();
        if (!piece) return std::nullopt;
        m_text += piece->data;
    }
}

std::optional<std::string> RawClient::readLine() {
    for (;;) {
        if (auto line = takeLine(m_text)) return line;
        const auto piece = readPiece();
        if (!piece) return std::nullopt;
        m_text += piece->data;
    }
}

Response RawClient::readRest() {
    while (readPiece()) {
    }
    return m_answer;
}

Response RawClient::readResponse(std::string_view method) {
    readHead(method);
    return readRest();
}

Response RawClient::exchange(std::string_view request, std::string_view method) {
    send(request); // a refusal may be readable although the rest could not be sent
    return readResponse(method);
}

bool RawClient::waitForClose(std::chrono::milliseconds limit) {
    const Deadline deadline = deadlineIn(limit);
    do m_state = m_wire.read(m_inbox, deadline);
    while (m_state == IoState::Ok);
    return m_state == IoState::End || m_state == IoState::Reset;
}

bool RawClient::waitForText(std::string_view text, std::chrono::milliseconds limit) {
    const Deadline deadline = deadlineIn(limit);
    while (m_inbox.find(text) == m_inbox.npos)
        if ((m_state = m_wire.read(m_inbox, deadline)) != IoState::Ok) return false;
    return true;
}

bool RawClient::waitForBytes(std::chrono::milliseconds limit) {
    return m_wire.read(m_inbox, deadlineIn(limit)) == IoState::Ok;
}

Response ask(std::uint16_t port, std::string_view request, std::string_view method) {
    RawClient client(port);
    return client.exchange(request, method);
}

} // namespace tollgate::test
