# SPDX-License-Identifier: GPL-3.0-or-later
# The compiler, its flags, the sanitizers. Everything here reaches our own targets through `tollgate_options`.

if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  message(FATAL_ERROR
    "GCC ${CMAKE_CXX_COMPILER_VERSION} miscompiles coroutines (`if (co_await f()) co_return 1;` takes the wrong branch). "
    "Use clang 19 (a preset chooses it: cmake --preset release) or GCC 13 and newer.")
endif()

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_CXX_SCAN_FOR_MODULES OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_AUTOMOC ON)
set(CMAKE_AUTOMOC_MOC_OPTIONS "--include;${PROJECT_SOURCE_DIR}/cmake/moc_prelude.h")

set(TOLLGATE_SANITIZE "" CACHE STRING "Sanitizers: address,undefined or thread")
option(TOLLGATE_FUZZ "Build the engine and its fuzz targets with libFuzzer" OFF)
option(TOLLGATE_WERROR "Warnings are errors" ON)

find_program(TOLLGATE_CCACHE ccache)
if(TOLLGATE_CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER
      "${CMAKE_COMMAND};-E;env;CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime;${TOLLGATE_CCACHE}")
endif()

add_library(tollgate_options INTERFACE)
target_compile_options(tollgate_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor -Woverloaded-virtual -fno-omit-frame-pointer)
if(TOLLGATE_WERROR)
  target_compile_options(tollgate_options INTERFACE -Werror)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
  # A designated initialiser that leaves members at their defaults is the point of having defaults.
  target_compile_options(tollgate_options INTERFACE -Wno-missing-designated-field-initializers)
  # Precompiled headers without time stamps, so that ccache can answer for them.
  target_compile_options(tollgate_options INTERFACE "SHELL:-Xclang -fno-pch-timestamp")
  find_program(TOLLGATE_LLD NAMES ld.lld-19 ld.lld)
  if(TOLLGATE_LLD)
    target_link_options(tollgate_options INTERFACE -fuse-ld=lld)
  endif()
endif()
if(CMAKE_BUILD_TYPE STREQUAL "Release")
  # Many small functions in many files make a request: linking them as one saves a seventh of our own time.
  if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang" AND CMAKE_CXX_COMPILER_AR AND TOLLGATE_LLD)
    set(CMAKE_INTERPROCEDURAL_OPTIMIZATION ON)
  endif()
  target_compile_options(tollgate_options INTERFACE -fstack-protector-strong)
  target_compile_definitions(tollgate_options INTERFACE _FORTIFY_SOURCE=2)
  target_link_options(tollgate_options INTERFACE -Wl,-z,relro,-z,now -Wl,--gc-sections)
  target_compile_options(tollgate_options INTERFACE -ffunction-sections -fdata-sections)
else()
  target_compile_definitions(tollgate_options INTERFACE _GLIBCXX_ASSERTIONS)
endif()

# Sanitizers reach every target, the compiled parts of Boost too: a half-instrumented container reports nonsense.
if(TOLLGATE_SANITIZE)
  add_compile_options(-fsanitize=${TOLLGATE_SANITIZE} -fno-sanitize-recover=all)
  add_link_options(-fsanitize=${TOLLGATE_SANITIZE})
endif()
if(TOLLGATE_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()
