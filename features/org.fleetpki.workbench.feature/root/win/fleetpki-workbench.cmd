@echo off
rem SPDX-License-Identifier: EPL-2.0
rem Starts the FleetPKI workbench with a JDK 21 or newer: FLEETPKI_JAVA, JAVA_HOME, or java on the PATH.
setlocal
set HERE=%~dp0
if defined FLEETPKI_JAVA (set "JAVA=%FLEETPKI_JAVA%") else if defined JAVA_HOME (set "JAVA=%JAVA_HOME%\bin\java.exe") else (set JAVA=java.exe)
for %%J in ("%HERE%plugins\org.eclipse.equinox.launcher_*.jar") do set "LAUNCHER=%%J"
:run
"%JAVA%" -Xmx1g --enable-native-access=ALL-UNNAMED -jar "%LAUNCHER%" -application org.fleetpki.workbench.application -nosplash -configuration "%LOCALAPPDATA%\FleetPKI\workbench" %*
if %ERRORLEVEL% EQU 23 goto run
if %ERRORLEVEL% EQU 24 goto run
exit /b %ERRORLEVEL%
