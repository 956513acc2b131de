#!/bin/sh
# Makes ec20emu.jar. JUNIT is the class path of JUnit 5; as it is, that of Debian's package junit5.
set -eu
cd "$(dirname "$0")"
java=/usr/share/java
junit=${JUNIT:-$java/junit-jupiter-api.jar:$java/junit-platform-commons.jar:$java/apiguardian-api.jar:$java/opentest4j.jar}
rm -rf build
javac -Xlint:all,-path -Werror --release 17 -cp "$junit" -d build/classes src/main/java/ec20emu/*.java
jar --create --file ec20emu.jar -C build/classes .
