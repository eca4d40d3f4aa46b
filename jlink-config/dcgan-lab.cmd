@echo off
rem Starts DCGAN Lab with its own Java machine, from wherever its folder lies, as dcgan-lab does on other systems.
rem DCGAN_LAB_JAVA_OPTIONS: further options of that machine.
rem DCGAN_LAB_START_CACHE: the start cache, in place of the one that belongs here; made if it is not there.
setlocal DisableDelayedExpansion
for %%h in ("%~dp0..") do set "home=%%~fh"
set "app=%home%\lib\app"
set "java=%home%\lib\runtime\bin\java.exe"
set lab="@%app%\java-options" "-Dlab.launcher=%~f0" %DCGAN_LAB_JAVA_OPTIONS% -jar "%app%\dcgan-lab.jar"

rem Without words, or with the path of a file, the window opens.
set "window="
if "%~1" == "" set "window=yes"
if not "%~1" == "%~nx1" set "window=yes"

rem Classes come from the start cache, loaded and linked. Java does not look whether they are still those of the
rem jars: names and sizes are compared here. Of the contents no digest is to be had in less time than the cache saves,
rem and times would change with a copy of the folder. So a jar that was replaced by one of the same name and size
rem goes unnoticed; another version has another name.
set "stamp="
pushd "%app%"
for %%j in (*.jar) do call :add %%j
popd

set "cache=%app%\dcgan-lab.aot"
if defined DCGAN_LAB_START_CACHE set "cache=%DCGAN_LAB_START_CACHE%"
call :look
if defined fits goto start
if not defined DCGAN_LAB_START_CACHE set "cache=%LOCALAPPDATA%\dcgan-lab\start.aot"
call :look
if defined fits goto start
if defined window goto make
rem Of a command only few classes would be in it.
echo dcgan-lab: no start cache for these jars; this start is slower.>&2
"%java%" %lab% %*
exit /b %ERRORLEVEL%

:start
if defined window if not defined DCGAN_LAB_JAVA_OPTIONS goto window
"%java%" "-XX:AOTCache=%cache%" %lab% %*
exit /b %ERRORLEVEL%

rem It needs no console, and this one does not wait for it: only who gives Java options watches what he starts.
:window
start "" "%home%\lib\runtime\bin\javaw.exe" "-XX:AOTCache=%cache%" %lab% %*
exit /b

:make
if not defined DCGAN_LAB_START_CACHE echo dcgan-lab: no start cache for these jars; this start is slower and makes one.>&2
for %%c in ("%cache%\..") do if not exist "%%~fc" mkdir "%%~fc"
set "making=%cache%.%RANDOM%"
"%java%" -XX:AOTMode=record "-XX:AOTConfiguration=%making%" -Xlog:aot=error -Xlog:cds=error -XX:+UnlockDiagnosticVMOptions -XX:-DisplayVMOutput %lab% %*
set "code=%ERRORLEVEL%"
"%java%" -XX:AOTMode=create "-XX:AOTConfiguration=%making%" "-XX:AOTCache=%making%.aot" %lab% >nul 2>&1
rem In this order nobody ever takes an older cache for this one.
if exist "%making%.aot" move /y "%making%.aot" "%cache%" >nul && >"%cache%.jars" echo %stamp%
if exist "%making%" del "%making%"
exit /b %code%

:add
set "stamp=%stamp%%~nx1 %~z1 "
exit /b

rem Whether the cache is there and made of these jars.
:look
set "fits="
set "made="
if exist "%cache%.jars" for /f "usebackq delims=" %%l in ("%cache%.jars") do set "made=%%l"
if exist "%cache%" if "%made%" == "%stamp%" set "fits=yes"
exit /b
