# SPDX-License-Identifier: GPL-3.0-or-later
# Lets lupdate read the sources and holds what it says against them: a text in a class without Q_OBJECT, or one that is
# handed to translate() by way of a variable, would silently stay English.
set(folders app core/bridge core/secrets ui)
execute_process(
  COMMAND "${LUPDATE}" -I . -I core -locations none -extensions cpp,h ${folders} -ts "${WORK}/all.ts"
  WORKING_DIRECTORY "${SOURCE}" RESULT_VARIABLE code OUTPUT_VARIABLE out ERROR_VARIABLE out)
file(REMOVE "${WORK}/all.ts")
if(NOT code EQUAL 0)
  message(FATAL_ERROR "lupdate failed:\n${out}")
endif()
string(REGEX MATCHALL "[^\n]*(lacks Q_OBJECT|unknown namespace|cannot be called without context|Unmatched)[^\n]*" wrong "${out}")

foreach(folder IN LISTS folders)
  file(GLOB_RECURSE sources "${SOURCE}/${folder}/*.cpp" "${SOURCE}/${folder}/*.h")
  foreach(source IN LISTS sources)
    file(READ "${source}" text)
    string(REGEX MATCHALL "translate\\(\"[A-Za-z:]+\",[ \n]*[a-z][^)]*\\)" hidden "${text}")
    foreach(call IN LISTS hidden)
      string(REGEX MATCH "\"([A-Za-z:]+)\"" context "${call}")
      string(FIND "${text}" "QT_TRANSLATE_NOOP(${context}" marked)
      string(FIND "${text}" "QT_TRANSLATE_N_NOOP(${context}" counted)
      if(marked EQUAL -1 AND counted EQUAL -1)
        list(APPEND wrong "${source}: ${call}: lupdate does not see what is in the variable")
      endif()
    endforeach()
  endforeach()
endforeach()

if(wrong)
  list(JOIN wrong "\n" wrong)
  message(FATAL_ERROR "texts that would not be translated:\n${wrong}")
endif()
