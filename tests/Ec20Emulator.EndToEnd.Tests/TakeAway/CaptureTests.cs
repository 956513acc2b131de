using Ec20Emulator.EndToEnd.Tests.Processes;
using Ec20Emulator.TestKit.Counterparts;

namespace Ec20Emulator.EndToEnd.Tests.TakeAway;

/// <summary>The capture that is taken away opens in Wireshark's tshark, and with the key log it shows what TLS hid.</summary>
[Platform("Linux")]
internal sealed class CaptureTests
{
    private static readonly string[] Readable = ["-o", "uat:user_dlts:\"User 0 (DLT=147)\",\"data-text-lines\",\"0\",\"\",\"0\",\"\""];

    [Test]
    public async Task Capture_WithItsKeyLog_ShowsPortsPlainTextAndWhatTlsHid()
    {
        var tshark = Counterpart.Find("tshark", "tshark");
        await using var taken = await TakenDialogue.StartAsync("tapped");
        await taken.DoAsync("PUT", "capture", """{"keys":true}""");
        await TalkAsync(taken);
        var folder = Directory.CreateTempSubdirectory("ec20-capture-");
        try
        {
            var file = Path.Combine(folder.FullName, "taken.pcapng");
            var keys = Path.Combine(folder.FullName, "taken.keys");
            await File.WriteAllBytesAsync(file, await taken.TakeBytesAsync("pcapng"));
            await File.WriteAllTextAsync(keys, await taken.TakeAsync("keys"));
            Assert.That(await File.ReadAllTextAsync(keys), Does.Match(@"^CLIENT_RANDOM [0-9a-f]{64} [0-9a-f]{96}\n$"));

            string[] tls = ["-r", file, "-d", "tcp.port==8010,tls"];
            var hidden = await RunAsync(tshark, [.. tls, "-q", "-z", "follow,tls,ascii,0"]);
            Assert.That(hidden, Does.Not.Contain("secret of the meter"));
            var shown = await RunAsync(tshark, [.. tls, "-o", $"tls.keylog_file:{keys}", "-q", "-z", "follow,tls,ascii,0"]);
            Assert.That(shown, Does.Contain("secret of the meter"));

            var ports = await RunAsync(tshark, ["-r", file, .. Readable, "-Y", "frame.interface_name == \"bytes of usbmodem\"", "-V"]);
            Assert.That(ports, Does.Contain("AT+QSSLOPEN").And.Contain("+QSSLOPEN: 4,0"));
            var plain = await RunAsync(tshark, ["-r", file, "-Y", "frame.interface_name == \"plain text of sockets\" && tcp.len > 0", "-T", "fields", "-e", "tcp.payload"]);
            Assert.That(plain, Does.Contain(Convert.ToHexStringLower("secret of the meter"u8)));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Test]
    public async Task Secrets_ThatNobodyAskedFor_AreNotKept()
    {
        await using var taken = await TakenDialogue.StartAsync("quiet");
        await taken.DoAsync("PUT", "capture");
        await TalkAsync(taken);
        Assert.That(await taken.FailAsync("take-away/keys"), Is.EqualTo(409));
        Assert.That(await taken.TakeBytesAsync("pcapng"), Has.Length.GreaterThan(1000));
        await taken.DoAsync("DELETE", "capture");
        Assert.That((await taken.DoAsync("GET", "capture")).GetProperty("isOn").GetBoolean(), Is.False);
    }

    private static async Task TalkAsync(TakenDialogue taken)
    {
        await taken.AskAsync("AT+QIACT=1");
        await taken.AskAsync("AT+QSSLCFG=\"ciphersuite\",1,0X0035");
        await taken.AskAsync("AT+QSSLOPEN=1,1,4,\"220.180.239.201\",8010,0");
        await taken.HearAsync("+QSSLOPEN: 4,0\r\n");
        await taken.SendAsync("AT+QSSLSEND=4\r");
        await taken.HearAsync("> ");
        await taken.SendAsync("secret of the meter\x1a");
        await taken.HearAsync("+QSSLURC: \"recv\",4\r\n");
        await taken.AskAsync("AT+QSSLCLOSE=4");
    }

    private static async Task<string> RunAsync(string tshark, string[] arguments)
    {
        var (code, told) = await HostProgram.RunAsync(tshark, arguments);
        Assert.That(code, Is.Zero, told);
        return told;
    }
}
