// SPDX-License-Identifier: GPL-3.0-or-later
// A socket told once to the kernel misses nothing: what came before anybody waited, what came with the end of the other
// side, and what is waited for by somebody who is gone before the word of it.
#include "net/socket.h"
#include "support/test_main.h"

#include <boost/asio/read.hpp>
#include <boost/asio/write.hpp>

#include <memory>
#include <string>

using namespace tollgate::net;

namespace {

// A connection through the kernel, both ends in this process; the other end is Asio's.
struct Pair {
    asio::io_context io{1};
    int readable = 0, writable = 0; // times each was called back
    TcpSocket other{io.get_executor()};
    std::unique_ptr<Socket> own;

    Pair() {
        tcp::acceptor acceptor(io, tcp::endpoint(asio::ip::address_v4::loopback(), 0));
        TcpSocket socket(io.get_executor());
        other.connect(acceptor.local_endpoint());
        acceptor.accept(socket);
        own = std::make_unique<Socket>(std::move(socket), [this] { ++readable; }, [this] { ++writable; });
    }

    void sends(std::string_view text) { asio::write(other, asio::buffer(text)); }

    // Lets the loop do what there is to do; what was sent within this process has arrived by then.
    void turn() {
        io.restart();
        for (int i = 0; i < 4; ++i) io.poll();
    }

    std::string receives(std::size_t room) {
        std::string text(room, '\0');
        const StepResult result = own->receive(text);
        text.resize(result.step == Step::Done ? result.bytes : 0);
        return text;
    }
};

} // namespace

class SocketTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void aWaitEndsOnceWhenSomethingComes() {
        Pair pair;
        pair.own->awaitReadable();
        pair.turn();
        QCOMPARE(pair.readable, 0);
        QVERIFY(pair.own->awaitsReadable());
        pair.sends("abc");
        pair.turn();
        QCOMPARE(pair.readable, 1);
        QVERIFY(!pair.own->awaitsReadable());
        pair.sends("d");
        pair.turn();
        QCOMPARE(pair.readable, 1); // nobody waits
        QCOMPARE(pair.receives(16), std::string("abcd"));
    }

    void whatCameBeforeTheWaitEndsIt() {
        Pair pair;
        pair.sends("abc");
        pair.turn();
        pair.own->awaitReadable();
        QCOMPARE(pair.readable, 0); // from the loop, not from inside the call
        pair.turn();
        QCOMPARE(pair.readable, 1);
    }

    void whatIsLeftBehindEndsTheNextWait() {
        Pair pair;
        pair.sends("abcdef");
        pair.turn();
        QCOMPARE(pair.receives(4), std::string("abcd"));
        pair.own->awaitReadable();
        pair.turn();
        QCOMPARE(pair.readable, 1);
        QCOMPARE(pair.receives(4), std::string("ef"));
        pair.own->awaitReadable();
        pair.turn();
        QCOMPARE(pair.readable, 1); // all of it was taken
    }

    // The kernel tells of both at once and never again.
    void theEndThatComesWithTheLastBytesIsSeen() {
        Pair pair;
        pair.own->awaitReadable();
        pair.sends("abc");
        pair.other.shutdown(TcpSocket::shutdown_send);
        pair.turn();
        QCOMPARE(pair.receives(16), std::string("abc"));
        pair.own->awaitReadable();
        pair.turn();
        QCOMPARE(pair.readable, 2);
        std::string room(4, '\0');
        QVERIFY(pair.own->receive(room).step == Step::End);
    }

    void aFullSocketIsWaitedForUntilThereIsRoom() {
        Pair pair;
        const std::string block(1 << 16, 'x');
        const asio::const_buffer buffer = asio::buffer(block);
        std::size_t sent = 0;
        StepResult result;
        while ((result = pair.own->send(std::span(&buffer, 1))).step == Step::Done) sent += result.bytes;
        QVERIFY(result.step == Step::WantWrite);
        pair.own->awaitWritable();
        pair.turn();
        QCOMPARE(pair.writable, 0);
        std::string taken(sent, '\0');
        asio::read(pair.other, asio::buffer(taken));
        pair.turn();
        QCOMPARE(pair.writable, 1);
        QVERIFY(pair.own->send(std::span(&buffer, 1)).step == Step::Done);
    }

    void nobodyIsCalledBackAfterClosing() {
        Pair pair;
        pair.sends("abc");
        pair.turn();
        pair.own->awaitReadable(); // its word is on the way
        pair.own->close();
        pair.turn();
        QCOMPARE(pair.readable, 0);
        pair.own->awaitReadable();
        pair.turn();
        QCOMPARE(pair.readable, 0);
    }

    // Both are ready in one turn; whoever is told first ends the other. A third takes the place of the one that is
    // gone, and is not told what was meant for that one.
    void aSocketMayEndAnotherThatIsReadyToo() {
        asio::io_context io{1};
        tcp::acceptor acceptor(io, tcp::endpoint(asio::ip::address_v4::loopback(), 0));
        std::vector<TcpSocket> others;
        std::array<std::unique_ptr<Socket>, 3> sockets;
        int told = 0;
        const auto connect = [&] {
            TcpSocket socket(io.get_executor());
            others.emplace_back(io.get_executor()).connect(acceptor.local_endpoint());
            acceptor.accept(socket);
            return socket;
        };

        struct Told {
            std::array<std::unique_ptr<Socket>, 3>& sockets;
            int& told;
        } shared{sockets, told};

        for (std::size_t i : {0U, 1U})
            sockets[i] = std::make_unique<Socket>(
                connect(),
                [&shared, i] {
                    ++shared.told;
                    shared.sockets[1 - i].reset();
                },
                SmallCallback());
        TcpSocket third = connect();
        for (std::size_t i : {0U, 1U}) {
            sockets[i]->awaitReadable();
            asio::write(others[i], asio::buffer(std::string_view("x")));
        }
        io.poll();
        io.poll();
        QCOMPARE(told, 1);
        bool wrong = false;
        sockets[2] = std::make_unique<Socket>(std::move(third), [&wrong] { wrong = true; }, SmallCallback());
        sockets[2]->awaitReadable();
        for (int i = 0; i < 4; ++i) io.poll();
        QVERIFY(!wrong);
        asio::write(others[2], asio::buffer(std::string_view("x")));
        for (int i = 0; i < 4; ++i) io.poll();
        QVERIFY(wrong);
    }

    // Who sends at the end of a turn does so when everybody who was ready has been told.
    void theEndOfATurnComesAfterAllThatIsReady() {
        Pair pair;
        std::string order;
        const auto waitsForTheEnd = [](Pair& of, std::string& noted) -> Task<> {
            co_await of.own->endOfTurn();
            noted += "end ";
        };
        spawn(pair.io, waitsForTheEnd(pair, order));
        asio::post(pair.io, [&] { order += "ready "; });
        pair.turn();
        QCOMPARE(order, std::string("ready end "));
    }

    void whatIsSentAtTheEndOfATurnArrives() {
        Pair pair;
        StepResult result{Step::Broken, 0};
        const auto sends = [](Pair& of, StepResult& told) -> Task<> {
            const std::array parts{asio::const_buffer("abc", 3), asio::const_buffer("def", 3)};
            told = co_await of.own->sendAtEndOfTurn(parts);
        };
        spawn(pair.io, sends(pair, result));
        pair.turn();
        QVERIFY(result.step == Step::Done);
        QCOMPARE(result.bytes, std::size_t{6});
        std::string taken(6, '\0');
        asio::read(pair.other, asio::buffer(taken));
        QCOMPARE(taken, std::string("abcdef"));
    }

    // Its number may be another's by then.
    void nothingIsSentToASocketThatClosedInTheTurn() {
        Pair pair;
        StepResult result;
        const auto sends = [](Pair& of, StepResult& told) -> Task<> {
            const asio::const_buffer part("abc", 3);
            told = co_await of.own->sendAtEndOfTurn(std::span(&part, 1));
        };
        spawn(pair.io, sends(pair, result));
        asio::post(pair.io, [&] { pair.own->close(); });
        pair.turn();
        QVERIFY(result.step == Step::Broken);
        std::string taken;
        error_code error;
        asio::read(pair.other, asio::dynamic_buffer(taken), error);
        QCOMPARE(taken, std::string());
    }

    void theLoopEndsWithItsLastSocket() {
        Pair pair;
        pair.own->awaitReadable();
        pair.turn();
        pair.own.reset();
        pair.io.restart();
        pair.io.run_for(std::chrono::seconds(10));
        QVERIFY(pair.io.stopped());
    }
};

TOLLGATE_TEST(SocketTest)
#include "tst_socket.moc"
