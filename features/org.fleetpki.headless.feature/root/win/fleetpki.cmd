@echo off
rem SPDX-License-Identifier: EPL-2.0
rem Starts the FleetPKI command line with a JDK 21 or newer: FLEETPKI_JAVA, JAVA_HOME, or java on the PATH.
setlocal
set HERE=%~dp0
if defined FLEETPKI_JAVA (set "JAVA=%FLEETPKI_JAVA%") else if defined JAVA_HOME (set "JAVA=%JAVA_HOME%\bin\java.exe") else (set JAVA=java.exe)
for %%J in ("%HERE%plugins\org.eclipse.equinox.launcher_*.jar") do set "LAUNCHER=%%J"
rem a batch lives long enough for the optimizing compiler, and has work for every core
set VMARGS=-Xmx192m -XX:+UseSerialGC
for %%A in (%*) do if "%%~A"=="--batch" set VMARGS=-Xmx1g -XX:+UseParallelGC
for %%A in (%*) do if "%%~A"=="--mix" set VMARGS=-Xmx1g -XX:+UseParallelGC
:run
"%JAVA%" %VMARGS% --enable-native-access=ALL-UNNAMED -jar "%LAUNCHER%" -application org.fleetpki.cli.fleetpki -nosplash -configuration "%LOCALAPPDATA%\FleetPKI\headless" -data @none %*
if %ERRORLEVEL% EQU 23 goto run
if %ERRORLEVEL% EQU 24 goto run
exit /b %ERRORLEVEL%
