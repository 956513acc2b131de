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
        ["npm install"] = ("tests/Ec20Emulator.EndToEnd.Tests/Samples/ForeignSampleTests.cs", "npm, \"install\", "),
        // Needs root: done there in a kernel of its own.
        ["""
            sudo pppd "$PWD/ttyEC20" 115200 local noauth noipdefault defaultroute usepeerdns updetach user u password p \
                connect '/usr/sbin/chat -t 20 "" ATZ OK "ATD*99***1#" CONNECT ""'
            curl http://example.com/
            """] = ("tests/Ec20Emulator.Ppp.Tests/DataCall/PppdTests.cs", "```sh\\nsudo pppd "),
        // Listens where the tests may not: done there on a port of its own.
        ["""
            printf '%s\n' 'listener 8883 127.0.0.1' 'allow_anonymous true' 'certfile certs/server.pem' 'keyfile certs/server.key' \
              'tls_version tlsv1.2' 'ciphers ECDHE-RSA-AES128-GCM-SHA256' > mosquitto.conf
            mosquitto -c mosquitto.conf &
            ec20emu --model ec25-e
            """] = ("tests/Ec20Emulator.EndToEnd.Tests/Readme/BrokerTests.cs", "Pages.Blocks(Page, \"sh\")"),
        // Takes a quarter of an hour, and a computer of its own.
        ["dotnet run -c Release --project tools/Ec20Emulator.Benchmarks"] = ("tools/Ec20Emulator.Benchmarks/Ec20Emulator.Benchmarks.csproj", "<OutputType>Exe"),
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
