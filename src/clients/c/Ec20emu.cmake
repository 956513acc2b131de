# The CTest fixture: ec20emu_add_test(NAME COMMAND [ARGUMENT...]) adds a test that finds the program running. One process serves all of them.
# EC20EMU_PROGRAM is the command that starts the program, unless it is on the path.
set(EC20EMU_FOLDER "${CMAKE_BINARY_DIR}/ec20emu-fixture")
set(EC20EMU_INCLUDE "${CMAKE_CURRENT_LIST_DIR}")
set(EC20EMU_SHELL "${CMAKE_CURRENT_LIST_DIR}/../shell/ec20emu.sh" CACHE FILEPATH "The script that starts and stops ec20emu")

add_test(NAME ec20emu-start COMMAND sh "${EC20EMU_SHELL}" start "${EC20EMU_FOLDER}"
    --count 0 --control 0 --clock manual --delays none --network loopback)
add_test(NAME ec20emu-stop COMMAND sh "${EC20EMU_SHELL}" stop "${EC20EMU_FOLDER}")
set_tests_properties(ec20emu-start PROPERTIES FIXTURES_SETUP ec20emu)
set_tests_properties(ec20emu-stop PROPERTIES FIXTURES_CLEANUP ec20emu)

function(ec20emu_add_test name)
    add_test(NAME ${name} COMMAND ${ARGN})
    set_tests_properties(${name} PROPERTIES FIXTURES_REQUIRED ec20emu ENVIRONMENT "EC20_READY=${EC20EMU_FOLDER}/ready.json")
endfunction()
