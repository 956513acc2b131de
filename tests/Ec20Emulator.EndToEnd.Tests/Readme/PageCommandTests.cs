namespace Ec20Emulator.EndToEnd.Tests.Readme;

/// <summary>Every command line of every page, typed as it stands there.</summary>
[Platform("Linux")]
[Parallelizable(ParallelScope.Self)]
internal sealed class PageCommandTests
{
    /// <summary>Those that are run elsewhere, and what shows it.</summary>
    private static readonly Dictionary<string, (string File, string Text)> Elsewhere = new()
    {
        ["dotnet test"] = (".ci/run", "\nEC20EMU_TEST_RESULTS=\"$results\" dotnet test "),
        ["dotnet format"] = (".ci/run", "\ndotnet format Ec20Emulator.sln "),
        ["dotnet pack Ec20Emulator.sln -o packages"] = ("tests/Ec20Emulator.EndToEnd.Tests/Readme/NewcomerTests.cs", "\"pack\", "),
        // The clients, by their own tools.
        ["pip install ec20emu-*.whl"] = ("tests/Ec20Emulator.EndToEnd.Tests/Clients/PythonClientTests.cs", "\"install\", \"--no-deps\""),
        ["EC20EMU_CARRY=./ec20emu pip wheel --no-deps --no-build-isolation --wheel-dir dist src/clients/python"] =
            ("tests/Ec20Emulator.EndToEnd.Tests/Clients/WithoutSdkTests.cs", "Variables[\"EC20EMU_CARRY\"] = Program"),
        ["npm install --save-dev ./ec20emu-0.1.0.tgz"] = ("tests/Ec20Emulator.EndToEnd.Tests/Clients/WithoutSdkTests.cs", "\"ec20emu-0.1.0.tgz\""),
        ["npm pack src/clients/javascript"] = ("tests/Ec20Emulator.EndToEnd.Tests/Clients/WithoutSdkTests.cs", "npm, \"pack\""),
        ["src/clients/java/build.sh"] = ("tests/Ec20Emulator.EndToEnd.Tests/Clients/JavaClientTests.cs", "\"build.sh\""),
        ["""
            export EC20EMU_PROGRAM=./ec20emu
            sh ec20emu.sh start modem --tcp 127.0.0.1:0 --pty ./ttyEC20 --control 0
            eval "$(sh ec20emu.sh env modem)"
            sh ec20emu.sh transcripts modem transcripts
            sh ec20emu.sh stop modem
            """] = ("tools/ci/ci.sh", "sh \"$shell\" transcripts \"$folder\""),
        // Needs root: done there in a kernel of its own.
        ["""
            sudo pppd "$PWD/ttyEC20" 115200 local noauth noipdefault defaultroute usepeerdns updetach user u password p \
                connect '/usr/sbin/chat -t 20 "" ATZ OK "ATD*99***1#" CONNECT ""'
            curl http://example.com/
            """] = ("tests/Ec20Emulator.Ppp.Tests/DataCall/PppdTests.cs", "```sh\\nsudo pppd "),
        // Needs root and a kernel that has the driver: done in a virtual machine.
        ["modprobe vhci-hcd"] = ("tests/Ec20Emulator.UsbIp.Tests/Kernel/make-initrd.sh", " vhci-hcd "),
        ["usbip attach -r 127.0.0.1 -b 1-1"] = ("tests/Ec20Emulator.UsbIp.Tests/Kernel/vm-qmi.py", "attach(printed(\"usbip attach\"))"),
        ["while sleep 1; do usbip port 2>/dev/null | grep -qF usbip://127.0.0.1:3240/1-1 || usbip attach -r 127.0.0.1 -b 1-1; done"] =
            ("tests/Ec20Emulator.UsbIp.Tests/Kernel/vm-serial.py", "while sleep 1; do usbip port 2>/dev/null | grep -qF usbip://{SERVER}:{PORT}/1-1 || {attach_line()}; done"),
        // Listens where the tests may not: done there on a port of its own.
        ["""
            printf '%s\n' 'listener 8883 127.0.0.1' 'allow_anonymous true' 'certfile certs/server.pem' 'keyfile certs/server.key' \
              'tls_version tlsv1.2' 'ciphers ECDHE-RSA-AES128-GCM-SHA256' > mosquitto.conf
            mosquitto -c mosquitto.conf &
            ec20emu --model ec25-e
            """] = ("tests/Ec20Emulator.EndToEnd.Tests/Readme/BrokerTests.cs", "Pages.Blocks(Page, \"sh\")"),
        // Takes a quarter of an hour, and a computer of its own.
        ["dotnet run -c Release --project tools/Ec20Emulator.Benchmarks"] = ("tools/Ec20Emulator.Benchmarks/Ec20Emulator.Benchmarks.csproj", "<OutputType>Exe"),
        ["dotnet run -c Release --project tools/Ec20Emulator.Benchmarks -- load --count 10000 --dtes 10000 --tls 2000 --seconds 30"] =
            ("tools/Ec20Emulator.Benchmarks/CommandLineInterface.cs", "new Command(\"load\""),
    };

    [TestCaseSource(typeof(PageCommand), nameof(PageCommand.All))]
    public async Task Command_OfAPage_Works(PageCommand command)
    {
        if (Elsewhere.TryGetValue(command.Text, out var evidence))
        {
            Assert.That(Pages.Read(evidence.File), Does.Contain(evidence.Text));
            return;
        }
        using var shell = new ReadersShell();
        var script = new List<string>();
        foreach (var line in command.Lines.Where(line => !Elsewhere.ContainsKey(line)))
        {
            if (await shell.StandsAloneAsync(line))
                continue;
            script.Add(line);
        }
        if (script.Count > 0)
            await shell.RunAsync(string.Join('\n', script));
    }

    [Test]
    public void Lines_RunElsewhere_StandInAPage() =>
        Assert.That(Elsewhere.Keys, Is.SubsetOf(PageCommand.All.SelectMany(command => command.Lines.Append(command.Text))));
}
