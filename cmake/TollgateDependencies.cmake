# SPDX-License-Identifier: GPL-3.0-or-later
# Third-party libraries, all from the distribution (why each was chosen: ARCHITECTURE.md).

find_package(Threads REQUIRED)
find_package(Boost 1.81 REQUIRED COMPONENTS json)
find_package(OpenSSL 3 REQUIRED)
find_package(simdjson REQUIRED)
find_package(ZLIB REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(zstd REQUIRED IMPORTED_TARGET libzstd)
pkg_check_modules(brotlidec REQUIRED IMPORTED_TARGET libbrotlidec)
pkg_check_modules(liburing REQUIRED IMPORTED_TARGET liburing)
pkg_check_modules(brotlienc REQUIRED IMPORTED_TARGET libbrotlienc)
pkg_check_modules(sqlite3 REQUIRED IMPORTED_TARGET sqlite3)
pkg_check_modules(re2 REQUIRED IMPORTED_TARGET re2)
find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Widgets Charts Sql Svg Network DBus Test LinguistTools)
find_package(Qt6Keychain REQUIRED)

# Asio, its TLS part and Beast are compiled once, here.
add_library(tollgate_boost STATIC "${PROJECT_SOURCE_DIR}/cmake/boost_separate.cpp")
target_compile_definitions(tollgate_boost PUBLIC
  BOOST_ASIO_SEPARATE_COMPILATION BOOST_BEAST_SEPARATE_COMPILATION BOOST_ASIO_NO_DEPRECATED BOOST_ASIO_HAS_CO_AWAIT)
# Frames of coroutines come from Asio's recycling, with room for as many as one request nests; what does not fit there
# comes from malloc, which is quicker than the aligned allocation that nothing here needs.
target_compile_definitions(tollgate_boost PUBLIC
  BOOST_ASIO_RECYCLING_ALLOCATOR_CACHE_SIZE=8 BOOST_ASIO_DISABLE_STD_ALIGNED_ALLOC BOOST_ASIO_DISABLE_BOOST_ALIGN)
target_link_libraries(tollgate_boost PUBLIC Boost::headers OpenSSL::SSL OpenSSL::Crypto Threads::Threads)
set_target_properties(tollgate_boost PROPERTIES AUTOMOC OFF)
