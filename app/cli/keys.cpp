// SPDX-License-Identifier: GPL-3.0-or-later
// tollgated keys create|list|show|revoke: the access keys that clients show. A secret is printed once, when it is made,
// or again when its copy is in the keychain.
#include "base/text.h"
#include "cli/command.h"
#include "cli/config_file.h"
#include "cli/table.h"
#include "resources/resources.h"
#include "secrets/access_key.h"
#include "secrets/key_store.h"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include <QCoreApplication>

namespace tollgate::cli {

namespace {

namespace json = boost::json;

int create(const QStringList& arguments) {
    CommandArguments options("keys create", "Makes an access key and prints it once.");
    options.add({QStringLiteral("name"), QStringLiteral("What to call it."), QStringLiteral("NAME")});
    options.add({QStringLiteral("team"), QStringLiteral("The team it belongs to."), QStringLiteral("TEAM")});
    options.add({QStringLiteral("models"),
                 QStringLiteral("Which models it may use, comma separated globs (default *)."),
                 QStringLiteral("GLOBS")});
    int exitCode = kOk;
    if (!options.parse(arguments, exitCode)) return exitCode;
    if (options.value(QStringLiteral("name")).trimmed().isEmpty()) return options.refuse("--name NAME is missing.");
    secrets::NewAccessKey made = secrets::makeAccessKey();
    config::AccessKey key;
    exitCode = changeConfig(options.paths(), [&](config::Config& config) {
        key.name = options.value(QStringLiteral("name")).trimmed().toStdString();
        key.id = secrets::freeKeyId(config, key.name);
        key.secret = made.hash;
        key.team = options.value(QStringLiteral("team")).toStdString();
        if (options.has(QStringLiteral("models"))) {
            key.models.clear();
            for (const QString& glob :
                 options.value(QStringLiteral("models")).split(QLatin1Char(','), Qt::SkipEmptyParts))
                key.models.push_back(glob.trimmed().toStdString());
        }
        config.access.keys.push_back(key);
        return true;
    });
    if (exitCode != kOk) return exitCode;
    if (options.json()) {
        print(json::object{{"id", key.id}, {"name", key.name}, {"secret", made.text.reveal()}});
    } else {
        tollgate::print(made.text.reveal());
        printError("This is the only time the key \"" + key.id + "\" is shown.");
    }
    return kOk;
}

json::object describe(const config::AccessKey& key) {
    json::array models;
    for (const std::string& model : key.models) models.emplace_back(model);
    return {{"id", key.id},
            {"name", key.name},
            {"team", key.team},
            {"models", std::move(models)},
            {"enabled", key.enabled},
            {"expires", key.expires ? json::value(isoTime(*key.expires).text) : json::value(nullptr)}};
}

int list(const QStringList& arguments) {
    CommandArguments options("keys list", "Lists the access keys, never their text.");
    int exitCode = kOk;
    if (!options.parse(arguments, exitCode)) return exitCode;
    auto config = readConfig(options.paths(), resources::loadPresets());
    if (!config) return kUsage;
    json::array keys;
    Table table({"KEY", "NAME", "TEAM", "ON"});
    for (const config::AccessKey& key : config->access.keys) {
        keys.push_back(describe(key));
        table.add({key.id, key.name, key.team, key.enabled ? "yes" : "no"});
    }
    if (options.json()) {
        print(keys);
    } else {
        tollgate::print(table.text());
    }
    return kOk;
}

int noSuchKey(const config::Config& config, const std::string& id) {
    QStringList ids;
    for (const config::AccessKey& key : config.access.keys) ids << QString::fromStdString(key.id);
    printError("There is no access key " + id + didYouMean(QString::fromStdString(id), ids) + ".");
    return kFailed;
}

// Why the copy that the keychain gave is not shown; "" when it is to be.
std::string showProblem(const config::AccessKey& key, const secrets::KeychainAnswer& answer) {
    if (answer.error == secrets::KeychainError::NotFound)
        return "there is no copy of it in the keychain; it was shown once, when it was made";
    if (answer.error != secrets::KeychainError::None) return answer.detail.toStdString();
    if (sha256Hex(answer.secret.reveal()) != key.secret.name)
        return "the keychain holds an older key of that name, which does not work any more";
    return {};
}

int show(const QStringList& arguments) {
    CommandArguments options("keys show", "Prints a key whose copy is in the keychain.", {QStringLiteral("ID")});
    int exitCode = kOk;
    if (!options.parse(arguments, exitCode)) return exitCode;
    auto config = readConfig(options.paths(), resources::loadPresets());
    if (!config) return kUsage;
    std::string id = options.positional(0).toStdString();
    const config::AccessKey* key = config->accessKey(id);
    if (!key) return noSuchKey(*config, id);
    if (key->secret.store == config::SecretRef::Store::Environment) {
        printError("The key " + id + " is kept in the environment variable " + key->secret.name + ".");
        return kFailed;
    }
    secrets::Keychain keychain;
    secrets::KeyStore store(keychain);
    store.fetchAccessKey(id, &store, [&](secrets::KeychainAnswer&& answer) {
        const std::string problem = showProblem(*key, answer);
        if (!problem.empty()) {
            printError("The key " + id + " cannot be shown: " + problem);
        } else if (options.json()) {
            print(json::object{{"id", id}, {"name", key->name}, {"secret", answer.secret.reveal()}});
        } else {
            tollgate::print(answer.secret.reveal());
        }
        QCoreApplication::exit(problem.empty() ? kOk : kFailed);
    });
    return QCoreApplication::exec();
}

// A keychain that is not there or locked keeps the copy; `show` will not take it for a newer key's.
void forgetCopy(const std::string& id) {
    secrets::Keychain keychain;
    secrets::KeyStore store(keychain);
    store.removeAccessKey(id, &store, [](const QString&) { QCoreApplication::exit(); });
    QCoreApplication::exec();
}

int revoke(const QStringList& arguments) {
    CommandArguments options("keys revoke", "Deletes an access key; its running requests end at once.",
                             {QStringLiteral("ID")});
    int exitCode = kOk;
    if (!options.parse(arguments, exitCode)) return exitCode;
    std::string id = options.positional(0).toStdString();
    exitCode = changeConfig(options.paths(), [&](config::Config& config) {
        auto isThis = [&](const config::AccessKey& key) { return key.id == id; };
        return std::erase_if(config.access.keys, isThis) > 0 || noSuchKey(config, id) == kOk;
    });
    if (exitCode != kOk) return exitCode;
    forgetCopy(id);
    if (options.json()) print(json::object{{"id", id}, {"revoked", true}});
    return kOk;
}

} // namespace

int keys(const QStringList& arguments) {
    QString what = arguments.value(0);
    QStringList rest = arguments.mid(1);
    if (what == QLatin1String("create")) return create(rest);
    if (what == QLatin1String("list")) return list(rest);
    if (what == QLatin1String("show")) return show(rest);
    if (what == QLatin1String("revoke")) return revoke(rest);
    const std::string usage = "Usage: tollgated keys create|list|show|revoke [options]\n"
                              "tollgated keys create --help says more.";
    if (what == QLatin1String("--help") || what == QLatin1String("-h")) {
        tollgate::print(usage);
        return kOk;
    }
    const QStringList words{QStringLiteral("create"), QStringLiteral("list"), QStringLiteral("show"),
                            QStringLiteral("revoke")};
    if (!what.isEmpty()) printError("There is no command keys " + what.toStdString() + didYouMean(what, words) + ".");
    printError(usage);
    return kUsage;
}

} // namespace tollgate::cli
