// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/conditions.h"
#include "config/describe_config.h"
#include "config/read.h"
#include "config/schema.h"

namespace tollgate::config {

std::string write(const Config& config, const Presets& presets) {
    return prettyText(writeObject(config, presets));
}

std::string schemaText() {
    Json schema = Json::object();
    schema.add("$schema", Json::string("https://json-schema.org/draft/2020-12/schema"));
    schema.add("title", Json::string("Configuration of Tollgate"));
    schema.add("description",
               Json::string("tollgate.json: everything but the keys. // and /* */ comments may stand in it."));
    for (Json::Member& member : schemaOf<Config>().members) schema.add(member.name, std::move(member.value));
    Json definitions = Json::object();
    definitions.add("condition", conditionSchema());
    schema.add("$defs", std::move(definitions));
    return prettyText(schema);
}

} // namespace tollgate::config
