# SPDX-License-Identifier: GPL-3.0-or-later
# Installation and the Debian package: cmake --install build/release; cd build/release && cpack -G DEB
include(GNUInstallDirs)
set(id io.github.tollgate.Tollgate)

install(TARGETS tollgate tollgated RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(FILES resources/desktop/${id}.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES resources/desktop/${id}.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
install(FILES resources/icons/tollgate.svg DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps RENAME ${id}.svg)
install(FILES resources/config.schema.json DESTINATION ${CMAKE_INSTALL_DATADIR}/tollgate)
install(FILES resources/man/tollgate.1 resources/man/tollgated.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES README.md LICENSE resources/copyright DESTINATION ${CMAKE_INSTALL_DOCDIR})

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME tollgate)
set(CPACK_PACKAGE_VENDOR "The Tollgate authors")
set(CPACK_PACKAGE_CONTACT "The Tollgate authors <tollgate@users.noreply.github.com>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "Desktop gateway for AI calls")
set(CPACK_PACKAGE_DESCRIPTION
  "Programs on this computer send their AI calls to one local address. Tollgate adds the provider keys from the system\nkeychain, sends each call to its provider, and records it with tokens, latency and cost.")
set(CPACK_STRIP_FILES ON)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_DEBIAN_PACKAGE_SECTION net)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# What is loaded at run time and so unknown to the linker: QtKeychain opens libsecret, Qt its SQLite driver and SVG reader.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libsecret-1-0, libqt6sql6-sqlite, libqt6svg6, ca-certificates")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "gnome-keyring | kwalletmanager, qt6-wayland, qt6-translations-l10n")
set(CPACK_DEBIAN_PACKAGE_HOMEPAGE "https://github.com/tollgate/tollgate")
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
include(CPack)
