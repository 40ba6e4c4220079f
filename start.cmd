@echo off
rem Builds and starts the system. Declared, not tried.
setlocal
call "%~dp0mvnw.cmd" -q -B -f "%~dp0pom.xml" -Dmaven.test.skip=true -Dspotless.check.skip=true -pl launcher -am package || exit /b 1
if "%LERARENKAART_JAVA_OPTS%"=="" set LERARENKAART_JAVA_OPTS=-Xmx512m -XX:+UseSerialGC
java %LERARENKAART_JAVA_OPTS% -jar "%~dp0launcher\target\launcher.jar" %*
