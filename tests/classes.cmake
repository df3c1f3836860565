# SPDX-License-Identifier: GPL-3.0-or-later
# Read by ctest, once a folder: `folder`, its `program`, and the `labels` and `environment` of its tests
# (tests/CMakeLists.txt).
execute_process(COMMAND "${program}" --classes OUTPUT_VARIABLE classes RESULT_VARIABLE failed)
if(failed)
  set(classes NOT_BUILT) # a test that fails, and says why by its name
endif()
string(REGEX MATCHALL "[^\n]+" classes "${classes}")
foreach(class IN LISTS classes)
  add_test(${folder}.${class} "${program}" --class ${class})
  set_tests_properties(${folder}.${class} PROPERTIES
    TIMEOUT 400 LABELS "${labels}" ENVIRONMENT "${environment}")
endforeach()
