// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <thread>

namespace tollgate::config {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kLargest = 16 << 20; // a configuration of this size is none

// A file descriptor that is closed on every way out.
class Descriptor {
public:
    explicit Descriptor(int fd) : m_fd(fd) {}

    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    ~Descriptor() {
        if (m_fd >= 0) ::close(m_fd);
    }

    int get() const { return m_fd; }

    explicit operator bool() const { return m_fd >= 0; }

private:
    int m_fd;
};

std::string advice(int code) {
    switch (code) {
    case EACCES:
    case EPERM: return "permission denied; check the owner and mode of the file and its folder";
    case ENOSPC: return "no space left on the disk; the file was left as it was";
    case EDQUOT: return "the disk quota is used up; the file was left as it was";
    case EROFS: return "the file system is read-only";
    case ENOENT: return "no such file or folder";
    case EISDIR: return "this is a folder, not a file";
    case ENOTDIR: return "a part of the path is a file, not a folder";
    case ELOOP: return "symbolic links lead in a circle";
    case ENAMETOOLONG: return "the name is too long";
    default: return std::strerror(code);
    }
}

Error failed(std::string_view what, const fs::path& path, int code) {
    return {"cannot " + std::string(what) + " " + path.string() + ": " + advice(code)};
}

// C++20 lets an Error be made of a text, so a Result of a text must be told which of the two is meant.
template <class T>
Result<T> done(T&& value) {
    return Result<T>(boost::system::in_place_value, std::move(value));
}

// The file a chain of links ends at, which need not exist; so that writing replaces it and not the link.
Result<fs::path> target(fs::path path) {
    constexpr int most = 40; // as the kernel
    for (int i = 0; i < most; ++i) {
        std::error_code error;
        const fs::path next = fs::read_symlink(path, error);
        if (error) return done(std::move(path)); // no link: the end of the chain
        path = next.is_absolute() ? next : path.parent_path() / next;
    }
    return failed("follow", path, ELOOP);
}

bool writeAll(int fd, std::string_view text) {
    while (!text.empty()) {
        const ssize_t written = ::write(fd, text.data(), text.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return false;
        text.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

// Makes the folders that are missing, each 0700.
Result<void> makeFolders(const fs::path& folder) {
    struct stat found{};
    if (folder.empty()) return {};
    if (::stat(folder.c_str(), &found) == 0)
        return S_ISDIR(found.st_mode) ? Result<void>{} : Result<void>{failed("use the folder", folder, ENOTDIR)};
    if (errno != ENOENT) return failed("use the folder", folder, errno);
    if (auto made = makeFolders(folder.parent_path()); made.has_error()) return made;
    if (::mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST) return failed("make the folder", folder, errno);
    return {};
}

// Puts `text` at `path` by way of a new file beside it.
Result<void> replace(const fs::path& path, std::string_view text) {
    std::string temporary = path.string() + ".XXXXXX";
    Descriptor file(::mkostemp(temporary.data(), O_CLOEXEC)); // mode 0600
    if (!file) return failed("write beside", path, errno);
    if (!writeAll(file.get(), text) || ::fsync(file.get()) != 0 || ::rename(temporary.c_str(), path.c_str()) != 0) {
        const int code = errno;
        ::unlink(temporary.c_str());
        return failed("write", path, code);
    }
    return {};
}

// Makes the new names of a folder survive a power cut; file systems that cannot are no reason to fail.
void syncFolder(const fs::path& folder) {
    Descriptor handle(::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (handle) ::fsync(handle.get());
}

Result<void> backUp(const fs::path& path) {
    struct stat found{};
    if (::stat(path.c_str(), &found) != 0)
        return errno == ENOENT ? Result<void>{} : Result<void>{failed("read", path, errno)};
    auto old = readFile(path);
    if (old.has_error()) return old.error();
    return replace(path.string() + ".bak", *old);
}

} // namespace

Result<std::string> readFile(const fs::path& path) {
    Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)); // a pipe must not make us wait
    if (!file) return failed("read", path, errno);
    struct stat found{};
    if (::fstat(file.get(), &found) != 0) return failed("read", path, errno);
    if (S_ISDIR(found.st_mode)) return failed("read", path, EISDIR);
    if (!S_ISREG(found.st_mode)) return Error{"cannot read " + path.string() + ": this is no ordinary file"};
    std::string text;
    char buffer[16384];
    for (;;) {
        const ssize_t count = ::read(file.get(), buffer, sizeof buffer);
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return failed("read", path, errno);
        if (count == 0) return done(std::move(text));
        text.append(buffer, static_cast<std::size_t>(count));
        if (text.size() > kLargest)
            return Error{"cannot read " + path.string() + ": larger than 16 MiB, so it is no configuration"};
    }
}

Result<void> writeFileAtomically(const fs::path& path, std::string_view text, bool keepBackup) {
    auto file = target(path);
    if (file.has_error()) return file.error();
    std::error_code error;
    if (fs::is_directory(*file, error)) return failed("write", *file, EISDIR);
    if (auto made = makeFolders(file->parent_path()); made.has_error()) return made;
    if (keepBackup)
        if (auto kept = backUp(*file); kept.has_error()) return kept;
    if (auto written = replace(*file, text); written.has_error()) return written;
    syncFolder(file->parent_path());
    return {};
}

ChangeLock::ChangeLock(const fs::path& path, std::chrono::milliseconds patience) {
    auto file = target(path);
    if (file.has_error()) return;
    const fs::path folder = file->parent_path();
    m_folder = ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (m_folder < 0) return;
    constexpr std::chrono::milliseconds pause{5}; // a holder needs a few
    const auto until = std::chrono::steady_clock::now() + patience;
    while (::flock(m_folder, LOCK_EX | LOCK_NB) != 0) {
        m_taken = errno == EWOULDBLOCK;
        if (errno != EINTR && (!m_taken || std::chrono::steady_clock::now() >= until)) return;
        std::this_thread::sleep_for(pause);
    }
    m_taken = false;
}

ChangeLock::~ChangeLock() {
    if (m_folder >= 0) ::close(m_folder);
}

Config firstConfig(std::string_view accessKeySha256Hex) {
    Config config;
    AccessKey key;
    key.id = "this-computer";
    key.name = "This computer";
    key.secret = {SecretRef::Store::Sha256, std::string(accessKeySha256Hex)};
    config.access.keys.push_back(std::move(key));
    return config;
}

} // namespace tollgate::config
