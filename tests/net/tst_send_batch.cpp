// SPDX-License-Identifier: GPL-3.0-or-later
// Many messages leave by one call as they would one by one, and each learns what came of its own.
#include "net/send_batch.h"
#include "support/test_main.h"

#include <unistd.h>

#include <cerrno>
#include <deque>
#include <string>

using namespace tollgate::net;

namespace {

constexpr ssize_t kUntold = -12345;

struct Ends {
    int own = -1, other = -1;

    Ends() {
        int pair[2];
        if (::socketpair(AF_UNIX, SOCK_STREAM, 0, pair) != 0) qFatal("no pair of sockets");
        own = pair[0];
        other = pair[1];
    }

    Ends(const Ends&) = delete;
    Ends& operator=(const Ends&) = delete;

    ~Ends() {
        ::close(own);
        if (other >= 0) ::close(other);
    }

    void closeOther() { ::close(std::exchange(other, -1)); }

    std::string received() const {
        std::string text(1 << 16, '\0');
        const ssize_t got = ::recv(other, text.data(), text.size(), MSG_DONTWAIT);
        text.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
        return text;
    }

    void fill() const {
        const std::string block(1 << 16, 'x');
        while (::send(own, block.data(), block.size(), MSG_DONTWAIT) > 0) {
        }
    }
};

void add(SendBatch& batch, const Ends& ends, std::string_view text, ssize_t& result) {
    const asio::const_buffer buffer(text.data(), text.size());
    batch.add(ends.own, std::span(&buffer, 1), result);
}

} // namespace

class SendBatchTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void eachLearnsWhatCameOfItsOwn_data() {
        QTest::addColumn<bool>("together");
        QTest::newRow("together") << true;
        QTest::newRow("one by one") << false;
    }

    void eachLearnsWhatCameOfItsOwn() {
        QFETCH(bool, together);
        SendBatch batch(together);
        Ends good, full, gone, forgotten, last;
        full.fill();
        gone.closeOther();
        std::array<ssize_t, 5> results;
        results.fill(kUntold);
        add(batch, good, "first", results[0]);
        add(batch, full, "no room", results[1]);
        add(batch, gone, "nobody", results[2]); // and no signal
        add(batch, forgotten, "not any more", results[3]);
        add(batch, last, "the last", results[4]);
        batch.forget(forgotten.own);
        batch.send();
        QCOMPARE(results, (std::array<ssize_t, 5>{5, -EAGAIN, -EPIPE, kUntold, 8}));
        QCOMPARE(good.received(), std::string("first"));
        QCOMPARE(forgotten.received(), std::string());
        QCOMPARE(last.received(), std::string("the last"));
    }

    void partsStayInTheirOrder_data() { eachLearnsWhatCameOfItsOwn_data(); }

    void partsStayInTheirOrder() {
        QFETCH(bool, together);
        SendBatch batch(together);
        Ends ends, other;
        std::array<asio::const_buffer, 20> parts;
        parts.fill(asio::const_buffer("ab", 2));
        ssize_t result = kUntold, ignored = 0;
        batch.add(ends.own, parts, result);
        add(batch, other, "x", ignored);
        batch.send();
        QCOMPARE(result, ssize_t{2 * Gathered::kMostParts}); // the rest is another try
        std::string wanted;
        for (std::size_t i = 0; i < Gathered::kMostParts; ++i) wanted += "ab";
        QCOMPARE(ends.received(), wanted);
    }

    // More than one call takes, several times over.
    void hundredsAtOnce_data() { eachLearnsWhatCameOfItsOwn_data(); }

    void hundredsAtOnce() {
        QFETCH(bool, together);
        SendBatch batch(together);
        std::deque<Ends> ends(150);
        for (int turn = 0; turn < 3; ++turn) {
            std::vector<std::string> texts;
            for (std::size_t i = 0; i < ends.size(); ++i)
                texts.push_back(std::to_string(turn) + ":" + std::to_string(i));
            std::vector<ssize_t> results(ends.size(), kUntold);
            for (std::size_t i = 0; i < ends.size(); ++i) add(batch, ends[i], texts[i], results[i]);
            batch.send();
            for (std::size_t i = 0; i < ends.size(); ++i) {
                QCOMPARE(results[i], static_cast<ssize_t>(texts[i].size()));
                QCOMPARE(ends[i].received(), texts[i]);
            }
        }
    }
};

TOLLGATE_TEST(SendBatchTest)
#include "tst_send_batch.moc"
