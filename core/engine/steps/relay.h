// SPDX-License-Identifier: GPL-3.0-or-later
// One stream on its way through the engine: what was read, what may go out, and what has been learnt. Events pass as
// the bytes they came in. Lives in the frame of its attempt; engine thread.
#pragma once

#include "dialects/conversation/reasoning_keeper.h"
#include "dialects/conversation/translation.h"
#include "dialects/reframer.h"
#include "dialects/stream_observer.h"
#include "dialects/stream_reader.h"
#include "engine/exchange.h"
#include "engine/steps/deliver.h"
#include "net/content_decoder.h"
#include "net/upstream_connection.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace tollgate::engine {

class Relay {
public:
    Relay(Delivery& delivery, dialects::Framing framing);

    net::Task<AttemptResult> run();

private:
    struct Ending {
        record::Outcome outcome = record::Outcome::Ok;
        bool complete = false; // the answer is whole: its last numbers are final
        std::string_view detail;
    };

    // In: what has been read.
    net::Task<net::AnswerBody> read();
    net::Task<net::AnswerBody> readPatiently(net::Milliseconds idle);
    bool unpack(std::string_view& bytes);
    bool reframe(std::string_view& bytes);
    bool look(std::string_view bytes);
    void takeEvents(std::string_view bytes);
    bool take(const dialects::StreamEvent& event);
    void takeRest();
    void hold(std::string_view bytes);

    // Out: to the client.
    bool mayGo() const;
    net::Task<> flush(bool evenNothing = false);
    std::string_view signOfLife() const;
    void beginAnswer();
    void release();
    void beginTranslation();
    void finishTranslation();

    // The end of it.
    Ending endingOf(net::Fault fault, std::string_view detail) const;
    net::Task<AttemptResult> end(net::Fault fault, std::string_view detail);
    AttemptResult notBegun(const Ending& ending);
    net::Task<> close(const Ending& ending);
    void breakOff(const Ending& ending);

    Delivery& m_delivery;
    Exchange& m_exchange;
    dialects::Framing m_framing; // to the client
    dialects::StreamReader m_reader;
    std::unique_ptr<dialects::StreamObserver> m_observer;
    // When the client speaks another dialect: what is read goes through these into m_held.
    std::unique_ptr<dialects::conversation::StreamWriter> m_writer;
    std::unique_ptr<dialects::conversation::ReasoningKeeper> m_keeper; // between the two
    std::unique_ptr<dialects::conversation::StreamTranslator> m_translator;
    std::optional<net::ContentStream> m_unpacker; // the provider compressed although it was asked not to
    std::string m_unpacked;
    std::unique_ptr<dialects::Reframer> m_reframer; // for clouds with a framing of their own, else null
    std::string m_reframed;
    bool m_stripsUsage; // the usage chunk is ours, the client did not ask for it
    bool m_lenient;     // a raw call: what cannot be understood passes all the same
    bool m_oldClient;
    int m_status = 200;
    bool m_begun = false;        // something has gone to the client
    bool m_meaningful = false;   // … may go
    bool m_terminal = false;     // the last event, or an error, has come: what follows is waited for only shortly
    bool m_too_dear = false;     // the request may cost no more
    bool m_broken = false;       // something came that cannot be understood: no more is looked at
    net::SteadyTime m_lastOut{}; // of a translated stream: when the client last got something
    net::SteadyTime m_grace{};   // set when the answer is complete: more is waited for until then
    std::string_view m_piece;    // the bytes just read
    std::string_view m_ready;    // whole events of the bytes just read, in one piece
    std::string m_held;          // events that wait: before the first meaningful one, or beside a gap
};

} // namespace tollgate::engine
