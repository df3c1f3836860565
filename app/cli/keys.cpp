// SPDX-License-Identifier: GPL-3.0-or-later
// tollgated keys create|list|show|revoke: the access keys that clients show. A secret is printed once, when it is made,
// or again when its copy is in the keychain.
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
    Arguments options(QStringLiteral("keys create"), QStringLiteral("Makes an access key and prints it once."));
    options.add({QStringLiteral("name"), QStringLiteral("What to call it."), QStringLiteral("NAME")});
    options.add({QStringLiteral("team"), QStringLiteral("The team it belongs to."), QStringLiteral("TEAM")});
    options.add({QStringLiteral("models"),
                 QStringLiteral("Which models it may use, comma separated globs (default *)."),
                 QStringLiteral("GLOBS")});
    int exitCode = kOk;
    if (!options.parse(arguments, exitCode)) return exitCode;
    if (options.value(QStringLiteral("name")).trimmed().isEmpty()) {
        printError("keys create needs --name NAME.");
        return kUsage;
    }
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
        print(std::string(made.text.reveal()));
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
    Arguments options(QStringLiteral("keys list"), QStringLiteral("Lists the access keys, never their text."));
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
        print(table.text());
    }
    return kOk;
}

int show(const QStringList& arguments) {
    Arguments options(QStringLiteral("keys show"), QStringLiteral("Prints a key whose copy is in the keychain."),
                      {QStringLiteral("ID")});
    int exitCode = kOk;
    if (!options.parse(arguments, exitCode)) return exitCode;
    auto config = readConfig(options.paths(), resources::loadPresets());
    if (!config) return kUsage;
    std::string id = options.positional(0).toStdString();
    if (!config->accessKey(id)) {
        printError("There is no access key \"" + id + "\".");
        return kFailed;
    }
    secrets::Keychain keychain;
    secrets::KeyStore store(keychain);
    store.fetchAccessKey(id, &store, [&](secrets::KeychainAnswer&& answer) {
        if (answer.error != secrets::KeychainError::None) {
            printError("The key \"" + id + "\" cannot be shown: " + answer.detail.toStdString());
            return QCoreApplication::exit(kFailed);
        }
        std::string secret(answer.secret.reveal());
        if (options.json()) {
            print(json::object{{"id", id}, {"secret", secret}});
        } else {
            print(secret);
        }
        Secret::wipe(secret);
        QCoreApplication::exit(kOk);
    });
    return QCoreApplication::exec();
}

int revoke(const QStringList& arguments) {
    Arguments options(QStringLiteral("keys revoke"),
                      QStringLiteral("Deletes an access key; its running requests end at once."),
                      {QStringLiteral("ID")});
    int exitCode = kOk;
    if (!options.parse(arguments, exitCode)) return exitCode;
    std::string id = options.positional(0).toStdString();
    exitCode = changeConfig(options.paths(), [&](config::Config& config) {
        if (std::erase_if(config.access.keys, [&](const config::AccessKey& key) { return key.id == id; }) > 0)
            return true;
        printError("There is no access key \"" + id + "\".");
        return false;
    });
    if (exitCode == kOk && options.json()) print(json::object{{"id", id}, {"revoked", true}});
    return exitCode;
}

} // namespace

int keys(const QStringList& arguments) {
    QString what = arguments.value(0);
    QStringList rest = arguments.mid(1);
    if (what == QLatin1String("create")) return create(rest);
    if (what == QLatin1String("list")) return list(rest);
    if (what == QLatin1String("show")) return show(rest);
    if (what == QLatin1String("revoke")) return revoke(rest);
    printError("usage: tollgated keys create|list|show|revoke");
    return kUsage;
}

} // namespace tollgate::cli
