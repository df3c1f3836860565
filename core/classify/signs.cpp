// SPDX-License-Identifier: GPL-3.0-or-later
#include "classify/signs.h"

#include <algorithm>
#include <array>

namespace tollgate::classify {

namespace {

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

bool isLower(char c) {
    return c >= 'a' && c <= 'z';
}

bool isUpper(char c) {
    return c >= 'A' && c <= 'Z';
}

bool isName(char c) {
    return isLower(c) || isUpper(c) || isDigit(c) || c == '_';
}

template <std::size_t N>
bool startsWithAny(std::string_view text, const std::array<std::string_view, N>& beginnings) {
    return std::ranges::any_of(beginnings, [text](std::string_view b) { return text.starts_with(b); });
}

template <std::size_t N>
bool holdsAny(std::string_view text, const std::array<std::string_view, N>& parts) {
    return std::ranges::any_of(parts, [text](std::string_view p) { return text.find(p) != std::string_view::npos; });
}

constexpr std::array<std::string_view, 8> kTextFences{"text", "txt",   "plain", "markdown",
                                                      "md",   "email", "quote", "none"};
constexpr std::array<std::string_view, 5> kDataFences{"json", "csv", "xml", "yaml", "html"};

constexpr std::array<std::string_view, 30> kCodeBeginnings{
    "import ",  "from ",    "def ", "class ",  "#include", "function ", "const ",  "let ",    "var ",         "public ",
    "private ", "return ",  "if (", "for (",   "while (",  "SELECT ",   "INSERT ", "UPDATE ", "CREATE TABLE", "fn ",
    "func ",    "package ", "use ", "struct ", "async ",   "export ",   "#!/",     "//",      "else:",        "try:"};

constexpr std::array<std::string_view, 28> kErrorParts{"Traceback (most recent call last)",
                                                       "Exception in thread",
                                                       "Segmentation fault",
                                                       "undefined reference to",
                                                       "npm ERR!",
                                                       "panic: ",
                                                       "goroutine ",
                                                       "error[E0",
                                                       "fatal error:",
                                                       "TypeError:",
                                                       "ValueError:",
                                                       "KeyError:",
                                                       "AttributeError:",
                                                       "ReferenceError:",
                                                       "SyntaxError:",
                                                       "ImportError:",
                                                       "ModuleNotFoundError",
                                                       "NullPointerException",
                                                       "IndexError:",
                                                       "RuntimeError:",
                                                       "error TS",
                                                       "core dumped",
                                                       "command not found",
                                                       "java.lang.",
                                                       "AssertionError",
                                                       "CMake Error",
                                                       "error: expected",
                                                       "ERROR: syntax error"};

// Words that begin prose as well ("from", "use", "return", "class") count only with a sign of code in the line.
bool looksLikeCode(std::string_view line) {
    const char last = line.back();
    if (last == ';' || last == '{' || line == "}" || line == "};" || line == ");" || line == "})") return true;
    const bool signs = line.find_first_of("(){}[]=;*\"'<>") != std::string_view::npos;
    if (startsWithAny(line, kCodeBeginnings))
        return signs || line.starts_with("import ") || line.starts_with("SELECT ");
    return signs && (line.find("()") != std::string_view::npos || line.find(" = ") != std::string_view::npos ||
                     line.find("=>") != std::string_view::npos || line.find("->") != std::string_view::npos ||
                     line.starts_with("@") || line.starts_with("</"));
}

bool isDiffLine(std::string_view line) {
    return line.starts_with("diff --git ") || line.starts_with("@@ -") || line.starts_with("--- a/") ||
           line.starts_with("+++ b/");
}

// "  at Foo.bar(Foo.java:12)", "  File \"x.py\", line 3", "main.c:12:5: error:"
bool isTraceLine(std::string_view line) {
    if (line.starts_with("at ") && line.ends_with(')') && line.find(':') != std::string_view::npos) return true;
    if (line.starts_with("File \"") && line.find(", line ") != std::string_view::npos) return true;
    return holdsAny(line, kErrorParts);
}

bool isListItem(std::string_view line) {
    if (line.starts_with("- ") || line.starts_with("* ") || line.starts_with("\xe2\x80\xa2")) return true;
    std::size_t digits = 0;
    while (digits < line.size() && isDigit(line[digits])) ++digits;
    return digits > 0 && digits < 3 && digits + 1 < line.size() && (line[digits] == '.' || line[digits] == ')');
}

std::string_view stripped(std::string_view line) {
    const std::size_t begin = line.find_first_not_of(" \t\r");
    if (begin == std::string_view::npos) return {};
    return line.substr(begin, line.find_last_not_of(" \t\r") - begin + 1);
}

// Reads lines; knows whether it stands in a fence.
class Lines {
public:
    explicit Lines(Signs& signs) : m_signs(signs) {}

    void read(std::string_view text) {
        while (!text.empty()) {
            const std::size_t end = std::min(text.find('\n'), text.size());
            const std::string_view line = stripped(text.substr(0, end));
            if (!line.empty()) add(line);
            text.remove_prefix(std::min(end + 1, text.size()));
        }
        closeFence();
    }

private:
    void add(std::string_view line) {
        if (line.starts_with("```") || line.starts_with("~~~")) return fence(line.substr(3));
        ++m_signs.lines;
        const bool code = looksLikeCode(line);
        m_signs.code_lines += code;
        m_fenceLines += m_inFence;
        m_fenceCode += m_inFence && code;
        m_signs.diff |= isDiffLine(line);
        m_signs.stack_trace |= isTraceLine(line);
        m_signs.list_items += isListItem(line);
    }

    void fence(std::string_view language) {
        if (m_inFence) return closeFence();
        m_inFence = true;
        m_fenceLines = m_fenceCode = 0;
        m_named = !language.empty() && isLower(static_cast<char>(language.front() | 0x20)) &&
                  !startsWithAny(language, kTextFences) && !startsWithAny(language, kDataFences) &&
                  language.find(' ') == std::string_view::npos;
    }

    // A fence that names no language of programs often holds the text to work on.
    void closeFence() {
        if (m_inFence && (m_named || (m_fenceCode > 0 && m_fenceCode * 3 >= m_fenceLines))) m_signs.code_fence = true;
        m_inFence = false;
    }

    Signs& m_signs;
    bool m_inFence = false;
    bool m_named = false;
    int m_fenceLines = 0;
    int m_fenceCode = 0;
};

constexpr std::array<std::string_view, 22> kFileEndings{"py",   "js",   "ts",  "tsx",  "cpp", "cc",   "rs",  "go",
                                                        "java", "rb",   "php", "sh",   "cs",  "kt",   "sql", "css",
                                                        "html", "yaml", "yml", "toml", "h",   "swift"};

// A name that no prose has. `next` is what follows it.
bool isIdentifier(std::string_view name, char next) {
    if (next == '(' && name.size() > 2) return true;
    const std::size_t under = name.find('_', 1);
    if (under != std::string_view::npos && under + 1 < name.size()) return true;
    for (std::size_t i = 1; i + 1 < name.size(); ++i)
        if (isLower(name[i - 1]) && isUpper(name[i]) && isLower(name[i + 1])) return true;
    return false;
}

void addCharacters(std::string_view text, Signs& signs) {
    const auto at = [text](std::size_t i) { return i < text.size() ? text[i] : ' '; };
    for (std::size_t i = 0; i < text.size();) {
        if (isName(text[i])) {
            const std::size_t begin = i;
            while (i < text.size() && isName(text[i])) ++i;
            const std::string_view name = text.substr(begin, i - begin);
            const bool file = begin > 1 && text[begin - 1] == '.' && isName(text[begin - 2]) &&
                              std::ranges::find(kFileEndings, name) != kFileEndings.end();
            signs.numbers += isDigit(name.front());
            signs.identifiers += file || isIdentifier(name, at(i));
            continue;
        }
        switch (text[i]) {
        case '?': ++signs.questions; break;
        case '"': ++signs.quotes; break;
        case '`': signs.identifiers += isName(at(i + 1)); break;
        case '\\': signs.formulas += isLower(at(i + 1)) && isLower(at(i + 2)); break;
        case '^': ++signs.formulas; break;
        case '=': signs.formulas += at(i + 1) != '=' && (isDigit(at(i + 1)) || isDigit(at(i + 2))); break;
        case '\xbc': signs.questions += at(i + 1) == '\x9f' && i > 0 && text[i - 1] == '\xef'; break; // U+FF1F
        default: break;
        }
        ++i;
    }
}

} // namespace

void addSigns(std::string_view text, Signs& signs) {
    Lines(signs).read(text);
    addCharacters(text, signs);
}

} // namespace tollgate::classify
