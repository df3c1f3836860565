# SPDX-License-Identifier: GPL-3.0-or-later
# Fills the plural forms of English that are still empty, after lupdate: "%n day(s)" is "%n day" and "%n days"; a text
# without "(s)" has the same form twice. What a person has written stays.
file(READ "${FILE}" text)
set(form "[ \n]*<numerusform></numerusform>")
while(text MATCHES "<source>([^<]*)</source>[ \n]*<translation type=\"unfinished\">${form}${form}[ \n]*</translation>")
  set(empty "${CMAKE_MATCH_0}")
  set(source "${CMAKE_MATCH_1}")
  string(REPLACE "(s)" "" one "${source}")
  string(REPLACE "(s)" "s" many "${source}")
  string(CONCAT filled
    "<source>${source}</source>\n        <translation>\n"
    "            <numerusform>${one}</numerusform>\n            <numerusform>${many}</numerusform>\n"
    "        </translation>")
  string(REPLACE "${empty}" "${filled}" text "${text}")
endwhile()
file(WRITE "${FILE}" "${text}")
