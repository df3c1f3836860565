// SPDX-License-Identifier: GPL-3.0-or-later
// tollgated keys create, rotate, show: where a text is printed.
#include "cli/command.h"
#include "cli/config_file.h"
#include "cli/key_copy.h"
#include "cli/key_options.h"
#include "cli/keys.h"
#include "cli/option_values.h"
#include "resources/resources.h"
#include "secrets/access_key.h"

namespace tollgate::cli {

namespace {

namespace json = boost::json;

QString keepOption() {
    return QStringLiteral("keep");
}

void addKeep(CommandArguments& options) {
    options.add({keepOption(), QStringLiteral("Keeps a copy in the keychain, so that \"keys show\" prints it again.")});
}

// The text goes out once; everything else is said on stderr.
void tellText(const CommandArguments& options, const config::AccessKey& key, const Secret& text,
              const json::object& more = {}) {
    if (!options.json()) return tollgate::print(text.reveal());
    json::object told{{"id", key.id}, {"name", key.name}, {"secret", text.reveal()}};
    for (const auto& [name, value] : more) told[name] = value;
    print(told);
}

// Keeps a copy where one is wanted, and says whether the key can be shown again.
void keep(const CommandArguments& options, bool wanted, const std::string& id, const Secret& text) {
    const std::string problem = wanted ? storeCopy(id, text) : std::string();
    if (!problem.empty()) printError("The copy of the key \"" + id + "\" could not be kept: " + problem);
    if (options.json()) return;
    printError(wanted && problem.empty() ? "A copy is in the keychain: tollgated keys show " + id + " prints it again."
                                         : "This is the only time the key \"" + id + "\" is shown.");
}

// Why the copy that the keychain gave is not shown; "" when it is to be.
std::string showProblem(const config::AccessKey& key, const secrets::KeychainAnswer& copy) {
    if (copy.error == secrets::KeychainError::NotFound)
        return "there is no copy of it in the keychain; it was shown once, when it was made";
    if (copy.error != secrets::KeychainError::None) return copy.detail.toStdString();
    if (!isTextOf(key, copy)) return "the keychain holds an older key of that name, which does not work any more";
    return {};
}

} // namespace

int keysCreate(const QStringList& arguments) {
    CommandArguments options("keys create", "Makes an access key and prints it once.");
    addKeyOptions(options);
    addKeep(options);
    int exitCode = kOk;
    if (!options.parse(arguments, exitCode)) return exitCode;
    if (options.value(QStringLiteral("name")).trimmed().isEmpty()) return options.refuse("--name NAME is missing.");
    const secrets::NewAccessKey made = secrets::makeAccessKey();
    config::AccessKey key;
    std::string problem;
    exitCode = changeConfig(options.paths(), [&](config::Config& config) {
        key.id = secrets::freeKeyId(config, options.value(QStringLiteral("name")).trimmed().toStdString());
        key.secret = made.hash;
        key.hint = made.hint;
        problem = applyKeyOptions(options, currentTime(), config, key);
        config.access.keys.push_back(key);
        return problem.empty();
    });
    if (!problem.empty()) return options.refuse(problem);
    if (exitCode != kOk) return exitCode;
    tellText(options, key, made.text);
    keep(options, options.has(keepOption()), key.id, made.text);
    return kOk;
}

int keysRotate(const QStringList& arguments) {
    CommandArguments options("keys rotate", "Gives a key a new text and prints it once.", {QStringLiteral("ID")});
    options.add({QStringLiteral("overlap"),
                 QStringLiteral("How long the old text still works (default 24h; 0: ends at once)."),
                 QStringLiteral("LENGTH"), QStringLiteral("24h")});
    addKeep(options);
    int exitCode = kOk;
    if (!options.parse(arguments, exitCode)) return exitCode;
    const auto overlap = lengthFrom(options.value(QStringLiteral("overlap")));
    if (!overlap) return options.refuse("--overlap takes a length such as 24h, 30m or 0.");
    const std::string id = options.positional(0).toStdString();
    const secrets::NewAccessKey made = secrets::makeAccessKey();
    const Micros now = currentTime();
    config::AccessKey before, key;
    exitCode = changeConfig(options.paths(), [&](config::Config& config) {
        config::AccessKey* found = keyOrComplain(config, id);
        if (!found) return false;
        if (found->secret.store == config::SecretRef::Store::Environment) {
            printError("The key " + id + " is kept in the environment variable " + found->secret.name +
                       ". Change it there and start the gateway anew.");
            return false;
        }
        before = *found;
        secrets::replaceText(*found, made, now, *overlap);
        key = *found;
        return true;
    });
    if (exitCode != kOk) return exitCode;
    tellText(options, key, made.text, {{"older_until", toJson(key, now).at("older_until")}});
    // Whoever had a copy wants to see the new text there.
    keep(options, options.has(keepOption()) || isTextOf(before, fetchCopy(id)), id, made.text);
    return kOk;
}

int keysShow(const QStringList& arguments) {
    CommandArguments options("keys show", "Prints a key whose copy is in the keychain.", {QStringLiteral("ID")});
    int exitCode = kOk;
    if (!options.parse(arguments, exitCode)) return exitCode;
    auto config = readConfig(options.paths(), resources::loadPresets());
    if (!config) return kUsage;
    const std::string id = options.positional(0).toStdString();
    const config::AccessKey* key = keyOrComplain(*config, id);
    if (!key) return kFailed;
    if (key->secret.store == config::SecretRef::Store::Environment) {
        printError("The key " + id + " is kept in the environment variable " + key->secret.name + ".");
        return kFailed;
    }
    const secrets::KeychainAnswer copy = fetchCopy(id);
    if (const std::string problem = showProblem(*key, copy); !problem.empty()) {
        printError("The key " + id + " cannot be shown: " + problem);
        return kFailed;
    }
    tellText(options, *key, copy.secret);
    return kOk;
}

} // namespace tollgate::cli
