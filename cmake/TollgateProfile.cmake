# SPDX-License-Identifier: GPL-3.0-or-later
# Releases are laid out by how often each branch of a request is taken (scripts/profile writes the counts). What has no
# counts, or has changed since, is built as ever.
set(TOLLGATE_PROFILE "use" CACHE STRING "Counts of branches: use, record (scripts/profile) or off")
set(TOLLGATE_COUNTS "${PROJECT_SOURCE_DIR}/cmake/requests.proftext")

if(NOT CMAKE_BUILD_TYPE STREQUAL "Release" OR NOT CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
  return()
endif()
# By file name, not by path: the counts are good wherever the sources are.
set(TOLLGATE_COUNT_NAMES "SHELL:-mllvm -static-func-full-module-prefix=false")

if(TOLLGATE_PROFILE STREQUAL "record")
  add_compile_options(-fprofile-generate ${TOLLGATE_COUNT_NAMES})
  add_link_options(-fprofile-generate)
elseif(TOLLGATE_PROFILE STREQUAL "use" AND EXISTS "${TOLLGATE_COUNTS}")
  find_program(TOLLGATE_PROFDATA NAMES llvm-profdata-19 llvm-profdata)
  if(NOT TOLLGATE_PROFDATA)
    return()
  endif()
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${TOLLGATE_COUNTS}")
  # Named by what is in it: other counts are another option, and everything is built anew.
  file(SHA256 "${TOLLGATE_COUNTS}" hash)
  string(SUBSTRING "${hash}" 0 12 hash)
  set(indexed "${PROJECT_BINARY_DIR}/requests-${hash}.profdata")
  execute_process(COMMAND "${TOLLGATE_PROFDATA}" merge -o "${indexed}" "${TOLLGATE_COUNTS}" RESULT_VARIABLE failed)
  if(failed)
    message(WARNING "The counts of ${TOLLGATE_COUNTS} cannot be read; building without them.")
    return()
  endif()
  add_compile_options("-fprofile-use=${indexed}" ${TOLLGATE_COUNT_NAMES} -Wno-profile-instr-unprofiled
    -Wno-profile-instr-out-of-date -Wno-backend-plugin)
endif()
