using System.Buffers.Binary;
using Ec20Emulator.TestKit;
using Ec20Emulator.TestKit.Tls;

namespace Ec20Emulator.Modem.Tests.Ssl;

/// <summary>What AT+QSSLCFG sets is what the ClientHello says.</summary>
[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class SettingsOnTheWireTests
{
    private const int RenegotiationSignal = 0x00FF;

    private static readonly int[] AllSuites = [0x0035, 0x002F, 0x0005, 0x0004, 0x000A, 0x003D];

    private static IEnumerable<TestCaseData> Cells() =>
        from version in Enumerable.Range(0, 5)
        from suite in AllSuites.Append(0xFFFF)
        where suite != 0x003D || version >= 3
        select new TestCaseData(version, suite).SetArgDisplayNames($"{version}", $"0X{suite:X4}");

    [TestCaseSource(nameof(Cells))]
    [Clauses("C1.1", "C1.2", "C1.3", "C1.7")]
    public async Task ClientHello_CarriesVersionAndSuitesAsConfigured(int version, int suite)
    {
        await using var scene = await SslScene.StartAsync();
        var hello = new TaskCompletionSource<byte[]>();
        await using var peer = ScriptedTlsPeer.Start(async connection =>
        {
            hello.SetResult(await connection.ReadRecordAsync());
            await connection.SendAsync(TlsWire.Alert(0x0301, 2, 40));
        });
        scene.Lead("capture.test", peer.Port);
        await scene.Dte.OkAsync($"AT+QSSLCFG=\"sslversion\",1,{version};+QSSLCFG=\"ciphersuite\",1,0X{suite:X4}");
        await scene.OpenFailsAsync(566, host: "capture.test");

        var record = await hello.Task.WaitAsync(TimeSpan.FromSeconds(20));
        Assert.That(record[5], Is.EqualTo(1), "handshake type");
        Assert.That(BinaryPrimitives.ReadUInt16BigEndian(record.AsSpan(9)), Is.EqualTo(0x0300 + Math.Min(version, 3)), "version");
        var suitesAt = 9 + 2 + 32 + 1 + record[9 + 2 + 32];
        var length = BinaryPrimitives.ReadUInt16BigEndian(record.AsSpan(suitesAt));
        var offered = Enumerable.Range(0, length / 2).Select(i => (int)BinaryPrimitives.ReadUInt16BigEndian(record.AsSpan(suitesAt + 2 + 2 * i)));
        Assert.That(offered.Where(code => code != RenegotiationSignal), Is.EqualTo(suite == 0xFFFF ? AllSuites : [suite]));
        Assert.That(record.AsSpan().IndexOf("capture.test"u8), Is.Negative, "no server name");
    }

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(2)]
    [Clauses("C1.4", "C1.5")]
    public async Task SuiteOfTls12_BelowTls12_Fails566AndTheLogSaysWhy(int version)
    {
        await using var scene = await SslScene.StartAsync();
        await scene.Dte.OkAsync($"AT+QSSLCFG=\"sslversion\",1,{version};+QSSLCFG=\"ciphersuite\",1,0X003D");
        await scene.OpenFailsAsync(566);
        scene.ExpectLog("TLS1.2 only");
    }

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(2)]
    [Clauses("C1.2", "C3.8")]
    public async Task FixedVersion_ServerOfAnother_Fails566(int version)
    {
        await using var scene = await SslScene.StartAsync();
        await scene.Dte.OkAsync($"AT+QSSLCFG=\"sslversion\",1,{version}");
        await scene.OpenFailsAsync(566);
        await scene.ExpectErrorAsync(566, "socket connect failed");
    }
}
