# SPDX-License-Identifier: GPL-3.0-or-later
# One CMake target a folder. A folder's headers are reached only through its target: each target has an include root of
# its own in the build tree that holds a link to its folder, so `#include "journal/store.h"` compiles only where the
# target `tollgate_journal` is linked, and a target links only lower floors (see ARCHITECTURE.md).

# tollgate_floor(<name> DIR <folder> [SOURCES ...] [PUBLIC targets...] [PRIVATE targets...] [PCH header])
function(tollgate_floor name)
  cmake_parse_arguments(ARG "" "DIR;PCH" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
  set(target tollgate_${name})
  set(root "${PROJECT_BINARY_DIR}/include/${name}")
  file(MAKE_DIRECTORY "${root}")
  file(CREATE_LINK "${ARG_DIR}" "${root}/${name}" SYMBOLIC)
  if(ARG_SOURCES)
    add_library(${target} STATIC ${ARG_SOURCES})
    target_include_directories(${target} PUBLIC "${root}")
    target_link_libraries(${target} PUBLIC ${ARG_PUBLIC} PRIVATE tollgate_options ${ARG_PRIVATE})
    if(ARG_PCH)
      target_precompile_headers(${target} PRIVATE ${ARG_PCH})
    endif()
  else()
    add_library(${target} INTERFACE)
    target_include_directories(${target} INTERFACE "${root}")
    target_link_libraries(${target} INTERFACE ${ARG_PUBLIC})
  endif()
endfunction()

# Qt's strict mode, for every target that links Qt.
add_library(tollgate_qt INTERFACE)
target_compile_definitions(tollgate_qt INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
  QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_KEYWORDS QT_NO_FOREACH QT_DISABLE_DEPRECATED_BEFORE=0x060400)
